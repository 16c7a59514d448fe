package io.retort.core.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodicDistanceTest {

    @Test
    void theNearestImageCounts() {
        Lattice cube = Lattice.of(10, 10, 10, 90, 90, 90);
        assertThat(cube.distance(new Fractional(0.05, 0, 0), new Fractional(0.95, 0, 0)))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void alsoInACellSoSkewedThatRoundingMissesIt() {
        Lattice skewed = new Lattice(new Cartesian(1, 0, 0), new Cartesian(5.5, 1, 0), new Cartesian(0, 0, 9));
        // b − 5 a and b − 6 a are 1.118 Å long, shorter than b itself and shorter than any wrapped difference
        assertThat(skewed.distance(new Fractional(0, 0, 0), new Fractional(0.49, 0.49, 0)))
                .isLessThan(0.8);
    }

    @Test
    void aLeftHandedCellTurnsRoundWithEveryDistanceKept() {
        Lattice left = new Lattice(new Cartesian(0, 4, 0), new Cartesian(5, 0, 0), new Cartesian(1, 1, 6));
        Structure structure = new Structure(
                left,
                List.of(
                        Site.of(Element.of("Na"), new Fractional(0.1, 0.2, 0.3)),
                        Site.of(Element.of("Cl"), new Fractional(0.6, 0.9, 0.4))));
        Structure right = structure.rightHanded();
        assertThat(right.lattice().volume()).isPositive();
        assertThat(right.distance(0, 1)).isCloseTo(structure.distance(0, 1), within(1e-12));
        assertThat(right.cartesian(1).minus(right.cartesian(0)).length())
                .isCloseTo(structure.cartesian(1).minus(structure.cartesian(0)).length(), within(1e-12));
    }
}
