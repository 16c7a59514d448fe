package io.retort.kg;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import io.retort.kg.load.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Some sixty well-known materials of the starter catalogue, and a graph of them in memory. */
public final class SampleGraph {

    /** Formulas whose records are taken. */
    public static final List<String> FORMULAS = List.of(
            "GaN", "TiO2", "SiO2", "Si", "C", "NaCl", "MgO", "Fe2O3", "Fe3O4", "FeO", "Fe", "O2", "Li2O", "LiFeO2",
            "LiCoO2", "CoO", "Co", "Li", "Ga", "N2", "BaTiO3", "CaTiO3", "BaO", "ZnO", "ZnS", "CsCl");

    private SampleGraph() {}

    /** The records of {@link #FORMULAS}, as a source of their own. */
    public static MaterialsSource source() {
        return new Sample(new EmbeddedCatalogue(StarterCatalogue.read(), Path.of("no-such-folder")));
    }

    /** A graph in memory of those materials, prototypes included; the caller closes it. */
    public static KnowledgeGraph open() {
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        graph.load(source(), true, Progress.NONE, () -> false);
        return graph;
    }

    private record Sample(MaterialsSource all, List<MaterialId> ids) implements MaterialsSource {

        Sample(MaterialsSource all) {
            this(all, ids(all));
        }

        private static List<MaterialId> ids(MaterialsSource all) {
            return FORMULAS.stream()
                    .map(formula -> MaterialQuery.of(io.retort.core.formula.Composition.of(formula)))
                    .flatMap(query ->
                            Stream.of(all.search(query.withPage(100, 0))).flatMap(page -> page.items().stream()))
                    .map(Material::id)
                    .toList();
        }

        @Override
        public SourceInfo info() {
            return new SourceInfo("sample", Optional.empty(), "CC-BY-4.0");
        }

        @Override
        public Page<Material> search(MaterialQuery query) {
            return all.search(query.withIds(ids));
        }

        @Override
        public long count(MaterialQuery query) {
            return all.count(query.withIds(ids));
        }

        @Override
        public Optional<Material> get(MaterialId id) {
            return ids.contains(id) ? all.get(id) : Optional.empty();
        }

        @Override
        public Optional<Structure> structure(MaterialId id) {
            return all.structure(id);
        }
    }
}
