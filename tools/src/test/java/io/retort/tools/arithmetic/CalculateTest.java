package io.retort.tools.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.tools.Seen;
import io.retort.tools.Shelf;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculateTest {

    private final Shelf shelf = new Shelf();
    private final EvidenceBook book = new EvidenceBook();
    private final Calculate tool = new Calculate(book);

    @BeforeEach
    void readsTheShelf() {
        List.of("mp-804", "mp-830", "mp-13")
                .forEach(id -> book.remember(
                        shelf.get(MaterialId.parse(id)).orElseThrow().facts()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3                      | 7      |",
                "2 ^ 3 ^ 2                      | 512    |", // powers bind to the right
                "-2 ^ 2                         | -4     |", // and before the sign
                "(1 + 2) * 3                    | 9      |",
                "3 − 5 × 2                      | -7     |",
                "max(1, 3, 2) - min(4, 2)       | 1      |",
                "abs(-3 eV)                     | 3      | eV",
                "sqrt(16)                       | 4      |",
                "1.5 eV + 500 meV               | 2      | eV",
                "3 GPa / 1 Mbar                 | 0.03   |", // what cancels leaves a number
                "10 g/cm^3 * 2 cm^3             | 20     | g/cm³·cm³",
                "10 eV/2                        | 5      | eV",
                "10 eV/max(2, 4)                | 2.5    | eV",
                "(2 Å)^3                        | 8      | Å·Å·Å",
                "sqrt(100 GPa / (4 g/cm^3))     | 5000   | m/s", // the speed of sound in a rod
                "25 °C - 298.15 K               | 0      | K",
                "1e-3 * 1 eV                    | 0.001  | eV",
            })
    void numbersCarryTheirUnits(String expression, double value, String unit) throws Exception {
        Quantity result = quantity(calculate(expression));
        assertThat(result.value()).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        assertThat(result.unit().symbol()).isEqualTo(unit == null ? "" : unit);
    }

    @Test
    void resultNamesItsEvidenceAndSaysHowItCameAbout() throws Exception {
        Evidence one = fact("mp-804", Properties.BAND_GAP);
        Evidence other = fact("mp-830", Properties.BAND_GAP);
        Evidence result = calculate("{" + one.id() + "} - {" + other.id() + "}");
        assertThat(quantity(result).value()).isCloseTo(0.16, within(1e-12));
        assertThat(result.property()).isEqualTo(Properties.RESULT);
        assertThat(result.provenance().derivedFrom()).containsExactly(one.id(), other.id());
        assertThat(result.provenance().record()).isEqualTo("1.73 eV - 1.57 eV");
        assertThat(result.material()).isEmpty();
    }

    @Test
    void resultOnOneMaterialIsAboutThatMaterialAndKeepsItsBasis() throws Exception {
        Evidence formation = fact("mp-804", Properties.FORMATION_ENERGY);
        Evidence result = calculate("2 * " + formation.id());
        assertThat(result.material()).contains(MaterialId.parse("mp-804"));
        assertThat(result.basis()).isEqualTo(Basis.PER_ATOM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 eV + 1 GPa             | position 6: 'eV' and 'GPa' do not measure the same",
                "1 eV + 1                 | do not measure the same",
                "2 * (3 + 4               | position 11: found the end, expected ')'",
                "2 * foo                  | position 5: found 'foo', expected a number",
                "2 foo                    | position 3: 'foo' is not a unit known here",
                "1 / 0                    | Division by zero",
                "2 2                      | expected an operator",
                "sqrt(-1)                 | negative",
                "2 ^ (1 eV)               | An exponent has no unit",
                "ev-0123456789 + 1        | is not in this run",
                "System.exit(1)           | expected a number",
                "''                       | found nothing",
                "10^400                   | not a finite number",
                "sqrt(1, 2)               | takes one value",
            })
    void mistakesSayWhereAndWhat(String expression, String advice) {
        assertThatThrownBy(() -> calculate(expression))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining(advice);
    }

    @Test
    void valuesCountedPerDifferentThingsAreNotAdded() {
        Evidence perAtom = fact("mp-804", Properties.FORMATION_ENERGY);
        Evidence perCell = fact("mp-13", Properties.TOTAL_MAGNETIZATION);
        assertThatThrownBy(() -> calculate("{" + perAtom.id() + "} / {" + perCell.id() + "}"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("convert_units");
    }

    @Test
    void depthAndLengthHaveLimits() {
        assertThatThrownBy(() -> calculate("(".repeat(100) + "1" + ")".repeat(100)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("deep");
        assertThatThrownBy(() -> calculate("1+".repeat(400) + "1"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("longer than 500");
        assertThatThrownBy(() -> calculate("2^".repeat(200) + "1"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("deep");
    }

    private Evidence calculate(String expression) throws ToolFailure {
        return Seen.fact(tool.call(new Calculate.Arguments(expression)), Properties.RESULT);
    }

    private Evidence fact(String id, Property property) {
        return shelf.get(MaterialId.parse(id)).orElseThrow().fact(property).orElseThrow();
    }

    private static Quantity quantity(Evidence evidence) {
        return ((PropertyValue.Number) evidence.value()).quantity();
    }
}
