package io.retort.core.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.Archive;
import io.retort.core.SharedData;
import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NiggliTest {

    /** The example of Křivý and Gruber (Acta Cryst. A32, 297 (1976)): A 9, B 27, C 4, ξ −5, η −4, ζ −22. */
    @Test
    void theExampleOfThePaper() {
        Structure given = structure(Lattice.of(
                3,
                Math.sqrt(27),
                2,
                Math.toDegrees(Math.acos(-5 / (2 * Math.sqrt(27) * 2))),
                Math.toDegrees(Math.acos(-4 / (2 * 3 * 2.0))),
                Math.toDegrees(Math.acos(-22 / (2 * 3 * Math.sqrt(27))))));
        double[] reduced = Crystals.parameters(Symmetry.niggli(given).lattice());
        double[] expected = {2, 3, 3, 60, Math.toDegrees(Math.acos(3 / 12.0)), Math.toDegrees(Math.acos(4 / 12.0))};
        assertThat(reduced).containsExactly(expected, within(1e-6));
    }

    @Test
    void latticesOfSpglibsTestsReduceAsThere() throws Exception {
        Map<String, byte[]> files = Archive.files(SharedData.require("data/structures/spglib.tar.zst"));
        List<Lattice> given = lattices(files, "/lattices.dat");
        List<Lattice> niggli = lattices(files, "niggli_lattices.dat");
        List<Lattice> delaunay = lattices(files, "delaunay_lattices.dat");
        for (int i = 0; i < given.size(); i++) {
            assertThat(Crystals.parameters(
                            Symmetry.niggli(structure(given.get(i))).lattice()))
                    .as("lattice " + (i + 1))
                    .containsExactly(Crystals.parameters(niggli.get(i)), within(1e-3));
            double[] lengths = Crystals.parameters(
                    Symmetry.delaunay(structure(given.get(i))).lattice());
            double[] expected = Crystals.parameters(delaunay.get(i));
            for (int k = 0; k < 3; k++) {
                assertThat(lengths[k]).as("lattice " + (i + 1)).isCloseTo(expected[k], within(1e-3));
            }
        }
    }

    private static Structure structure(Lattice lattice) {
        return new Structure(lattice, List.of(Site.of(Element.of("Po"), new Fractional(0, 0, 0))));
    }

    private static List<Lattice> lattices(Map<String, byte[]> files, String end) {
        String name = files.keySet().stream()
                .filter(path -> path.endsWith(end))
                .findFirst()
                .orElseThrow();
        List<Cartesian> rows = new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(row -> new Cartesian(row[0], row[1], row[2]))
                .toList();
        List<Lattice> lattices = new ArrayList<>();
        for (int i = 0; i + 2 < rows.size(); i += 3) {
            lattices.add(new Lattice(rows.get(i), rows.get(i + 1), rows.get(i + 2)));
        }
        return lattices;
    }
}
