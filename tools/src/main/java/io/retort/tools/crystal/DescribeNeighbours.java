package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.neighbours.Bonds;
import io.retort.core.neighbours.Neighbour;
import io.retort.core.neighbours.Neighbours;
import io.retort.core.structure.Structure;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Who stands around an atom, and how far away. */
public final class DescribeNeighbours implements Tool<DescribeNeighbours.Arguments> {

    /** Which structure, which site, how far. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("one site, counted from 0; one of each kind where it is left out")
            Optional<Integer> site,

            @Describe("all atoms within this distance in Å; bonded ones where it is left out")
            Optional<Double> within) {}

    private static final int SITES = 6;
    private static final int DISTANCES = 12;

    private final Structures structures;

    public DescribeNeighbours(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public String purpose() {
        return "Gives coordination number and distances of the neighbours of each inequivalent site, bonded ones or all"
                + " within a distance.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Report report = new Report();
        HeldStructure held = structures.find(arguments.structure(), report);
        Structure structure = held.structure();
        List<Integer> sites = sites(structure, arguments.site());
        IntFunction<List<Neighbour>> near = Advice.from(() -> near(structure, arguments.within()));
        String which = arguments.within().map(r -> "within " + r + " Å").orElse("bonded");
        StructureEvidence of = StructureEvidence.geometry(held);
        List<String> said = new ArrayList<>();
        for (int site : sites) {
            said.add(site(of, site, near.apply(site), which, report));
        }
        return report.observation(Outcome.COMPLETE, String.join(" ", said));
    }

    private static IntFunction<List<Neighbour>> near(Structure structure, Optional<Double> within) {
        if (within.isPresent()) {
            Neighbours all = Neighbours.within(structure, within.get());
            return all::of;
        }
        Bonds bonds = Bonds.of(structure);
        return bonds::of;
    }

    private static String site(StructureEvidence of, int site, List<Neighbour> near, String which, Report report) {
        Structure structure = of.of().structure();
        String name = "site " + Inequivalent.name(structure, site);
        Evidence count = report.cited(of.number(CrystalProperties.COORDINATION, near.size(), name + ", " + which));
        List<Evidence> distances = Distances.of(near.stream()
                        .map(other -> of.number(
                                CrystalProperties.NEIGHBOUR_DISTANCE,
                                other.distance(),
                                name + " to "
                                        + structure.sites().get(other.site()).element()))
                        .toList())
                .stream()
                .limit(DISTANCES)
                .toList();
        report.add(distances);
        String far = distances.isEmpty() ? "" : " at " + Cite.each(distances, Cite::value);
        return Cite.record(count) + ": " + Cite.value(count) + " neighbours" + far + ".";
    }

    private static List<Integer> sites(Structure structure, Optional<Integer> asked) throws ToolFailure {
        if (asked.isEmpty()) {
            return Inequivalent.sites(structure, SITES);
        }
        int site = asked.get();
        if (site < 0 || site >= structure.sites().size()) {
            throw new ToolFailure("There is no site " + site + "; the sites are 0 to "
                    + (structure.sites().size() - 1) + ".");
        }
        return List.of(site);
    }
}
