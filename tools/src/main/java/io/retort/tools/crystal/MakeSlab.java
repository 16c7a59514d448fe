package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Miller;
import io.retort.core.build.Slab;
import io.retort.core.evidence.Evidence;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A crystal cut along a plane, with empty space above, and a molecule on it where one is wanted. */
public final class MakeSlab implements Tool<MakeSlab.Arguments> {

    /** Which crystal, which plane, how thick; what stands on it. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("Miller indices: 111 or 1,-1,0") String plane,

            @Describe("from the lowest to the highest atom, at least, in Å; 10 where it is left out")
            Optional<Double> thickness,

            @Describe("empty space in Å; 15 where it is left out")
            Optional<Double> vacuum,

            @Describe("the cell that the indices count in: conventional (the default) or as_given")
            Optional<String> cell,

            @Describe("molecule over the highest atom: CO2, H2O, an element, or an XYZ file; none where it is left out")
            Optional<String> molecule,

            @Describe("of the molecule's lowest atom above the highest atom, in Å; 2 where it is left out")
            Optional<Double> height) {}

    private static final double THICKNESS = 10;
    private static final double VACUUM = 15;

    private final Structures structures;

    public MakeSlab(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "make_slab";
    }

    @Override
    public String purpose() {
        return "Cuts a crystal along a plane and puts empty space above it: a surface model, primitive in the plane, not"
                + " relaxed; with a molecule on top where one is named. A wider one: make_supercell, then add_molecule.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Miller plane = Advice.from(() -> Miller.parse(arguments.plane()));
        Report report = new Report();
        HeldStructure crystal = structures.find(arguments.structure(), report);
        String cell = cell(arguments.cell());
        Structure counted = cell.equals("as_given")
                ? crystal.structure()
                : Advice.from(() -> Symmetry.conventional(crystal.structure(), StructureInfo.SYMPREC));
        Slab slab = Advice.from(() -> Slab.of(
                counted,
                plane,
                arguments.thickness().orElse(THICKNESS),
                arguments.vacuum().orElse(VACUUM)));
        HeldStructure held =
                structures.keep(crystal, slab.structure(), "slab " + plane + ", " + cell + " indices", report);
        Evidence thickness = report.cited(
                StructureEvidence.geometry(held).number(CrystalProperties.THICKNESS, slab.thickness(), ""));
        report.note("caveat", "The atoms stand as in the crystal: the surface is not relaxed.");
        String made = Structures.sentence(held) + " It is " + Cite.value(thickness) + " thick.";
        return report.observation(Outcome.COMPLETE, made + molecule(held, arguments, report));
    }

    private String molecule(HeldStructure slab, Arguments arguments, Report report) throws ToolFailure {
        if (arguments.molecule().isEmpty()) {
            return "";
        }
        Placement placement = new Placement(
                arguments.molecule().get(), arguments.height().orElse(Placement.HEIGHT), List.of(), false);
        return " " + placement.on(slab, structures, report);
    }

    private static String cell(Optional<String> asked) throws ToolFailure {
        String cell =
                asked.orElse("conventional").strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        if (cell.equals("conventional") || cell.equals("as_given")) {
            return cell;
        }
        throw new ToolFailure("cell is '" + cell + "'; expected conventional or as_given.");
    }
}
