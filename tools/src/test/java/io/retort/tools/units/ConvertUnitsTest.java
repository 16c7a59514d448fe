package io.retort.tools.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.tools.Seen;
import io.retort.tools.Shelf;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertUnitsTest {

    private final Shelf shelf = new Shelf();
    private final EvidenceBook book = new EvidenceBook();
    private final ConvertUnits tool = new ConvertUnits(shelf, book);

    @ParameterizedTest
    @CsvSource({
        "1,     eV,    kJ/mol, 96.48533212",
        "1,     Mbar,  GPa,    100",
        "1,     Å,     nm,     0.1",
        "25,    °C,    K,      298.15",
        "1,     eV,    K,      11604.518",
        "1,     g/cm3, kg/m3,  1000",
    })
    void numbersConvertExactly(double value, String from, String to, double expected) throws Exception {
        assertThat(result(number(value, from, to))).isCloseTo(expected, within(1e-6 * expected));
    }

    @Test
    void formationEnergyKeepsItsBasisUnlessAskedToChangeIt() throws Exception {
        Evidence energy = fact("mp-1265", Properties.FORMATION_ENERGY);
        Observation ofAtoms = convert(energy, "kJ/mol", null);
        assertThat(result(ofAtoms)).isCloseTo(-296.2, within(0.05));
        assertThat(Seen.fact(ofAtoms, Properties.RESULT).basis()).isEqualTo(Basis.PER_ATOM);

        Observation ofFormulaUnits = convert(energy, "kJ/mol", "formula_unit");
        assertThat(result(ofFormulaUnits)).isCloseTo(-592.4, within(0.1));
        Evidence result = Seen.fact(ofFormulaUnits, Properties.RESULT);
        assertThat(result.basis()).isEqualTo(Basis.PER_FORMULA_UNIT);
        assertThat(result.provenance().derivedFrom()).containsExactly(energy.id());
        assertThat(result.provenance().record())
                .isEqualTo("-3.07 eV per atom → kJ/mol per formula unit, factor 192.971 (1 → 2 atoms)");
    }

    @Test
    void cellIsCountedByItsRecordedSites() throws Exception {
        Observation seen = convert(fact("mp-24972", Properties.FORMATION_ENERGY), "eV", "cell");
        assertThat(result(seen)).isCloseTo(-17, within(1e-9));
        assertThat(Seen.fact(seen, Properties.RESULT).provenance().derivedFrom())
                .hasSize(2);
    }

    @Test
    void cellOfUnknownSizeIsAFailureWithAdvice() {
        assertThatThrownBy(() -> convert(fact("mp-1265", Properties.FORMATION_ENERGY), "eV", "cell"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("is not recorded; ask per atom");
    }

    @Test
    void equivalenceOfEnergyAndTemperatureIsSaid() throws Exception {
        assertThat(Seen.notes(number(1, "eV", "K"), "conversion"))
                .containsExactly("Converted: temperature as energy by E = k_B·T.");
    }

    @Test
    void mistakesComeBackWithAdvice() {
        assertThatThrownBy(() -> number(1, "eV", "GPa"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("do not measure the same");
        assertThatThrownBy(() -> number(1, "eV", "furlong"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("not a unit known here");
        assertThatThrownBy(() -> convert(fact("mp-804", Properties.BAND_GAP), "eV", "atom"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("not counted per anything");
        assertThatThrownBy(() -> convert(fact("mp-804", Properties.SPACEGROUP_SYMBOL), "eV", null))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("not a number");
    }

    private Observation number(double value, String from, String to) throws ToolFailure {
        return tool.call(new ConvertUnits.Arguments(
                Optional.of(value), Optional.of(from), Optional.empty(), to, Optional.empty()));
    }

    private Observation convert(Evidence evidence, String to, String per) throws ToolFailure {
        return tool.call(new ConvertUnits.Arguments(
                Optional.empty(), Optional.empty(), Optional.of(evidence.id().text()), to, Optional.ofNullable(per)));
    }

    private Evidence fact(String id, Property property) {
        Evidence fact =
                shelf.get(MaterialId.parse(id)).orElseThrow().fact(property).orElseThrow();
        book.remember(java.util.List.of(fact));
        return fact;
    }

    private static double result(Observation seen) {
        return Seen.number(Seen.fact(seen, Properties.RESULT));
    }
}
