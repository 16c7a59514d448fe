package io.retort.tools.chemistry;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Grams of each precursor for so many grams of a target, by a balanced reaction with exact coefficients. */
public final class WeighIn implements Tool<WeighIn.Arguments> {

    /** What to make, how much of it, and from what. */
    public record Arguments(
            @Describe("formula of the product: LiCoO2, LiNi0.8Mn0.1Co0.1O2")
            String target,

            @Describe("how much of it, in g, mg, kg or mol; 1 g where it is left out")
            Optional<String> amount,

            @Describe("formulas of the precursors as they stand in the bottle, hydrates too: Li2CO3, Co(NO3)2·6H2O")
            List<String> precursors,

            @Describe("what leaves, where it is known or no gas: NaCl; found from the elements where it is left out")
            List<String> byProducts,

            @Describe("excess of a precursor that evaporates: \"Li2CO3 5 %\"")
            List<String> excess,

            @Describe("purity of a precursor by mass: \"Li2CO3 99.5 %\"")
            List<String> purity) {}

    @Override
    public String name() {
        return "weigh_in";
    }

    @Override
    public String purpose() {
        return "Works out how many grams of each precursor to weigh for an amount of product: balances the reaction"
                + " exactly, with hydrates and with gases that leave or oxygen that is taken up. The masses are evidence.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Substance target = Substance.of(arguments.target());
        Quantity amount = Amounts.read(arguments.amount().orElse("1 g"));
        List<Substance> precursors = substances(arguments.precursors());
        Map<Substance, Double> excess = Amounts.shares(arguments.excess(), precursors);
        Map<Substance, Double> purity = Amounts.shares(arguments.purity(), precursors);
        Synthesis synthesis = new Balancing(target, precursors, substances(arguments.byProducts())).balance();
        double moles = Amounts.moles(amount, target.molarMass());
        return observe(new Weighing(synthesis, moles, excess, purity));
    }

    private static Observation observe(Weighing weighing) {
        Synthesis synthesis = weighing.synthesis();
        Report report = new Report();
        String record = weighing.grams(synthesis.target()) + " g of "
                + synthesis.target().name() + " by " + synthesis.equation();
        Evidence product = report.cited(Worked.STOICHIOMETRY.number(
                composition(synthesis.target()), ChemicalProperties.MASS, weighing.product(), record + "; product"));
        Evidence reaction = report.cited(Worked.STOICHIOMETRY.label(
                composition(synthesis.target()), ChemicalProperties.REACTION, synthesis.equation(), record));
        String each = synthesis.precursors().keySet().stream()
                .map(substance -> weighed(substance, weighing, record, report))
                .collect(Collectors.joining(", "));
        Evidence loss = report.cited(Worked.STOICHIOMETRY.number(
                composition(synthesis.target()), ChemicalProperties.MASS_LOSS, 100 * synthesis.massLoss(), record));
        report.attach(table(weighing));
        report.note(
                "caveat",
                "The reaction follows from the elements alone; whether it runs, and at which temperature, it does not say.");
        return report.observation(
                Outcome.COMPLETE,
                "For " + Cite.value(product) + " of " + name(synthesis.target(), product, report) + " weigh in " + each
                        + ", by " + Cite.value(reaction) + ". The mass loss is " + Cite.value(loss) + ".");
    }

    /** The mass of one precursor, and its formula as it stands on the bottle. */
    private static String weighed(Substance substance, Weighing weighing, String record, Report report) {
        Evidence mass = report.cited(Worked.STOICHIOMETRY.number(
                composition(substance),
                ChemicalProperties.MASS,
                weighing.mass(substance),
                record + "; " + substance.name() + weighing.allowances(substance)));
        return Cite.value(mass) + " of " + name(substance, mass, report);
    }

    /** A hydrate is not the sum of its atoms to whoever weighs it. */
    private static String name(Substance substance, Evidence mass, Report report) {
        if (substance.name().equals(substance.composition().reducedFormula())) {
            return Cite.formula(mass);
        }
        return Cite.value(report.cited(Worked.STOICHIOMETRY.label(
                composition(substance), ChemicalProperties.SUBSTANCE, substance.name(), substance.name())));
    }

    private static Artifact table(Weighing weighing) {
        Synthesis synthesis = weighing.synthesis();
        StringBuilder csv = new StringBuilder("substance,role,mol per mol of product,g/mol,mol,g\n");
        synthesis.precursors().forEach((s, n) -> csv.append(row(weighing, s, "precursor", n, weighing.mass(s))));
        csv.append(row(weighing, synthesis.target(), "product", Ratio.ONE, weighing.product()));
        synthesis
                .byProducts()
                .forEach((s, n) -> csv.append(row(
                        weighing,
                        s,
                        n.sign() < 0 ? "taken up" : "leaves",
                        n,
                        Math.abs(n.value()) * weighing.moles() * s.molarMass())));
        String name = synthesis.target().name();
        return new Artifact(
                "weighing-" + name.replaceAll("\\W", "_"),
                "table",
                "Weighing list for " + name,
                "text/csv",
                "weighing_" + name.replaceAll("[^\\w.-]", "_") + ".csv",
                csv.toString());
    }

    private static String row(Weighing weighing, Substance substance, String role, Ratio ratio, double grams) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%.4f,%.6f,%.4f%n",
                substance.name(),
                role,
                ratio.sign() < 0 ? ratio.negated() : ratio,
                substance.molarMass(),
                Math.abs(ratio.value()) * weighing.moles(),
                grams);
    }

    private static Optional<Composition> composition(Substance substance) {
        return Optional.of(substance.composition());
    }

    private static List<Substance> substances(List<String> formulas) throws ToolFailure {
        List<Substance> substances = new ArrayList<>();
        for (String formula : formulas) {
            substances.add(Substance.of(formula));
        }
        return substances;
    }
}
