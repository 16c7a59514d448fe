package io.retort.tools.crystal;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.source.MaterialsSource;
import io.retort.core.thermo.PhaseDiagram;
import io.retort.core.thermo.PhaseEntry;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which phases of a chemical system are stable at 0 K, and what the others fall into. */
public final class ShowPhaseDiagram implements Tool<ShowPhaseDiagram.Arguments> {

    /** Which system. */
    public record Arguments(
            @Describe("elements with hyphens between: Li-Fe-O")
            String system,

            @Describe("unstable phases up to so far above the hull, in eV per atom; 0.05 where it is left out")
            Optional<Double> within) {}

    /** Phases of each sort that become evidence; the table holds all. */
    private static final int SHOWN = 10;

    private static final double WITHIN = 0.05;

    private final CataloguePhases phases;

    public ShowPhaseDiagram(MaterialsSource source) {
        this.phases = new CataloguePhases(source);
    }

    @Override
    public String name() {
        return "phase_diagram";
    }

    @Override
    public String purpose() {
        return "Gives the phases of a chemical system that are stable at 0 K, and what the unstable ones fall into, from"
                + " recorded energies of formation of one source, release and method.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        ChemicalSystem system = Advice.from(() -> ChemicalSystem.parse(arguments.system()));
        KnownPhases known = Advice.from(() -> phases.of(system));
        PhaseDiagram diagram = known.diagram();
        List<PhaseEntry> unstable = unstable(diagram, arguments.within().orElse(WITHIN));
        Report report = new Report();
        List<Evidence> stable = known.energies(diagram.stable().stream()
                .filter(phase -> phase.composition().elements().size() > 1)
                .limit(SHOWN)
                .toList());
        report.add(stable);
        unstable.stream().limit(SHOWN).forEach(phase -> tell(known, phase, report));
        report.attach(table(diagram, unstable));
        report.note(
                "caveat",
                "Stable means: against the phases that are recorded here. A phase that is not recorded cannot be seen.");
        String words = stable.isEmpty()
                ? "No compound of this system is stable against its elements"
                : "Stable compounds, with their energies of formation: "
                        + Cite.each(stable, fact -> Cite.material(fact) + " " + Cite.value(fact));
        return report.observation(diagram.stable().size() > SHOWN ? Outcome.CUT : Outcome.COMPLETE, words + ".");
    }

    private static List<PhaseEntry> unstable(PhaseDiagram diagram, double within) {
        return diagram.entries().stream()
                .filter(phase -> diagram.energyAboveHull(phase) > 0 && diagram.energyAboveHull(phase) <= within)
                .sorted(Comparator.comparingDouble(diagram::energyAboveHull))
                .toList();
    }

    private static void tell(KnownPhases known, PhaseEntry phase, Report report) {
        Optional<Evidence> above = known.aboveHull(phase);
        Optional<Evidence> fate = known.fate(phase);
        if (above.isPresent() && fate.isPresent()) {
            report.add(List.of(above.get(), fate.get()));
            List<Evidence> parts = known.parts(phase);
            report.add(parts);
            report.note(
                    "unstable",
                    Cite.material(above.get()) + " lies " + Cite.value(above.get()) + " above the hull and falls into "
                            + Cite.value(fate.get()) + against(parts) + ".");
        }
    }

    /** Names what a hull energy was worked out with. */
    static String against(List<Evidence> parts) {
        return parts.isEmpty() ? "" : " (worked out with " + Cite.each(parts, Cite::material) + ")";
    }

    private static Artifact table(PhaseDiagram diagram, List<PhaseEntry> unstable) {
        StringBuilder csv =
                new StringBuilder("id,formula,formation_energy_ev_per_atom,above_hull_ev_per_atom,decomposes_to\n");
        diagram.stable().forEach(phase -> csv.append(row(diagram, phase, "")));
        unstable.forEach(phase ->
                csv.append(row(diagram, phase, KnownPhases.words(diagram.decomposition(phase.composition())))));
        String system = diagram.system().toString();
        return new Artifact(
                "phases-" + system,
                "table",
                "Phases of " + system + " (" + diagram.scheme() + ")",
                "text/csv",
                system + "_phases.csv",
                csv.toString());
    }

    private static String row(PhaseDiagram diagram, PhaseEntry phase, String fate) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%.5f,%.5f,%s%n",
                phase.id(),
                phase.composition().reducedFormula(),
                diagram.formationEnergyPerAtom(phase),
                diagram.energyAboveHull(phase),
                fate);
    }
}
