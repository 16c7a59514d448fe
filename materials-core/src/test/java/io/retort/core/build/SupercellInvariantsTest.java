package io.retort.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.retort.core.Samples;
import io.retort.core.neighbours.Surroundings;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.search.Mat3;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every supercell, whatever its matrix. */
class SupercellInvariantsTest {

    /** A lower triangle with 1 or 2 on the diagonal times an upper one with 1: determinants from 1 to 8, none refused. */
    private static final Gen<List<Integer>> MATRICES =
            lists().of(integers().between(0, 4)).ofSize(9).map(SupercellInvariantsTest::matrix);

    @Test
    void aSupercellKeepsDensityCompositionAndNeighbours() {
        Structure rutile = Samples.rutile();
        int neighbours = new Surroundings(rutile).around(0, 3).size();
        qt().withExamples(60).forAll(MATRICES).checkAssert(rows -> {
            Structure large = Supercell.of(rutile, array(rows));
            assertThat(large.sites()).hasSize(rutile.sites().size() * Math.abs(determinant(rows)));
            assertThat(large.density()).isCloseTo(rutile.density(), within(1e-9));
            assertThat(large.composition().sameRatio(rutile.composition())).isTrue();
            assertThat(new Surroundings(large).around(0, 3)).hasSize(neighbours);
        });
    }

    @Test
    void primitiveToConventionalToPrimitiveIsStable() {
        qt().withExamples(20).forAll(MATRICES).checkAssert(rows -> {
            Structure large = Supercell.of(Samples.rutile(), array(rows)).rightHanded();
            Structure primitive = Symmetry.primitive(large, 0.01);
            Structure conventional = Symmetry.conventional(primitive, 0.01);
            Structure again = Symmetry.primitive(conventional, 0.01);
            assertThat(primitive.sites()).hasSize(6);
            assertThat(again.volume()).isCloseTo(primitive.volume(), within(1e-6));
            assertThat(again.lattice().a().length())
                    .isCloseTo(primitive.lattice().a().length(), within(1e-6));
        });
    }

    private static List<Integer> matrix(List<Integer> n) {
        int[] lower = {
            1 + n.get(0) % 2, 0, 0, n.get(1) - 2, 1 + n.get(2) % 2, 0, n.get(3) - 2, n.get(4) - 2, 1 + n.get(5) % 2
        };
        int[] upper = {1, n.get(6) % 3 - 1, n.get(7) % 3 - 1, 0, 1, n.get(8) % 3 - 1, 0, 0, 1};
        return Arrays.stream(Mat3.times(lower, upper)).boxed().toList();
    }

    private static int[] array(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int determinant(List<Integer> m) {
        return m.get(0) * (m.get(4) * m.get(8) - m.get(5) * m.get(7))
                - m.get(1) * (m.get(3) * m.get(8) - m.get(5) * m.get(6))
                + m.get(2) * (m.get(3) * m.get(7) - m.get(4) * m.get(6));
    }
}
