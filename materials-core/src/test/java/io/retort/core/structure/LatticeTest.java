package io.retort.core.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatticeTest {

    private static final Lattice PRIMITIVE_SILICON = Lattice.of(3.867, 3.867, 3.867, 60, 60, 60);

    @Test
    void anglesAndLengthsAreKept() {
        Lattice cell = Lattice.of(3, 4, 5, 80, 95, 110);
        assertThat(cell.a().length()).isCloseTo(3, within(1e-12));
        assertThat(cell.alpha()).isCloseTo(80, within(1e-10));
        assertThat(cell.beta()).isCloseTo(95, within(1e-10));
        assertThat(cell.gamma()).isCloseTo(110, within(1e-10));
    }

    @Test
    void positionsGoThereAndBack() {
        Fractional position = new Fractional(0.1, -0.7, 2.3);
        Fractional back = PRIMITIVE_SILICON.fractional(PRIMITIVE_SILICON.cartesian(position));
        assertThat(back.a()).isCloseTo(0.1, within(1e-12));
        assertThat(back.b()).isCloseTo(-0.7, within(1e-12));
        assertThat(back.c()).isCloseTo(2.3, within(1e-12));
    }

    @Test
    void anImpossibleCellIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lattice.of(1, 1, 1, 10, 10, 170));
        assertThatIllegalArgumentException().isThrownBy(() -> Lattice.of(0, 1, 1, 90, 90, 90));
    }

    @Test
    void siliconHasItsDensity() {
        Element si = Element.of("Si");
        Structure silicon = new Structure(
                PRIMITIVE_SILICON,
                List.of(Site.of(si, new Fractional(0, 0, 0)), Site.of(si, new Fractional(0.25, 0.25, 0.25))));
        assertThat(silicon.density()).isCloseTo(2.281, within(0.001));
        assertThat(silicon.composition().reducedFormula()).isEqualTo("Si");
    }
}
