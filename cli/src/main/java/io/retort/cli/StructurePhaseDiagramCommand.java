package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.thermo.Decomposition;
import io.retort.core.thermo.PhaseDiagram;
import io.retort.core.thermo.PhaseEntry;
import io.retort.tools.crystal.CataloguePhases;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort structure phase-diagram}. */
@Command(
        name = "phase-diagram",
        description = {
            "Which phases of a chemical system are stable at 0 K, and what the others fall into: from the catalogue's",
            "energies of formation of one source, release and method."
        },
        footer = {"", "Example: retort structure phase-diagram Li-Fe-O"})
final class StructurePhaseDiagramCommand implements Callable<Integer> {

    @ParentCommand
    private StructureCommand structure = new StructureCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "SYSTEM", description = "Elements with hyphens between: Li-Fe-O.")
    private String system = "";

    @Option(
            names = "--within",
            paramLabel = "eV",
            description = "Unstable phases up to so far above the hull, per atom (default ${DEFAULT-VALUE}).")
    private double within = 0.1;

    @Override
    public Integer call() {
        ChemicalSystem elements = elements();
        PhaseDiagram diagram =
                new CataloguePhases(structure.assembly().source()).of(elements).diagram();
        List<PhaseEntry> unstable = diagram.entries().stream()
                .filter(entry -> diagram.energyAboveHull(entry) > 0 && diagram.energyAboveHull(entry) <= within)
                .sorted(Comparator.comparingDouble(diagram::energyAboveHull))
                .toList();
        if (output.json()) {
            output.out().println(document(diagram, unstable));
        } else {
            print(diagram, unstable);
        }
        return 0;
    }

    private ChemicalSystem elements() {
        try {
            return ChemicalSystem.parse(system);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static ObjectNode document(PhaseDiagram diagram, List<PhaseEntry> unstable) {
        ObjectNode document = Json.object().put("system", diagram.system().toString());
        document.putObject("scheme")
                .put("method", diagram.scheme().thermoType())
                .put("source", diagram.scheme().correction().replaceFirst("^of ", ""))
                .put("release", diagram.scheme().release());
        document.put("entries", diagram.entries().size());
        ArrayNode stable = document.putArray("stable");
        diagram.stable().forEach(entry -> stable.add(phase(diagram, entry)));
        ArrayNode others = document.putArray("unstable");
        unstable.forEach(entry -> {
            ObjectNode node = phase(diagram, entry).put("energy_above_hull", diagram.energyAboveHull(entry));
            ArrayNode parts = node.putArray("decomposes_to");
            diagram.decomposition(entry.composition())
                    .parts()
                    .forEach(part -> parts.addObject()
                            .put("material_id", part.entry().id())
                            .put("formula", part.entry().composition().reducedFormula())
                            .put("share_of_atoms", part.share()));
            others.add(node);
        });
        return document;
    }

    private static ObjectNode phase(PhaseDiagram diagram, PhaseEntry entry) {
        return Json.object()
                .put("material_id", entry.id())
                .put("formula", entry.composition().reducedFormula())
                .put("formation_energy_per_atom", diagram.formationEnergyPerAtom(entry));
    }

    private void print(PhaseDiagram diagram, List<PhaseEntry> unstable) {
        output.out().println(diagram.system() + ": " + diagram.entries().size() + " phases, " + diagram.scheme());
        Table table = new Table(List.of("phase", "id", "formation (eV/atom)", "above hull (eV/atom)", "falls into"));
        diagram.stable().forEach(entry -> table.add(row(diagram, entry, "stable")));
        unstable.forEach(entry -> table.add(row(diagram, entry, parts(diagram.decomposition(entry.composition())))));
        table.print(output.out());
        output.out().println("Stable against these phases only: one that is not recorded here cannot be seen.");
    }

    private static List<String> row(PhaseDiagram diagram, PhaseEntry entry, String fate) {
        return List.of(
                entry.composition().reducedFormula(),
                entry.id(),
                String.format(Locale.ROOT, "%.3f", diagram.formationEnergyPerAtom(entry)),
                String.format(Locale.ROOT, "%.3f", diagram.energyAboveHull(entry)),
                fate);
    }

    private static String parts(Decomposition decomposition) {
        return decomposition.parts().stream()
                .map(part -> part.entry().composition().reducedFormula())
                .collect(Collectors.joining(" + "));
    }
}
