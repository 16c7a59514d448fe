package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.Structures;
import java.util.List;
import java.util.Optional;

/** A molecule over a surface that was made before. */
public final class AddMolecule implements Tool<AddMolecule.Arguments> {

    /** Which slab, which molecule, where. */
    public record Arguments(
            @Describe("a slab: its handle, such as st-2") String slab,

            @Describe("CO2, H2O, CO, an element's symbol …, or the text of an XYZ file")
            String molecule,

            @Describe("of its lowest atom above the slab's highest atom, in Å; 2 where it is left out")
            Optional<Double> height,

            @Describe(
                    "point of the surface in units of a and b: [0.5, 0.5]; over the highest atom where it is left out")
            List<Double> at,

            @Describe("true: a molecule that would stand upright lies flat")
            boolean lying) {}

    private final Structures structures;

    public AddMolecule(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "add_molecule";
    }

    @Override
    public String purpose() {
        return "Puts a molecule on a slab at a height, over the highest atom or a point; refused where atoms would touch,"
                + " with the height at which they do not.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Report report = new Report();
        HeldStructure slab = structures.find(arguments.slab(), report);
        Placement placement = new Placement(
                arguments.molecule(), arguments.height().orElse(Placement.HEIGHT), arguments.at(), arguments.lying());
        return report.observation(Outcome.COMPLETE, placement.on(slab, structures, report));
    }
}
