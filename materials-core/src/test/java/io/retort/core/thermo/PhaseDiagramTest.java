package io.retort.core.thermo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseDiagramTest {

    private static final EnergyScheme PBE = new EnergyScheme("GGA_GGA+U", "none", "2022");

    /** Expected figures: pymatgen 2022.11.7, PhaseDiagram, over the same 859 entries. */
    @Test
    void theHullOfLithiumIronPhosphorusOxygenIsPymatgens() throws IOException {
        PhaseDiagram diagram = PhaseDiagram.of(entries("entries_Li-Fe-P-O_859_ComputedEntry.json"));
        assertThat(diagram.system()).hasToString("Fe-Li-O-P");
        assertThat(diagram.stable()).hasSize(43);
        double sum = 0;
        double most = 0;
        for (PhaseEntry entry : diagram.entries()) {
            double above = diagram.energyAboveHull(entry);
            sum += above;
            most = Math.max(most, above);
        }
        assertThat(sum).isCloseTo(109.12130379759432, within(1e-6));
        assertThat(most).isCloseTo(3.514601057857143, within(1e-8));
        PhaseEntry triphylite = diagram.lowest(Composition.of("LiFePO4")).orElseThrow();
        assertThat(triphylite.id()).isEqualTo("mp-19017");
        assertThat(diagram.formationEnergyPerAtom(triphylite)).isCloseTo(-2.550921, within(1e-6));
        assertThat(diagram.equilibriumReactionEnergyPerAtom(triphylite).orElseThrow())
                .isCloseTo(-0.00845969333334029, within(1e-8));
        Decomposition decomposition = diagram.decomposition(Composition.of("Li2FeP3O11"));
        assertThat(decomposition.energyPerAtom()).isCloseTo(-7.343737496446084, within(1e-9));
        assertThat(decomposition.parts())
                .extracting(part -> part.entry().id())
                .containsExactly("mp-19294", "mp-29195", "mp-12957");
        assertThat(decomposition.parts().get(0).share()).isCloseTo(0.647059, within(1e-6));
    }

    @Test
    void polymorphsOfTiO2AreOrderedAndTheMissingElementIsNamed() throws IOException {
        List<PhaseEntry> oxides = entries("entries_TiO2_polymorphs.json");
        assertThatThrownBy(() -> PhaseDiagram.of(oxides)).hasMessageContaining("No entry of the element Ti");
    }

    @Test
    void energiesOfTwoSchemesAreRefused() {
        EnergyScheme r2scan = new EnergyScheme("R2SCAN", "none", "2022");
        assertThatThrownBy(() -> PhaseDiagram.of(List.of(entry("a", "Li", -1.9, PBE), entry("b", "O2", -9, r2scan))))
                .isInstanceOf(MixedSchemesException.class)
                .hasMessageContaining("R2SCAN")
                .hasMessageContaining("GGA_GGA+U");
        PhaseDiagram diagram = PhaseDiagram.of(List.of(entry("a", "Li", -1.9, PBE)));
        assertThatThrownBy(() -> diagram.energyAboveHull(entry("b", "Li", -2, r2scan)))
                .isInstanceOf(MixedSchemesException.class);
    }

    @Test
    void aFormulaWhoseBestEntryIsUnstableIsPointedOut() {
        PhaseDiagram diagram = PhaseDiagram.of(List.of(
                entry("a", "Li", 0, PBE),
                entry("b", "O2", 0, PBE),
                entry("c", "Li2O", -6, PBE),
                entry("d", "LiO2", -2, PBE)));
        assertThat(diagram.missingGroundState(Composition.of("Li2O"))).isEmpty();
        assertThat(diagram.missingGroundState(Composition.of("LiO2")).orElseThrow())
                .contains("ground state", "0.333");
        assertThat(diagram.missingGroundState(Composition.of("Li2O2")).orElseThrow())
                .contains("No entry");
    }

    @Test
    void anyNumberOfElementsSpansAHull() {
        List<PhaseEntry> entries = new ArrayList<>();
        String all = "";
        for (String symbol : List.of("Li", "Na", "K", "Rb", "Cs", "Mg", "Ca", "Sr", "Ba", "O")) {
            entries.add(entry(symbol, symbol, 0, PBE));
            all += symbol;
        }
        entries.add(entry("all", all, -10, PBE));
        PhaseDiagram diagram = PhaseDiagram.of(entries);
        assertThat(diagram.stable()).hasSize(11);
        Decomposition mixed = diagram.decomposition(Composition.of(all + "2"));
        assertThat(mixed.energyPerAtom()).isCloseTo(-10.0 / 11, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "Fe + O2,           Fe2O3,          4 Fe + 3 O2 → 2 Fe2O3",
        "Li2CO3 + FePO4 + C, LiFePO4 + CO2, 2 Li2CO3 + 4 FePO4 + C → 4 LiFePO4 + 3 CO2",
        "KMnO4 + HCl,       KCl + MnCl2 + H2O + Cl2, 2 KMnO4 + 16 HCl → 2 KCl + 2 MnCl2 + 8 H2O + 5 Cl2",
        "Li + CoO2,         Li0.5CoO2,      Li + 2 CoO2 → 2 Li0.5Co1O2"
    })
    void reactionsAreBalancedInWholeNumbers(String left, String right, String balanced) {
        assertThat(Reaction.balanced(formulas(left), formulas(right))).hasToString(balanced);
    }

    @ParameterizedTest
    @CsvSource({
        "Fe,       Fe2O3,     stands on one side only",
        "Fe + O2,  Fe2O3 + FeO, independent ways",
        "H2 + CO2, H2O + C + O2, independent ways",
        "Fe + Au + O2, Fe2O3, Au"
    })
    void whatCannotBeBalancedSaysWhy(String left, String right, String why) {
        assertThatThrownBy(() -> Reaction.balanced(formulas(left), formulas(right)))
                .hasMessageContaining(why);
    }

    @Test
    void aReactionsEnergyComesFromOneDiagram() {
        PhaseDiagram diagram = PhaseDiagram.of(
                List.of(entry("a", "Li", -2, PBE), entry("b", "O2", -10, PBE), entry("c", "Li2O", -15, PBE)));
        Reaction reaction = Reaction.balanced(formulas("Li + O2"), formulas("Li2O"));
        assertThat(reaction).hasToString("4 Li + O2 → 2 Li2O");
        assertThat(reaction.energy(diagram)).isCloseTo(-12, within(1e-9));
    }

    private static List<Composition> formulas(String sum) {
        return java.util.Arrays.stream(sum.split("\\s*\\+\\s*"))
                .map(Composition::of)
                .toList();
    }

    private static PhaseEntry entry(String id, String formula, double energy, EnergyScheme scheme) {
        return new PhaseEntry(id, Composition.of(formula), energy, scheme);
    }

    private static List<PhaseEntry> entries(String file) throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/mp-docs/" + file).toFile());
        List<PhaseEntry> entries = new ArrayList<>();
        for (JsonNode node : list) {
            Map<Element, Double> amounts = new HashMap<>();
            node.get("composition")
                    .fields()
                    .forEachRemaining(e ->
                            amounts.put(Element.of(e.getKey()), e.getValue().asDouble()));
            double energy =
                    node.get("energy").asDouble() + node.get("correction").asDouble();
            entries.add(new PhaseEntry(node.get("entry_id").asText(), new Composition(amounts), energy, PBE));
        }
        return entries;
    }
}
