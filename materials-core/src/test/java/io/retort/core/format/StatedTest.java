package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.Archive;
import io.retort.core.Csv;
import io.retort.core.SharedData;
import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the sources' own tests assert about their files. */
class StatedTest {

    @Test
    void formulasSitesAndRefusalsAreAsTheirOwnTestsSay() throws IOException {
        Path folder = SharedData.require("data/structures");
        Map<String, byte[]> files = new HashMap<>();
        for (String source : new String[] {"pymatgen", "gemmi", "openbabel"}) {
            files.putAll(Archive.files(folder.resolve(source + ".tar.zst")));
        }
        int checked = 0;
        for (Map<String, String> row : Csv.rows(Archive.text(folder.resolve("expected-test-stated-dev.csv")))) {
            byte[] content = files.get(row.get("archive") + "/" + row.get("file"));
            checked += check(row, content) ? 1 : 0;
        }
        assertThat(checked).isEqualTo(20);
    }

    private static boolean check(Map<String, String> row, byte[] content) {
        String expected = row.get("expected");
        switch (row.get("what")) {
            case "formula" -> {
                Composition found = read(row, content).composition();
                assertThat(found.sameRatio(formula(expected.replace("8 x ", ""))))
                        .as(row + " but " + found)
                        .isTrue();
            }
            case "error" -> {
                boolean disordered = row.get("file").contains("disordered"); // we can read what pymatgen cannot
                assertThat(fails(row, content)).as(row.toString()).isEqualTo(!disordered);
            }
            case "sites" ->
                assertThat(read(row, content).sites()).as(row.toString()).hasSize(8);
            case "magmom" -> {
                Structure structure = read(row, content);
                assertThat(structure
                                .sites()
                                .get(0)
                                .properties()
                                .moment()
                                .orElseThrow()
                                .y())
                        .isCloseTo(5.91607934, org.assertj.core.api.Assertions.within(1e-4));
                assertThat(structure
                                .sites()
                                .get(1)
                                .properties()
                                .moment()
                                .orElseThrow()
                                .x())
                        .isCloseTo(-5.123475, org.assertj.core.api.Assertions.within(1e-4));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code Li20.2 Ge2.06 P3.94 S24}: words of element and amount. */
    private static Composition formula(String text) {
        Map<Element, Double> amounts = new TreeMap<>();
        if (!text.contains(" ")) {
            return Composition.of(text);
        }
        for (String word : text.split(" ")) {
            String symbol = word.replaceAll("[0-9.]", "");
            amounts.put(Element.of(symbol), Double.parseDouble(word.substring(symbol.length())));
        }
        return new Composition(amounts);
    }

    private static Structure read(Map<String, String> row, byte[] content) {
        return StructureFiles.read(row.get("file"), content, ReadOptions.LENIENT)
                .structure();
    }

    private static boolean fails(Map<String, String> row, byte[] content) {
        try {
            read(row, content);
            return false;
        } catch (StructureSyntaxException e) {
            return e.line() > 0;
        }
    }
}
