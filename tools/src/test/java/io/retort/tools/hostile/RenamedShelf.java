package io.retort.tools.hostile;

import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;

/** A shelf on which every form goes by one and the same name. */
record RenamedShelf(MaterialsSource shelf, String name) implements MaterialsSource {

    @Override
    public SourceInfo info() {
        return new SourceInfo(name, Optional.of(name), "unknown");
    }

    @Override
    public Page<Material> search(MaterialQuery query) {
        Page<Material> page = shelf.search(query);
        return new Page<>(page.items().stream().map(this::renamed).toList(), page.total(), page.offset());
    }

    @Override
    public long count(MaterialQuery query) {
        return shelf.count(query);
    }

    @Override
    public Optional<Material> get(MaterialId id) {
        return shelf.get(id).map(this::renamed);
    }

    @Override
    public Optional<Structure> structure(MaterialId id) {
        return shelf.structure(id);
    }

    private Material renamed(Material material) {
        return new Material(
                material.id(),
                material.composition(),
                List.of(name),
                material.observed(),
                material.deprecated(),
                material.common(),
                material.facts());
    }
}
