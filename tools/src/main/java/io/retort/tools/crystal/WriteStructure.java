package io.retort.tools.crystal;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.format.StructureFormat;
import io.retort.core.format.StructureFormats;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureArtifact;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;

/** A structure as the text of a file. */
public final class WriteStructure implements Tool<WriteStructure.Arguments> {

    /** Which structure, which format. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("CIF, POSCAR, XYZ, OPTIMADE, pymatgen JSON or LAMMPS")
            String format) {}

    private final Structures structures;

    public WriteStructure(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "write_structure";
    }

    @Override
    public String purpose() {
        return "Writes a structure as the text of a file: CIF, POSCAR, XYZ, pymatgen JSON and others. Every structure has a CIF"
                + " already.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        StructureFormat format = Advice.from(() -> StructureFormats.of(arguments.format()));
        if (!format.isWritable()) {
            throw new ToolFailure(format.name() + " is read, not written; write " + StructureFormats.WRITABLE + ".");
        }
        Report report = new Report();
        HeldStructure held = structures.find(arguments.structure(), report);
        Artifact file = StructureArtifact.in(format, held);
        report.attach(file);
        Evidence sites = report.cited(StructureEvidence.geometry(held).cell().get(0));
        return report.observation(
                Outcome.COMPLETE, "Written: {artifact: " + file.id() + "}, " + Cite.value(sites) + " sites.");
    }
}
