package io.retort.tools.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.formula.Composition;
import io.retort.tools.Seen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighInTest {

    private final WeighIn tool = new WeighIn();

    @Test
    void gramsFollowFromMolarMasses() throws ToolFailure {
        // 10 g LiCoO2 is 10/97.872 mol; half a Li2CO3 (73.890) and a third of a Co3O4 (240.795) for each.
        Observation seen = weigh("LiCoO2", "10 g", List.of("Li2CO3", "Co3O4"), List.of(), List.of());
        assertThat(mass(seen, "Li2CO3")).isCloseTo(3.775, within(0.001));
        assertThat(mass(seen, "Co3O4")).isCloseTo(8.201, within(0.001));
        assertThat(mass(seen, "LiCoO2")).isEqualTo(10);
    }

    @Test
    void waterOfAHydrateIsWeighedToo() throws ToolFailure {
        Observation seen = weigh("CuO", "1 mol", List.of("CuSO4·5H2O"), List.of(), List.of());
        assertThat(mass(seen, "CuSO4·5H2O")).isCloseTo(249.68, within(0.01));
        assertThat(Seen.summary(seen)).contains("of CuSO4·5H2O");
    }

    @Test
    void excessAddsAndImpurityAddsToo() throws ToolFailure {
        Observation plain = weigh("LiCoO2", "10 g", List.of("Li2CO3", "Co3O4"), List.of(), List.of());
        Observation more =
                weigh("LiCoO2", "10 g", List.of("Li2CO3", "Co3O4"), List.of("Li2CO3 5 %"), List.of("Li2CO3 80%"));
        assertThat(mass(more, "Li2CO3")).isCloseTo(mass(plain, "Li2CO3") * 1.05 / 0.8, within(1e-6));
        assertThat(mass(more, "Co3O4")).isEqualTo(mass(plain, "Co3O4"));
        Evidence fact = more.evidence().stream()
                .filter(e -> e.composition().equals(Optional.of(Composition.of("Li2CO3"))))
                .findFirst()
                .orElseThrow();
        assertThat(fact.provenance().record())
                .isEqualTo("10 g of LiCoO2 by 6 Li2CO3 + 4 Co3O4 + O2 → 12 LiCoO2 + 6 CO2; Li2CO3, 5 % in excess,"
                        + " 80 % pure");
    }

    @Test
    void summaryIsADraftThatTheLedgerAccepts() throws ToolFailure {
        Observation seen = weigh("Co3O4", "2.5 g", List.of("Co(NO3)2·6H2O"), List.of(), List.of());
        Ledger ledger = new Ledger("How much cobalt nitrate for 2.5 g of Co3O4?");
        ledger.observe(seen);
        assertThat(ledger.judge(seen.summary()))
                .isInstanceOfSatisfying(
                        Ruling.Accepted.class,
                        accepted -> assertThat(accepted.toString()).contains("9.06"));
        assertThat(seen.artifacts().get(0).content())
                .contains("Co(NO3)2·6H2O,precursor,3,291.0")
                .contains("NO2,leaves,6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 apples | is not an amount above 0",
                "-1 g     | is not an amount above 0",
                "2 eV     | is not an amount above 0",
                "ten g    | is not an amount above 0",
            })
    void anAmountThatCannotBeWeighedIsRefused(String amount, String advice) {
        assertThatThrownBy(() -> weigh("MgO", amount, List.of("MgCO3"), List.of(), List.of()))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NaCl 5 %    | is not among the precursors",
                "MgCO3 much  | expected a precursor and a percentage",
                "MgCO3 400 % | at most 100 %",
            })
    void anExcessThatCannotBeMeantIsRefused(String excess, String advice) {
        assertThatThrownBy(() -> weigh("MgO", "1 g", List.of("MgCO3"), List.of(excess), List.of()))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining(advice);
    }

    private Observation weigh(
            String target, String amount, List<String> precursors, List<String> excess, List<String> purity)
            throws ToolFailure {
        return tool.call(new WeighIn.Arguments(target, Optional.of(amount), precursors, List.of(), excess, purity));
    }

    private static double mass(Observation seen, String formula) {
        return seen.evidence().stream()
                .filter(fact -> fact.property().equals(ChemicalProperties.MASS))
                .filter(fact -> fact.composition().equals(Optional.of(Composition.of(formula))))
                .mapToDouble(Seen::number)
                .findFirst()
                .orElseThrow();
    }
}
