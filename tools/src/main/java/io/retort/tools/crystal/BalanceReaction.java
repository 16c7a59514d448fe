package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.MaterialsSource;
import io.retort.core.thermo.PhaseEntry;
import io.retort.core.thermo.Reaction;
import io.retort.tools.Cite;
import io.retort.tools.DerivedEvidence;
import io.retort.tools.Report;
import io.retort.tools.chemistry.Worked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A balanced reaction, and its energy at 0 K where every substance is recorded. */
public final class BalanceReaction implements Tool<BalanceReaction.Arguments> {

    /** The two sides. */
    public record Arguments(
            @Describe("formulas on the left: [\"BaCO3\", \"TiO2\"]")
            List<String> reactants,

            @Describe("formulas on the right: [\"BaTiO3\", \"CO2\"]")
            List<String> products) {}

    private static final Worked STOICHIOMETRY =
            new Worked("Retort", new Method("stoichiometry", Method.Kind.DERIVED), "CC0-1.0");

    private static final Method DIFFERENCE = new Method("difference of energies of formation", Method.Kind.DERIVED);

    private final CataloguePhases phases;

    public BalanceReaction(MaterialsSource source) {
        this.phases = new CataloguePhases(source);
    }

    @Override
    public String name() {
        return "balance_reaction";
    }

    @Override
    public String purpose() {
        return "Balances a reaction in whole numbers and gives its energy at 0 K, for the coefficients as written, from"
                + " recorded energies of formation of one source and method.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        List<Composition> left = formulas(arguments.reactants());
        List<Composition> right = formulas(arguments.products());
        Reaction reaction = Advice.from(() -> Reaction.balanced(left, right));
        Report report = new Report();
        Evidence equation = report.cited(STOICHIOMETRY.label(
                Optional.empty(), CrystalProperties.REACTION, reaction.toString(), reaction.toString()));
        String balanced = "Balanced: " + Cite.value(equation) + ".";
        try {
            List<Evidence> formation = new ArrayList<>();
            Evidence energy = report.cited(energy(reaction, formation));
            report.add(formation);
            report.note(
                    "caveat",
                    "The energy is that of the rigid crystals at rest, without heat and entropy, which matter where gases take part.");
            return report.observation(
                    Outcome.COMPLETE,
                    balanced + " Its energy for these coefficients is " + Cite.value(energy)
                            + ", from the energies of formation of " + Cite.each(formation, Cite::material) + ".");
        } catch (IllegalArgumentException e) {
            report.note(
                    "missing",
                    "The energy of this reaction is not known here: a substance has no recorded energy of formation.");
            return report.observation(Outcome.PARTIAL, balanced);
        }
    }

    /** @param formation is filled with the recorded energies that it follows from */
    private Evidence energy(Reaction reaction, List<Evidence> formation) {
        Set<Element> elements = new TreeSet<>();
        terms(reaction).forEach(term -> elements.addAll(term.formula().elements()));
        KnownPhases known = phases.of(new ChemicalSystem(elements));
        double energy = reaction.energy(known.diagram());
        List<PhaseEntry> used = terms(reaction)
                .flatMap(term -> known.diagram().lowest(term.formula()).stream())
                .toList();
        formation.addAll(known.energies(used));
        return DerivedEvidence.result(
                CrystalProperties.REACTION_ENERGY,
                new Quantity(energy, CrystalProperties.REACTION_ENERGY.unit()),
                Basis.NONE,
                DIFFERENCE,
                reaction + ", " + known.diagram().scheme(),
                formation);
    }

    private static Stream<Reaction.Term> terms(Reaction reaction) {
        return Stream.concat(reaction.reactants().stream(), reaction.products().stream());
    }

    private static List<Composition> formulas(List<String> texts) throws ToolFailure {
        List<Composition> formulas = new ArrayList<>();
        for (String text : texts) {
            formulas.add(Advice.from(() -> Formula.parse(text)).composition());
        }
        return formulas;
    }
}
