package io.retort.client.catalogue.bench;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.IS_STABLE;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.client.catalogue.intake.ImportProgress;
import io.retort.client.catalogue.intake.ImportReport;
import io.retort.core.element.Element;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * {@code retort bench catalogue}: imports files into an empty folder and times the import and three searches over what
 * came in: by formula, by chemical system, and oxides that are stable with a gap of 1 to 2 eV, by energy above hull, the
 * first 10. A search is timed as a caller sees it: from the query to materials with all their facts.
 */
public final class CatalogueBench {

    /** Searches of each sort that are timed, after as many that are not. */
    public static final int SEARCHES = 2000;

    private static final MaterialQuery SCREEN = MaterialQuery.ALL
            .withInclude(Set.of(Element.of("O")))
            .withFlag(IS_STABLE, true)
            .withRange(Range.between(BAND_GAP, 1, 2))
            .withSort(Sort.ascending(ENERGY_ABOVE_HULL))
            .withPage(10, 0);

    private final StarterCatalogue starter;

    /** @param starter the catalogue that is searched beside what is imported */
    public CatalogueBench(StarterCatalogue starter) {
        this.starter = starter;
    }

    /**
     * What was measured.
     *
     * @param importMillis until the new catalogue was in its place
     * @param rowsPerSecond rows and archive members of all files
     * @param openMillis until the first search was answered: reading the columns included
     * @param materials that the searches ran over
     * @param searches their times
     */
    public record Result(
            ImportReport imported,
            long importMillis,
            double rowsPerSecond,
            double openMillis,
            long materials,
            List<Times> searches) {}

    /** Times of one sort of search in milliseconds. @param found materials in the last one, all pages */
    public record Times(String search, int n, double p50, double p95, double p99, double max, long found) {}

    /**
     * Measures.
     *
     * @param files to import, such as those of mp36k and mp_nostruct
     * @param folder an empty one, for the catalogue
     */
    public Result run(List<Path> files, Path folder, ImportProgress progress) {
        ImportReport report = new CatalogueImport(folder).run(files, progress, () -> false);
        long rows =
                report.files().stream().mapToLong(ImportReport.FileReport::rows).sum();
        long start = System.nanoTime();
        try (EmbeddedCatalogue catalogue = new EmbeddedCatalogue(starter, folder)) {
            catalogue.search(SCREEN);
            double openMillis = millis(start);
            List<Material> sample = sample(catalogue);
            List<Times> times = List.of(
                    time(
                            "by formula",
                            catalogue,
                            i -> MaterialQuery.of(sample.get(i % sample.size()).composition())),
                    time(
                            "by chemical system",
                            catalogue,
                            i -> MaterialQuery.ALL.withSystem(
                                    sample.get(i % sample.size()).composition().chemicalSystem())),
                    time("stable oxides, gap 1-2 eV, by energy above hull, first 10", catalogue, i -> SCREEN));
            return new Result(
                    report,
                    report.millis(),
                    rows * 1000.0 / Math.max(report.millis(), 1),
                    openMillis,
                    catalogue.count(MaterialQuery.ALL),
                    times);
        }
    }

    /** Materials from all over the catalogue, the same in every run. */
    private static List<Material> sample(EmbeddedCatalogue catalogue) {
        long total = catalogue.count(MaterialQuery.ALL);
        List<Material> sample = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sample.addAll(catalogue
                    .search(MaterialQuery.ALL.withPage(1, (int) (i * total / 100)))
                    .items());
        }
        return sample;
    }

    private static Times time(String name, EmbeddedCatalogue catalogue, IntFunction<MaterialQuery> queries) {
        double[] millis = new double[SEARCHES];
        long found = 0;
        for (int i = -SEARCHES; i < SEARCHES; i++) {
            MaterialQuery query = queries.apply(i + SEARCHES);
            long start = System.nanoTime();
            found = catalogue.search(query).total();
            if (i >= 0) {
                millis[i] = millis(start);
            }
        }
        Arrays.sort(millis);
        return new Times(
                name,
                SEARCHES,
                millis[SEARCHES / 2],
                millis[SEARCHES * 95 / 100],
                millis[SEARCHES * 99 / 100],
                millis[SEARCHES - 1],
                found);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
