package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryDataset;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The space group of a structure, and which Wyckoff positions its atoms take. */
public final class StructureSymmetry implements Tool<StructureSymmetry.Arguments> {

    /** Which structure, how exact. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("distance in Å within which symmetry is looked for; 0.01 where it is left out")
            Optional<Double> symprec) {}

    private final Structures structures;

    public StructureSymmetry(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "structure_symmetry";
    }

    @Override
    public String purpose() {
        return "Finds the space group, point group and Wyckoff positions of a structure of this run or of a material,"
                + " within a tolerance.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        double symprec = arguments.symprec().orElse(StructureInfo.SYMPREC);
        Report report = new Report();
        HeldStructure held = structures.find(arguments.structure(), report);
        SymmetryDataset found = Advice.from(() -> Symmetry.of(held.structure(), symprec));
        StructureEvidence of =
                new StructureEvidence(held, new Method("symmetry within " + symprec + " Å", Method.Kind.DERIVED));
        Evidence symbol = report.cited(of.label(Properties.SPACEGROUP_SYMBOL, found.symbol(), ""));
        Evidence number = report.cited(of.number(Properties.SPACEGROUP_NUMBER, found.number(), ""));
        Evidence point = report.cited(of.label(CrystalProperties.POINT_GROUP, found.pointGroup(), ""));
        report.cited(of.label(CrystalProperties.HALL_SYMBOL, found.hallSymbol(), ""));
        Evidence sites = report.cited(of.label(CrystalProperties.WYCKOFF, wyckoffs(held.structure(), found), ""));
        return report.observation(
                Outcome.COMPLETE,
                "Space group " + Cite.value(symbol) + " (number " + Cite.value(number) + "), point group "
                        + Cite.value(point) + ", Wyckoff positions " + Cite.value(sites) + ".");
    }

    /** {@code Na 4a, Cl 4b}: one for each inequivalent site. */
    private static String wyckoffs(Structure structure, SymmetryDataset found) {
        return IntStream.range(0, structure.sites().size())
                .filter(i -> found.equivalentSites().get(i) == i)
                .mapToObj(i -> structure.sites().get(i).element() + " "
                        + found.wyckoffs().get(i).multiplicity()
                        + found.wyckoffs().get(i).letter())
                .collect(Collectors.joining(", "));
    }
}
