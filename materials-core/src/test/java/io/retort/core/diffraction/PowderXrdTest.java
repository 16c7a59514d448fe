package io.retort.core.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.Samples;
import io.retort.core.build.Supercell;
import io.retort.core.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowderXrdTest {

    private static final PowderPattern TRIPHYLITE = PowderXrd.of(Samples.triphylite(), Radiation.CU_KA);

    /** Every line of 10 or more between 0 and 65°, as pymatgen 2022.11.7 calculates it (XRDCalculator, CuKa, defaults). */
    @ParameterizedTest
    @CsvSource({
        "17.16456, 33.7057, 2 0 0, 2",
        "20.79238, 61.6079, 1 0 1, 4",
        "22.69776, 17.2928, 2 1 0, 4",
        "25.58243, 79.4632, 1 1 1, 8",
        "25.64821, 12.5860, 2 0 1, 4",
        "29.70818, 10.2565, 2 1 1, 8",
        "29.73040, 66.8004, 0 2 0, 2",
        "32.24279, 30.6267, 3 0 1, 4",
        "35.62102, 100.0000, 3 1 1, 8",
        "36.55924, 30.1892, 1 2 1, 8",
        "37.91377, 22.0607, 4 1 0, 4",
        "39.38537, 12.5290, 1 0 2, 4",
        "39.66073, 11.7296, 2 2 1, 8",
        "39.83862, 16.0299, 4 0 1, 4",
        "42.31188, 11.2928, 2 0 2, 4",
        "49.27728, 13.7847, 0 2 2, 4",
        "50.30489, 15.4064, 1 3 1, 8",
        "52.56507, 36.0584, 2 2 2, 8",
        "55.04263, 17.9645, 4 1 2, 8",
        "55.51144, 20.0769, 6 1 0, 4",
        "56.65876, 23.7075, 3 3 1, 8",
        "58.28641, 13.1945, 4 3 0, 4",
        "61.73995, 15.6319, 0 4 0, 2",
        "62.12669, 13.7637, 6 2 0, 4"
    })
    void theLinesOfLiFePO4StandWherePymatgenPutsThem(double twoTheta, double intensity, String hkl, int multiplicity) {
        Peak peak = TRIPHYLITE.peaks().stream()
                .filter(p -> Math.abs(p.twoTheta() - twoTheta) < 0.001)
                .findFirst()
                .orElseThrow();
        assertThat(peak.intensity()).isCloseTo(intensity, within(0.002 * intensity));
        Peak.Reflection first = peak.reflections().get(0);
        assertThat(first.h() + " " + first.k() + " " + first.l()).isEqualTo(hkl);
        assertThat(first.multiplicity()).isEqualTo(multiplicity);
    }

    @Test
    void thePatternOfLiFePO4HasPymatgensNumberOfLines() {
        assertThat(TRIPHYLITE.peaks()).hasSize(132);
        assertThat(TRIPHYLITE.peaks()).extracting(Peak::intensity).contains(100.0);
    }

    @Test
    void aSupercellHasThePatternOfItsCrystal() {
        Structure silicon = Samples.silicon();
        PowderPattern one = PowderXrd.of(silicon, Radiation.CU_KA);
        PowderPattern many = PowderXrd.of(Supercell.of(silicon, 1, 2, 1), Radiation.CU_KA);
        assertThat(many.peaks()).hasSameSizeAs(one.peaks());
        for (int i = 0; i < one.peaks().size(); i++) {
            assertThat(many.peaks().get(i).twoTheta())
                    .isCloseTo(one.peaks().get(i).twoTheta(), within(1e-6));
            assertThat(many.peaks().get(i).intensity())
                    .isCloseTo(one.peaks().get(i).intensity(), within(1e-6));
        }
    }

    @Test
    void diamondShowsNoTwoHundred() {
        assertThat(PowderXrd.of(Samples.silicon(), Radiation.of("Cu Kα")).peaks())
                .extracting(p -> p.reflections().get(0).multiplicity())
                .startsWith(8, 12, 24, 6);
    }

    @Test
    void aRadiationIsNamedOrANumber() {
        assertThat(Radiation.of("mo kα1").wavelength()).isEqualTo(0.7093);
        assertThat(Radiation.of("1.5406 Å").wavelength()).isEqualTo(1.5406);
        assertThatThrownBy(() -> Radiation.of("XyKa")).hasMessageContaining("CuKa1");
    }

    @Test
    void aMeasuredPatternIsMostLikeTheCrystalThatMadeIt() {
        StringBuilder file = new StringBuilder("# angle counts\n");
        PowderPattern silicon = PowderXrd.of(Samples.silicon(), Radiation.CU_KA);
        for (int i = 0; i < 3500; i++) {
            double angle = 15 + i * 0.02;
            file.append(angle)
                    .append('\t')
                    .append(40 + 3 * silicon.profile(angle, 0.18))
                    .append('\n');
        }
        MeasuredPattern measured = MeasuredPattern.parse(file.toString());
        PatternComparison same = PatternComparison.of(silicon, measured);
        PatternComparison other = PatternComparison.of(TRIPHYLITE, measured);
        assertThat(same.similarity()).isGreaterThan(0.99);
        assertThat(same.missing()).isEmpty();
        assertThat(same.unexplained()).isEmpty();
        assertThat(other.similarity()).isLessThan(0.3);
        assertThat(other.missing()).isNotEmpty();
    }

    @Test
    void aLineThatIsNoPairOfNumbersIsNamed() {
        assertThatThrownBy(() -> MeasuredPattern.parse("10 5\n11 6\n12 x\n"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("'12 x'");
    }
}
