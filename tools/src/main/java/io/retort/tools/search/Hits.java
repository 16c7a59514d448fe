package io.retort.tools.search;

import io.retort.core.evidence.MaterialId;
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
import java.util.function.Predicate;

/**
 * The first hits of a query.
 *
 * @param shown in the order of the query
 * @param total records that match, shown or not
 * @param all whether nothing more could be shown
 * @param passedOver records on the way whose compared values cannot be
 */
record Hits(List<Material> shown, long total, boolean all, int passedOver) {

    private static final int PAGE = 100;

    /** Records looked through for one answer; a formula with hundreds of polymorphs must not hold it up. */
    private static final int MAX_READ = 2000;

    Hits {
        shown = List.copyOf(shown);
    }

    /** Every record is a hit. */
    static Hits records(MaterialsSource source, MaterialQuery query, int limit, Predicate<Material> isSound) {
        return read(source, query, limit, isSound, material -> true);
    }

    /**
     * One hit a formula: the entry among the records that match. The order of the query is kept, because a record is
     * shown when its own turn comes.
     */
    static Hits formulas(MaterialsSource source, MaterialQuery query, int limit, Predicate<Material> isSound) {
        Map<String, Optional<MaterialId>> entries = new HashMap<>();
        return read(
                source,
                query,
                limit,
                isSound,
                material -> entries.computeIfAbsent(
                                material.formula(), formula -> entry(source, query, material, isSound))
                        .equals(Optional.of(material.id())));
    }

    private static Hits read(
            MaterialsSource source,
            MaterialQuery query,
            int limit,
            Predicate<Material> isSound,
            Predicate<Material> isHit) {
        List<Material> shown = new ArrayList<>();
        int passedOver = 0;
        int read = 0;
        Page<Material> page;
        do {
            page = source.search(query.withPage(PAGE, read));
            for (Material material : page.items()) {
                read++;
                if (!isSound.test(material)) {
                    passedOver++;
                } else if (isHit.test(material)) {
                    if (shown.size() == limit) {
                        return new Hits(shown, page.total(), false, passedOver);
                    }
                    shown.add(material);
                }
            }
        } while (!page.items().isEmpty() && read < page.total() && read < MAX_READ);
        return new Hits(shown, page.total(), read >= page.total(), passedOver);
    }

    private static Optional<MaterialId> entry(
            MaterialsSource source, MaterialQuery query, Material material, Predicate<Material> isSound) {
        List<Material> siblings =
                source.search(query.withComposition(material.composition()).withPage(PAGE, 0)).items().stream()
                        .filter(isSound)
                        .toList();
        return EntryChoice.choose(siblings).map(entry -> entry.chosen().id());
    }
}
