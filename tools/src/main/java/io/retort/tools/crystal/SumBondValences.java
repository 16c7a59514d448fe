package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.structure.Structure;
import io.retort.core.valence.BondValence;
import io.retort.core.valence.OxidationStates;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What charge the distances around each atom speak for. */
public final class SumBondValences implements Tool<SumBondValences.Arguments> {

    /** Which structure. */
    public record Arguments(@Describe(Structures.ARGUMENT) String structure) {}

    /** Sites that become evidence. */
    private static final int SHOWN = 12;

    private static final Method METHOD =
            new Method("bond-valence sum (Brown and Altermatt; O'Keeffe and Brese)", Method.Kind.DERIVED);

    private final Structures structures;

    public SumBondValences(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "bond_valence";
    }

    @Override
    public String purpose() {
        return "Gives the bond-valence sum of each inequivalent site, the oxidation states that the formula suggests, and"
                + " how well the two agree (global instability index).";
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
        StructureEvidence of = new StructureEvidence(held, METHOD);
        List<Double> sums = Advice.from(() -> BondValence.sums(structure));
        List<String> said = new ArrayList<>();
        for (int site : Inequivalent.sites(structure, SHOWN)) {
            Evidence sum = report.cited(of.number(
                    CrystalProperties.BOND_VALENCE_SUM, sums.get(site), "site " + Inequivalent.name(structure, site)));
            said.add(Cite.record(sum) + " has " + Cite.value(sum));
        }
        Optional<OxidationStates> states = OxidationStates.guess(structure.composition());
        String agreement =
                states.map(found -> agreement(of, found, structure, report)).orElse("");
        return report.observation(Outcome.COMPLETE, "Bond-valence sums: " + String.join(", ", said) + "." + agreement);
    }

    private static String agreement(StructureEvidence of, OxidationStates states, Structure structure, Report report) {
        Evidence label = report.cited(of.label(CrystalProperties.OXIDATION_STATES, states.toString(), ""));
        Evidence index = report.cited(
                of.number(CrystalProperties.INSTABILITY, BondValence.globalInstability(structure, states), ""));
        return " The formula suggests " + Cite.value(label) + "; the global instability index is " + Cite.value(index)
                + ".";
    }
}
