package io.retort.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand papers of eight pages; prints the figures that {@code docs/benchmarks.md} states. */
@Tag("slow")
class ThousandPapersTest {

    private static final int PAPERS = 1000;
    private static final int PAGES = 8;
    private static final int SENTENCES = 22;
    private static final int QUESTIONS = 1000;
    private static final List<String> WORDS =
            List.of(("lithium garnet oxide conductivity sintering pellet density band gap"
                            + " perovskite sodium cathode anode phase diagram annealing furnace argon oxygen pressure crystal growth"
                            + " epitaxy sapphire nitride gallium indium aluminium film substrate diffraction refinement lattice"
                            + " parameter vacancy defect dopant carrier mobility phonon thermal expansion elastic modulus hardness"
                            + " fracture grain boundary diffusion activation energy synthesis precursor carbonate milling powder"
                            + " measured observed calculated reported increases decreases remains with without above below the of and")
                    .split(" "));

    @TempDir
    Path home;

    @TempDir
    Path papers;

    @Test
    void aThousandPapersAreAddedAndSearchedQuickly() {
        Random random = new Random(7);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            files.add(Papers.write(papers.resolve("paper-" + i + ".pdf"), pages(random, i)));
        }
        Library library = Library.of(home);
        AddReport report = library.add(files, AddProgress.NONE, () -> false);
        assertThat(report.added()).hasSize(PAPERS);
        long[] micros = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            String question = words(random, 4);
            long start = System.nanoTime();
            library.search(question, 10);
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(micros);
        assertThat(library.search("marker777", 5)).extracting(Passage::file).containsExactly("paper-777.pdf");
        long start = System.nanoTime();
        assertThat(library.add(files, AddProgress.NONE, () -> false).unchanged())
                .hasSize(PAPERS);
        long again = (System.nanoTime() - start) / 1_000_000;
        int passages = report.added().stream().mapToInt(Document::passages).sum();
        System.out.printf(
                "papers=%d pages=%d passages=%d add_ms=%d papers_per_s=%.1f again_ms=%d index_bytes=%d p50_us=%d p99_us=%d%n",
                PAPERS,
                PAPERS * PAGES,
                passages,
                report.millis(),
                PAPERS * 1000.0 / report.millis(),
                again,
                library.bytes(),
                micros[QUESTIONS / 2],
                micros[QUESTIONS * 99 / 100]);
        assertThat(micros[QUESTIONS * 99 / 100]).isLessThan(500_000);
    }

    private static String[] pages(Random random, int paper) {
        String[] pages = new String[PAGES];
        for (int page = 0; page < PAGES; page++) {
            StringBuilder text = new StringBuilder(page == 3 ? "The sample is called marker" + paper + ". " : "");
            for (int i = 0; i < SENTENCES; i++) {
                String sentence = words(random, 14);
                text.append(Character.toUpperCase(sentence.charAt(0)))
                        .append(sentence.substring(1))
                        .append(". ");
            }
            pages[page] = text.toString();
        }
        return pages;
    }

    private static String words(Random random, int count) {
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
