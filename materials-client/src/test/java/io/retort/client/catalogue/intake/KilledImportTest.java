package io.retort.client.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.MaterialQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KilledImportTest {

    private static final int OLD_ROWS = 2;
    private static final int NEW_ROWS = 3000;

    @TempDir
    Path files;

    @TempDir
    Path folder;

    @Test
    void aKilledImportLeavesTheOldCatalogueOrTheNewOne() throws Exception {
        new CatalogueImport(folder)
                .run(
                        List.of(TinyFiles.write(files, "old.csv", TinyFiles.NO_STRUCTURE)),
                        ImportProgress.NONE,
                        () -> false);
        Path rows = TinyFiles.write(files, "new.csv", rows());
        // the import says something about every 256 rows, then "index", then "done"
        for (int linesBeforeTheKill : new int[] {0, 1, 6, 12, 13}) {
            kill(rows, linesBeforeTheKill);
            assertThat(imported()).isIn((long) OLD_ROWS, (long) OLD_ROWS + NEW_ROWS);
        }
        kill(rows, 14);
        assertThat(imported()).isEqualTo(OLD_ROWS + NEW_ROWS);
    }

    private void kill(Path rows, int lines) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportChild.class.getName(),
                        folder.toString(),
                        rows.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = child.inputReader()) {
            for (int i = 0; i < lines; i++) {
                out.readLine();
            }
            child.destroyForcibly().waitFor();
        }
    }

    /** Materials in the catalogue that are not of the starter set, every one of them readable. */
    private long imported() {
        try (EmbeddedCatalogue catalogue =
                new EmbeddedCatalogue(StarterCatalogue.read("io/retort/client/catalogue/tiny"), folder)) {
            List<MaterialId> ids = catalogue.search(MaterialQuery.ALL.withPage(10_000, 0)).items().stream()
                    .map(material -> material.id())
                    .toList();
            return ids.size()
                    - StarterCatalogue.read("io/retort/client/catalogue/tiny")
                            .ids()
                            .size();
        }
    }

    private static String rows() {
        StringBuilder rows =
                new StringBuilder(TinyFiles.NO_STRUCTURE.lines().findFirst().orElseThrow());
        for (int i = 0; i < NEW_ROWS; i++) {
            rows.append("\nmp-")
                    .append(8_000_000 + i)
                    .append(",,Al2O3,0.1,")
                    .append(i % 7)
                    .append(",0,,,");
        }
        return rows.append('\n').toString();
    }
}
