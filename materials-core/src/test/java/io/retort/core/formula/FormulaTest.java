package io.retort.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    @ParameterizedTest
    @CsvSource({
        "Fe2O3,                   Fe2O3",
        "CuSO4·5H2O,              Cu1H10S1O9", // hydrate with a raised dot
        "CuSO4.5H2O,              Cu1H10S1O9", // the same with a full stop: not 4.5 oxygens
        "CuSO4 · 5 H2O,           Cu1H10S1O9",
        "CaSO4.0.5H2O,            Ca1H1S1O4.5",
        "CuCO3.Cu(OH)2,           Cu2H2C1O5",
        "Li0.5CoO2,               Li0.5Co1O2",
        "Li(Ni0.8Co0.15Al0.05)O2, Li1Al0.05Co0.15Ni0.8O2",
        "K4[Fe(CN)6],             K4Fe1C6N6",
        "Mg3(PO4)2,               Mg3P2O8",
        "D2O,                     D2O1",
        "H₂O,                     H2O1",
        "Al2(SO4)3,               Al2S3O12",
        "OgTs,                    Og1Ts1", // no electronegativity, still a formula
    })
    void readsWhatPeopleWrite(String text, String atoms) {
        assertThat(Formula.parse(text).composition().formula()).isEqualTo(atoms);
    }

    @ParameterizedTest
    @CsvSource({
        "NH4+,        H4N1,    1", // the digit is an amount
        "Fe3+,        Fe1,     3", // the digit is the charge
        "Fe³⁺,        Fe1,     3",
        "O2-,         O1,     -2",
        "SO4^2-,      S1O4,   -2",
        "SO42-,       S1O4,   -2",
        "PO4(3-),     P1O4,   -3",
        "[Fe(CN)6]4-, Fe1C6N6, -4",
        "Na+,         Na1,     1",
    })
    void readsACharge(String text, String atoms, int charge) {
        Formula formula = Formula.parse(text);
        assertThat(formula.composition().formula()).isEqualTo(atoms);
        assertThat(formula.charge()).isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource({
        "Xx2,          1, Xx",
        "Fe2Q3,        4, Q",
        "fe2o3,        1, fe",
        "La1-xSrxMnO3, 4, -x",
        "Fe2(,         5, the end",
        "Fe(OH,        6, the end",
        "Fe0,          4, the amount 0",
        "2H2O,         1, 2",
    })
    void saysWhereAndWhatIsWrong(String text, int position, String found) {
        assertThatExceptionOfType(FormulaSyntaxException.class)
                .isThrownBy(() -> Formula.parse(text))
                .withMessageStartingWith("Formula '" + text + "', position " + position + ": found ")
                .withMessageContaining(found)
                .withMessageContaining("expected");
    }

    @Test
    void limitsLengthAndDepth() {
        assertThatExceptionOfType(FormulaSyntaxException.class).isThrownBy(() -> Formula.parse("H".repeat(1001)));
        assertThatExceptionOfType(FormulaSyntaxException.class)
                .isThrownBy(() -> Formula.parse("(".repeat(200) + "H" + ")".repeat(200)));
    }

    @ParameterizedTest
    @CsvSource({
        "Fe4O6,      Fe2O3",
        "O3Fe2,      Fe2O3",
        "Ca3P2O8,    Ca3(PO4)2",
        "LiFePO4,    LiFePO4",
        "K4FeC6N6,   K4Fe(CN)6",
        "NaCl,       NaCl",
        "ClNa,       NaCl",
        "O,          O2", // the gas
        "Cl4,        Cl2",
        "LiO,        Li2O2", // the peroxide
        "H2O2,       H2O2",
        "Li0.5CoO2,  Li0.5Co1O2",
        "Al2S3O12,   Al2(SO4)3",
    })
    void spellsTheReducedFormulaAsPymatgenDoes(String text, String reduced) {
        assertThat(Composition.of(text).reducedFormula()).isEqualTo(reduced);
    }

    @ParameterizedTest
    @CsvSource({"Fe2O3, A2B3", "O3Fe2, A2B3", "LiFePO4, ABCD4", "SiO2, AB2", "Si2, A"})
    void spellsTheAnonymousFormula(String text, String anonymous) {
        assertThat(Composition.of(text).anonymousFormula()).isEqualTo(anonymous);
    }

    @Test
    void countsFormulaUnitsOfTheSpelledFormula() {
        assertThat(Composition.of("Fe4O6").formulaUnits()).isEqualTo(2);
        assertThat(Composition.of("O4").formulaUnits()).isEqualTo(2); // of O2
        assertThat(Composition.of("O4").reduced().atoms()).isEqualTo(2);
    }

    @Test
    void comparesRatios() {
        assertThat(Composition.of("Fe4O6").sameRatio(Composition.of("Fe2O3"))).isTrue();
        assertThat(Composition.of("FeO").sameRatio(Composition.of("Fe2O3"))).isFalse();
    }

    @Test
    void weighsAFormulaUnit() {
        assertThat(Composition.of("CuSO4·5H2O").molarMass()).isCloseTo(249.68, within(0.01));
    }

    @Test
    void namesTheChemicalSystemInAlphabeticalOrder() {
        assertThat(Composition.of("LiFePO4").chemicalSystem()).hasToString("Fe-Li-O-P");
        assertThat(ChemicalSystem.parse("O-Fe-Li")).hasToString("Fe-Li-O");
    }
}
