package io.retort.tools.search;

import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.tools.material.EntryChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import io.retort.core.evidence.MaterialId;

/**
 * The first hits of a query.
 *
 * @param shown in the order of the query
 * @param total records that match, shown or not
 * @param all whether nothing more could be shown
 */
record Hits(List<Material> shown, long total, boolean all) {

    private static final int PAGE = 100;

    /** Records looked through for one answer; a formula with hundreds of polymorphs must not hold it up. */
    private static final int MAX_READ = 2000;

    Hits {
        shown = List.copyOf(shown);
    }

    /** Every record is a hit. */
    static Hits records(MaterialsSource source, MaterialQuery query, int limit) {
        Page<Material> page = source.search(query.withPage(limit, 0));
        return new Hits(page.items(), page.total(), page.isComplete());
    }

    /**
     * One hit a formula: the entry among the records that match. The order of the query is kept, because a record is
     * shown when its own turn comes.
     */
    static Hits formulas(MaterialsSource source, MaterialQuery query, int limit) {
        List<Material> shown = new ArrayList<>();
        Map<String, Optional<MaterialId>> entries = new HashMap<>();
        long total = 0;
        int read = 0;
        do {
            Page<Material> page = source.search(query.withPage(PAGE, read));
            total = page.total();
            for (Material material : page.items()) {
                read++;
                Optional<MaterialId> entry = entries.computeIfAbsent(
                        material.formula(), formula -> entry(source, query, material));
                if (entry.equals(Optional.of(material.id()))) {
                    if (shown.size() == limit) {
                        return new Hits(shown, total, false);
                    }
                    shown.add(material);
                }
            }
            if (page.items().isEmpty()) {
                break;
            }
        } while (read < total && read < MAX_READ);
        return new Hits(shown, total, read >= total);
    }

    private static Optional<MaterialId> entry(MaterialsSource source, MaterialQuery query, Material material) {
        List<Material> siblings = source.search(
                        query.withComposition(material.composition()).withPage(PAGE, 0))
                .items();
        return EntryChoice.choose(siblings).map(entry -> entry.chosen().id());
    }
}
