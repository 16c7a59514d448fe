package io.retort.tools.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.tool.ToolFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BaTiO3 | BaCO3 TiO2 | | BaCO3 + TiO2 → BaTiO3 + CO2",
                "LiCoO2 | Li2CO3 Co3O4 | | 6 Li2CO3 + 4 Co3O4 + O2 → 12 LiCoO2 + 6 CO2", // air oxidises cobalt
                "YBa2Cu3O7 | Y2O3 BaCO3 CuO | | 2 Y2O3 + 8 BaCO3 + 12 CuO + O2 → 4 YBa2Cu3O7 + 8 CO2",
                "LiFePO4 | Li2CO3 FeC2O4·2H2O NH4H2PO4 | CO2 CO H2O NH3"
                        + " | Li2CO3 + 2 FeC2O4·2H2O + 2 NH4H2PO4 → 2 LiFePO4 + 3 CO2 + 2 CO + 7 H2O + 2 NH3",
                "CuSO4 | CuSO4·5H2O | | CuSO4·5H2O → CuSO4 + 5 H2O",
                "Co3O4 | Co(NO3)2·6H2O | | 3 Co(NO3)2·6H2O → Co3O4 + 18 H2O + O2 + 6 NO2",
                "CaCO3 | CaCl2·2H2O Na2CO3 | NaCl H2O | CaCl2·2H2O + Na2CO3 → CaCO3 + 2 NaCl + 2 H2O",
                "MgO | MgO | | MgO → MgO",
                "LiNi0.8Mn0.1Co0.1O2 | LiOH·H2O Ni0.8Mn0.1Co0.1(OH)2 | "
                        + "| 4 LiOH·H2O + 4 Ni0.8Mn0.1Co0.1(OH)2 + O2 → 4 LiNi0.8Mn0.1Co0.1O2 + 10 H2O",
            })
    void coefficientsFollowFromTheElements(String target, String precursors, String leaving, String equation)
            throws ToolFailure {
        Synthesis synthesis = balance(target, precursors, leaving);
        assertThat(synthesis.equation()).isEqualTo(equation);
        assertThat(synthesis.imbalance()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LiCoO2 | Co3O4          | | No precursor brings Li",
                "NaCl   | Na2CO3 KCl     | | nothing but",
                "MgO    | MgO MgCO3      | | Leave one out",
                "BaTiO3 | BaCO3 TiO2 SiO2 | | Add or drop a precursor",
                "BaTiO3 | BaXx3 TiO2     | | position 3: found 'Xx'",
                "BaTiO3 | Ba^2+ TiO2     | | is an ion",
            })
    void whatCannotBeMadeSaysWhatToChange(String target, String precursors, String leaving, String advice) {
        assertThatThrownBy(() -> balance(target, precursors, leaving))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining(advice);
    }

    private static Synthesis balance(String target, String precursors, String leaving) throws ToolFailure {
        return new Balancing(Substance.of(target), substances(precursors), substances(leaving)).balance();
    }

    private static List<Substance> substances(String words) throws ToolFailure {
        List<Substance> substances = new ArrayList<>();
        for (String word : Arrays.asList(words == null ? new String[0] : words.split(" "))) {
            substances.add(Substance.of(word));
        }
        return substances;
    }
}
