package io.retort.core.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.Archive;
import io.retort.core.Csv;
import io.retort.core.SharedData;
import io.retort.core.format.ReadOptions;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Space groups against spglib 2.0.2 over real structures; every difference is listed with the tolerance where it ends. */
@Tag("slow")
class SymmetryCorpusTest {

    private static final double SHARE_THAT_MUST_AGREE = 0.999;
    private static final long LONGEST_MILLIS = 1000;

    /** spglib's test takes every group of this POSCAR for a kind of its own; by name they are all hydrogen. */
    private static final String ALL_HYDROGEN = "data/virtual_structure/POSCAR-230-230-conv-62";

    private final List<String> differences = new ArrayList<>();
    private int compared;

    @Test
    void theMaterialsProjectsStructuresAtHundredthOfAnAngstrom() throws Exception {
        compareMaterialsProject(0.01, "spacegroup_number_tight");
    }

    @Test
    void theMaterialsProjectsStructuresAtATenthOfAnAngstrom() throws Exception {
        compareMaterialsProject(0.1, "spacegroup_number");
    }

    @Test
    void spglibsOwnTestStructures() throws Exception {
        Map<String, byte[]> files = Archive.files(SharedData.require("data/structures/spglib.tar.zst"));
        String expected = Archive.text(SharedData.require("data/structures/expected-spglib-dev.csv"));
        for (Map<String, String> row : Csv.rows(expected)) {
            String name = row.get("file");
            byte[] bytes = Objects.requireNonNull(files.get("spglib/test/functional/python/" + name), name);
            Structure structure =
                    StructureFiles.read(name, bytes, ReadOptions.LENIENT).structure();
            for (String symprec : name.equals(ALL_HYDROGEN) ? List.<String>of() : List.of("1e-05", "0.01", "0.1")) {
                compare(name, structure, Double.parseDouble(symprec), number(row.get("spglib_" + symprec)));
            }
        }
        report("spglib's tests");
        assertThat(differences).isEmpty();
    }

    /** The normaliser of a space group may exchange letters, as a and b of rock salt; then all sites of one letter change. */
    @Test
    void wyckoffLettersOfSpglibsOwnTestStructuresAgreeUpToTheChoiceOfOrigin() throws Exception {
        Map<String, byte[]> files = Archive.files(SharedData.require("data/structures/spglib.tar.zst"));
        String table = Archive.text(SharedData.require("data/structures/expected-spglib-dev.csv"));
        int identical = 0;
        for (Map<String, String> row : Csv.rows(table)) {
            String name = row.get("file");
            String expected = row.get("wyckoffs");
            if (!name.equals(ALL_HYDROGEN)) {
                byte[] bytes = Objects.requireNonNull(files.get("spglib/test/functional/python/" + name), name);
                Structure structure =
                        StructureFiles.read(name, bytes, ReadOptions.LENIENT).structure();
                String found = Symmetry.of(structure, 1e-5).wyckoffLetters();
                assertThat(pattern(found)).as(name).isEqualTo(pattern(expected));
                compared++;
                identical += found.equals(expected) ? 1 : 0;
            }
        }
        System.out.println("Wyckoff letters: " + identical + " of " + compared
                + " structures letter by letter, all up to the choice of origin");
        assertThat(identical / (double) compared).isGreaterThan(0.94);
    }

    /** The letters renamed in order of appearance. */
    private static String pattern(String letters) {
        StringBuilder seen = new StringBuilder();
        StringBuilder pattern = new StringBuilder();
        for (char letter : letters.toCharArray()) {
            if (seen.indexOf(String.valueOf(letter)) < 0) {
                seen.append(letter);
            }
            pattern.append((char) ('A' + seen.indexOf(String.valueOf(letter))));
        }
        return pattern.toString();
    }

    private void compareMaterialsProject(double symprec, String column) throws Exception {
        Map<String, Integer> expected = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Archive.text(SharedData.require("data/mp/mp36k-dev.jsonl.zst"))
                .lines()
                .toList()) {
            JsonNode row = json.readTree(line);
            expected.put(row.get("cif_file").asText(), row.get(column).asInt());
        }
        for (int part = 0; part < 2; part++) {
            for (Map.Entry<String, byte[]> file : Archive.files(
                            SharedData.require("data/mp/mp36k-cifs-" + part + ".tar.zst"))
                    .entrySet()) {
                String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
                Structure structure = StructureFiles.read(name, file.getValue(), ReadOptions.LENIENT)
                        .structure();
                compare(name, structure, symprec, expected.getOrDefault(name, 0));
            }
        }
        report("mp36k at " + symprec + " Å");
        assertThat(1 - differences.size() / (double) compared).isGreaterThanOrEqualTo(SHARE_THAT_MUST_AGREE);
    }

    private void compare(String name, Structure structure, double symprec, int expected) {
        long start = System.nanoTime();
        int found = number(structure, symprec);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(compared < 100 || millis < LONGEST_MILLIS)
                .as(name + " took " + millis + " ms")
                .isTrue();
        compared++;
        if (found != expected) {
            OptionalDouble flip = DoubleStream.iterate(1, factor -> factor < 3, factor -> factor * 1.02)
                    .flatMap(factor -> DoubleStream.of(symprec / factor, symprec * factor))
                    .filter(tolerance -> number(structure, tolerance) == expected)
                    .findFirst();
            differences.add(name + " at " + symprec + ": " + found + ", expected " + expected
                    + (flip.isPresent() ? ", agrees at " + flip.getAsDouble() : ", agrees nowhere near"));
        }
    }

    private void report(String what) {
        System.out.println(
                what + ": " + (compared - differences.size()) + " of " + compared + " agree with spglib 2.0.2");
        differences.forEach(System.out::println);
    }

    /** 0 where there is no answer. */
    private static int number(Structure structure, double symprec) {
        try {
            return Symmetry.spaceGroup(structure, symprec).number();
        } catch (SymmetryException e) {
            return 0;
        }
    }

    private static int number(String cell) {
        return cell.equals("none") ? 0 : Integer.parseInt(cell);
    }
}
