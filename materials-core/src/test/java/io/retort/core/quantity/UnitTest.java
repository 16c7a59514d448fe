package io.retort.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "1,    eV,        meV,       1000",
        "1,    eV,        kJ/mol,    96.48533212331002",
        "1,    eV,        kcal/mol,  23.0605478306190", // 96.485… / 4.184
        "1,    hartree,   eV,        27.211386245981", // CODATA 2022
        "1,    Ry,        eV,        13.605693122990",
        "443,  GPa,       Mbar,      4.43",
        "1,    GPa,       kbar,      10",
        "1,    nm,        Å,         10",
        "1,    bohr,      Å,         0.529177210544",
        "1,    nm^3,      Å^3,       1000",
        "2.33, g/cm³,     kg/m^3,    2330",
        "1,    g/cc,      g/cm^3,    1",
        "1,    THz,       cm^-1,     33.3564095198152",
        "1,    cm⁻¹,      meV,       0.12398419843320",
        "1,    eV,        K,         11604.518121550",
        "25,   °C,        K,         298.15",
        "1,    C/m²,      µC/cm^2,   100",
        "1,    W/(m·K),   W m-1 K-1, 1",
        "1,    W/m/K,     W/(m·K),   1",
        "10,   J/(mol·K), meV/K,     0.10364269656262",
    })
    void converts(double value, String from, String to, double expected) {
        assertThat(Unit.of(from).convert(value, Unit.of(to))).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    @Test
    void decimalConversionsAreExact() {
        assertThat(Unit.of("eV").convert(0.1, Unit.of("meV"))).isEqualTo(100);
        assertThat(Unit.of("GPa").convert(160.3, Unit.of("kbar"))).isEqualTo(1603);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eV", "GPa", "Å³", "g/cm³", "cm⁻¹", "μB", "C/m²", "W/(m·K)", "K⁻¹", "µV/K"})
    void isShownAsTheFieldWritesIt(String symbol) {
        assertThat(Unit.of(symbol).symbol().replace('μ', 'µ')).isEqualTo(symbol.replace('μ', 'µ'));
    }

    @ParameterizedTest
    @CsvSource({"A, Å", "angstrom, Å", "muB, μB", "uB, μB", "g/cm^3, g/cm³", "ev, eV", "kJ mol^-1, kJ/mol"})
    void readsOtherSpellings(String spelling, String unit) {
        assertThat(Unit.of(spelling)).isEqualTo(Unit.of(unit));
    }

    @Test
    void refusesToMixDimensions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.of("eV").convert(1, Unit.of("GPa")))
                .withMessageContaining("do not measure the same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "eV/", "eV^99", "1/", "(", "eV eggs"})
    void refusesWhatIsNoUnitWithExamples(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of(text)).withMessageContaining("such as eV");
    }

    @Test
    void saysWhenEnergyIsQuotedAsSomethingElse() {
        assertThat(Equivalence.between(Unit.of("eV"), Unit.of("K")))
                .hasValueSatisfying(rule -> assertThat(rule).contains("k_B"));
        assertThat(Equivalence.between(Unit.of("eV"), Unit.of("kJ/mol"))).isEmpty();
    }
}
