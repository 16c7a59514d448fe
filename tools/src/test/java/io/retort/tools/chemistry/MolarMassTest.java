package io.retort.tools.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.tools.Seen;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.tools.manipulator.MolecularFormulaManipulator;

class MolarMassTest {

    private final MolarMass tool = new MolarMass();

    @ParameterizedTest
    @CsvSource({
        "Fe2O3,          159.687",
        "CuSO4·5H2O,     249.68",
        "Li0.5CoO2,      94.402", // CDK reads Li1 Co5 O10
        "K4[Fe(CN)6],    368.34",
        "SO4^2-,         96.06",
        "D2O,            20.027",
    })
    void isTheSumOfAtomicWeights(String formula, double mass) throws ToolFailure {
        Observation seen = call(formula, Optional.empty());
        assertThat(Seen.number(Seen.fact(seen, ChemicalProperties.MOLAR_MASS))).isCloseTo(mass, within(0.01));
        assertThat(Seen.summary(seen)).startsWith("The molar mass of " + formula + " is ");
    }

    @Test
    void massFractionsAddUpToAll() throws ToolFailure {
        Observation seen = call("Ca3(PO4)2", Optional.empty());
        double sum = seen.evidence().stream()
                .filter(fact -> fact.property().key().startsWith("mass_fraction"))
                .mapToDouble(Seen::number)
                .sum();
        assertThat(sum).isCloseTo(100, within(1e-6));
        assertThat(Seen.number(Seen.fact(seen, ChemicalProperties.massFraction(Element.of("P")))))
                .isCloseTo(19.97, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"58.44 g, amount, 1.0", "500 mg, amount, 0.008556", "2 mol, mass, 116.88"})
    void gramsAndMolesConvert(String amount, String property, double value) throws ToolFailure {
        Observation seen = call("NaCl", Optional.of(amount));
        double found = seen.evidence().stream()
                .filter(fact -> fact.property().key().equals(property))
                .mapToDouble(Seen::number)
                .findFirst()
                .orElseThrow();
        assertThat(found).isCloseTo(value, within(1e-3 * value));
    }

    @Test
    void summaryIsADraftThatTheLedgerAcceptsWithTheDecimalsOfAMass() throws ToolFailure {
        Observation seen = call("Fe2O3", Optional.of("5 g"));
        Ledger ledger = new Ledger("molar mass of Fe2O3, and how many moles are 5 g?");
        ledger.observe(seen);
        assertThat(ledger.judge(seen.summary()))
                .isInstanceOfSatisfying(
                        Ruling.Accepted.class,
                        accepted -> assertThat(accepted.toString()).contains("159.687 g/mol"));
    }

    /** The Chemistry Development Kit counts whole amounts rightly; where it does, both must agree. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "H2O",
                "NaCl",
                "Fe2O3",
                "Ca(OH)2",
                "Mg3(PO4)2",
                "Fe2(SO4)3",
                "C6H12O6",
                "LiFePO4",
                "BaTiO3",
                "Al2O3",
                "UO2",
                "ZrSiO4",
                "PbTiO3",
                "YBa2Cu3O7",
                "La2CuO4",
                "Hg2Cl2",
                "SnS2",
                "GaN",
                "MoS2",
                "WC",
                "TiCl4",
            })
    void agreesWithTheChemistryDevelopmentKitOnWholeFormulas(String formula) {
        double cdk = MolecularFormulaManipulator.getMass(
                MolecularFormulaManipulator.getMolecularFormula(formula, SilentChemObjectBuilder.getInstance()),
                MolecularFormulaManipulator.MolWeight);
        assertThat(Composition.of(formula).molarMass()).isCloseTo(cdk, within(2e-4 * cdk));
    }

    private Observation call(String formula, Optional<String> amount) throws ToolFailure {
        return tool.call(new MolarMass.Arguments(formula, amount));
    }
}
