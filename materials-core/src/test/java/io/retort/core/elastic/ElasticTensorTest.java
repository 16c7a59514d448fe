package io.retort.core.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElasticTensorTest {

    /** Constants of silicon at room temperature: H. J. McSkimin, P. Andreatch, J. Appl. Phys. 35, 2161 (1964). */
    private static final ElasticTensor SILICON = ElasticTensor.cubic(165.7, 63.9, 79.6);

    @Test
    void siliconHasItsTextbookModuli() {
        assertThat(SILICON.hill().bulk()).isCloseTo((165.7 + 2 * 63.9) / 3, within(1e-9));
        assertThat(SILICON.voigt().shear()).isCloseTo((165.7 - 63.9 + 3 * 79.6) / 5, within(1e-9));
        double reuss = 5 * (165.7 - 63.9) * 79.6 / (4 * 79.6 + 3 * (165.7 - 63.9));
        assertThat(SILICON.reuss().shear()).isCloseTo(reuss, within(1e-9));
        assertThat(SILICON.hill().young()).isCloseTo(162.8, within(0.3));
        assertThat(SILICON.hill().poisson()).isCloseTo(0.223, within(0.001));
        assertThat(SILICON.universalAnisotropy()).isCloseTo(5 * 68.12 / reuss - 5, within(1e-6));
        assertThat(SILICON.isBornStable()).isTrue();
    }

    @Test
    void anIsotropicBodyHasNoAnisotropy() {
        assertThat(ElasticTensor.cubic(300, 100, 100).universalAnisotropy()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aCubicCrystalWithNegativeShearIsUnstable() {
        assertThat(ElasticTensor.cubic(100, 120, 50).isBornStable()).isFalse();
        assertThat(ElasticTensor.cubic(100, 120, 50).eigenvalues()[0]).isCloseTo(-20, within(1e-9));
        assertThat(ElasticTensor.cubic(100, 60, -1).isBornStable()).isFalse();
    }

    @Test
    void complianceIsTheInverse() {
        assertThat(SILICON.compliance(4, 4)).isCloseTo(1 / 79.6, within(1e-12));
        assertThat(SILICON.compliance(1, 1) - SILICON.compliance(1, 2)).isCloseTo(1 / (165.7 - 63.9), within(1e-12));
    }

    @Test
    void aTensorThatIsNotSymmetricIsRefused() {
        double[][] rows = new double[6][6];
        rows[0][1] = 100;
        assertThatThrownBy(() -> ElasticTensor.of(rows)).hasMessageContaining("C12 = 100.0 and C21 = 0.0");
        assertThatThrownBy(() -> ElasticTensor.of(new double[3][3])).hasMessageContaining("six rows of six");
    }

    @Test
    void reportedAveragesKeepTheirBounds() {
        assertThat(Moduli.contradictions(new Moduli(100, 60), new Moduli(98, 55)))
                .isEmpty();
        assertThat(Moduli.contradictions(new Moduli(100, 60), new Moduli(98, 65)))
                .singleElement()
                .asString()
                .contains("shear modulus by Reuss (65.0 GPa) exceeds");
        assertThat(Moduli.contradictions(new Moduli(100, -3), new Moduli(98, -200)))
                .singleElement()
                .asString()
                .contains("must be above 0");
    }
}
