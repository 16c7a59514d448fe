package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.source.MaterialsSource;
import io.retort.core.thermo.PhaseEntry;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.List;
import java.util.Optional;

/** What a composition falls into at 0 K, and by how much its best recorded phase lies above that. */
public final class Decompose implements Tool<Decompose.Arguments> {

    /** Which composition. */
    public record Arguments(@Describe("formula: LiFePO4") String formula) {}

    private final CataloguePhases phases;

    public Decompose(MaterialsSource source) {
        this.phases = new CataloguePhases(source);
    }

    @Override
    public String name() {
        return "decomposition";
    }

    @Override
    public String purpose() {
        return "Gives the mixture of phases that a composition falls into at 0 K, and how far its best recorded phase lies"
                + " above it, from recorded energies of formation.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Composition formula =
                Advice.from(() -> Formula.parse(arguments.formula())).composition();
        KnownPhases known = Advice.from(() -> phases.of(new ChemicalSystem(formula.elements())));
        Report report = new Report();
        Optional<PhaseEntry> best = known.diagram().lowest(formula);
        Optional<Evidence> above = best.flatMap(known::aboveHull);
        if (above.isEmpty()) {
            throw new ToolFailure("No phase of the formula " + formula.reducedFormula()
                    + " has a recorded energy of formation; the mixture at this composition is "
                    + KnownPhases.words(known.diagram().decomposition(formula)) + " (shares of the atoms).");
        }
        Evidence energy = report.cited(above.get());
        List<Evidence> parts = best.map(known::parts).orElse(List.of());
        report.add(parts);
        String fate = best.flatMap(known::fate)
                .map(report::cited)
                .map(label -> "; the mixture of lowest energy is " + Cite.value(label))
                .orElse("");
        if (known.diagram().missingGroundState(formula).isPresent()) {
            report.note("caveat", "The ground state of this formula may not be recorded here.");
        }
        return report.observation(
                Outcome.COMPLETE,
                "The best recorded phase of " + Cite.material(energy) + " lies " + Cite.value(energy)
                        + " above the hull" + fate + ShowPhaseDiagram.against(parts) + ".");
    }
}
