package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.matching.StructureMatch;
import io.retort.core.matching.StructureMatcher;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.Optional;

/** Whether two structures are the same crystal, whatever their cells, origins and scale. */
public final class MatchStructures implements Tool<MatchStructures.Arguments> {

    /** The two. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String one,

            @Describe(Structures.ARGUMENT) String other) {}

    private static final Method METHOD = new Method("structure matching", Method.Kind.DERIVED);

    private final Structures structures;

    public MatchStructures(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "match_structures";
    }

    @Override
    public String purpose() {
        return "Tells whether two structures are the same crystal, whatever their cells, origins and scale, and how far"
                + " their atoms lie apart.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Report report = new Report();
        HeldStructure one = structures.find(arguments.one(), report);
        HeldStructure other = structures.find(arguments.other(), report);
        Optional<StructureMatch> match =
                Advice.from(() -> new StructureMatcher().compare(one.structure(), other.structure()));
        StructureEvidence of = new StructureEvidence(one, METHOD);
        String against =
                "against " + other.history() + " (" + other.sha256().substring(0, 12) + "), tolerances 0.2, 0.3 and 5°";
        Evidence same = report.cited(of.flag(CrystalProperties.SAME_CRYSTAL, match.isPresent(), against));
        String apart = match.map(found -> " Root-mean-square distance of the atoms: "
                        + Cite.value(
                                report.cited(of.number(CrystalProperties.RMS_DISTANCE, found.rmsDistance(), against)))
                        + ".")
                .orElse("");
        return report.observation(Outcome.COMPLETE, "The same crystal: " + Cite.value(same) + "." + apart);
    }
}
