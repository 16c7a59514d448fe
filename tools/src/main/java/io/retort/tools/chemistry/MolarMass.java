package io.retort.tools.chemistry;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Quantity;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Molar mass of any formula, the share of each element, and grams to moles and back. */
public final class MolarMass implements Tool<MolarMass.Arguments> {

    /** Which formula, and an amount of it to convert. */
    public record Arguments(
            @Describe("any formula: CuSO4·5H2O, Li0.5CoO2, K4[Fe(CN)6], SO4^2-")
            String formula,

            @Describe("an amount of it: a mass gives moles, moles give a mass: 5 g, 0.1 mol")
            Optional<String> amount) {}

    @Override
    public String name() {
        return "molar_mass";
    }

    @Override
    public String purpose() {
        return "Gives the molar mass of any formula (hydrates and fractional amounts too) and the mass fraction of each"
                + " element, and converts between grams and moles of it.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Formula formula = formula(arguments.formula());
        Optional<Composition> composition = Optional.of(formula.composition());
        double mass = formula.composition().molarMass();
        Report report = new Report();
        Evidence molar = report.cited(Worked.WEIGHTS.number(
                composition, ChemicalProperties.MOLAR_MASS, Sensible.digits(mass), formula.text()));
        String summary = "The molar mass of " + Cite.record(molar) + " is " + Cite.value(molar) + ".";
        if (arguments.amount().isPresent()) {
            summary += converted(formula, Amounts.read(arguments.amount().get()), report);
        }
        fractions(formula, mass).forEach(report::cited);
        return report.observation(Outcome.COMPLETE, summary);
    }

    private static String converted(Formula formula, Quantity amount, Report report) {
        double molar = formula.composition().molarMass();
        double moles = Amounts.moles(amount, molar);
        boolean mass = Amounts.isMass(amount);
        String record = amount.value() + " " + amount.unit().symbol() + " of " + formula.text();
        Evidence result = report.cited(Worked.WEIGHTS.number(
                Optional.of(formula.composition()),
                mass ? ChemicalProperties.AMOUNT : ChemicalProperties.MASS,
                Sensible.digits(mass ? moles : moles * molar),
                record));
        return " The amount asked about is " + Cite.value(result) + ".";
    }

    private static List<Evidence> fractions(Formula formula, double mass) {
        List<Evidence> fractions = new ArrayList<>();
        formula.composition()
                .amounts()
                .forEach((Element element, Double amount) -> fractions.add(Worked.WEIGHTS.number(
                        Optional.of(formula.composition()),
                        ChemicalProperties.massFraction(element),
                        Sensible.digits(100 * amount * element.weight() / mass),
                        formula.text())));
        return fractions;
    }

    private static Formula formula(String text) throws ToolFailure {
        try {
            return Formula.parse(text);
        } catch (FormulaSyntaxException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
