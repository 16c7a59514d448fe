package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Interstitial;
import io.retort.core.build.InterstitialKind;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.structure.Structure;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.List;
import java.util.Optional;

/** One more atom between the others, at a place named by what surrounds it. */
public final class InsertAtom implements Tool<InsertAtom.Arguments> {

    /** Which host, which atom, where. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("symbol of the atom: Li") String element,

            @Describe("tetrahedral, octahedral or largest (the default)")
            Optional<String> site) {}

    private final Structures structures;

    public InsertAtom(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "insert_atom";
    }

    @Override
    public String purpose() {
        return "Puts one atom at a named interstitial site of a crystal: tetrahedral, octahedral, or the middle of the largest empty"
                + " sphere. Host atoms stay. Gives site symmetry and distances.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Element atom = Advice.from(() -> Element.of(arguments.element()));
        InterstitialKind kind =
                Advice.from(() -> InterstitialKind.of(arguments.site().orElse("largest")));
        Report report = new Report();
        HeldStructure host = structures.find(arguments.structure(), report);
        Interstitial place = Advice.from(() -> Interstitial.find(host.structure(), kind));
        Structure made = Advice.from(() -> place.occupiedBy(atom, host.structure()));
        HeldStructure held = structures.keep(host, made, atom + " at the " + words(kind) + " site", report);
        return report.observation(Outcome.COMPLETE, Structures.sentence(held) + described(held, place, report));
    }

    private static String described(HeldStructure held, Interstitial place, Report report) {
        StructureEvidence of = StructureEvidence.geometry(held);
        Evidence symmetry =
                report.cited(of.label(CrystalProperties.SITE_SYMMETRY, place.siteSymmetry(), "of the new atom"));
        Evidence position = report.cited(of.label(
                CrystalProperties.POSITION,
                Positions.words(place.position()),
                "of the new atom, in units of the cell vectors"));
        Evidence coordination = report.cited(
                of.number(CrystalProperties.COORDINATION, place.neighbours().size(), "of the new atom"));
        List<Evidence> distances = Distances.of(place.neighbours().stream()
                .map(neighbour -> of.number(
                        CrystalProperties.NEIGHBOUR_DISTANCE,
                        neighbour.distance(),
                        "from the new atom to "
                                + held.structure().sites().get(neighbour.site()).element()))
                .toList());
        report.add(distances);
        return " The new atom is at " + Cite.value(position) + ", site symmetry " + Cite.value(symmetry) + ", with "
                + Cite.value(coordination) + " neighbours at " + Cite.each(distances, Cite::value) + ".";
    }

    private static String words(InterstitialKind kind) {
        return kind == InterstitialKind.LARGEST ? "largest interstitial" : kind + " interstitial";
    }
}
