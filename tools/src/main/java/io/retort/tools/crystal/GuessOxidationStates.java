package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.valence.OxidationStates;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.chemistry.Worked;
import java.util.List;
import java.util.Optional;

/** Which charges the atoms of a formula bear by chemistry's own bookkeeping. */
public final class GuessOxidationStates implements Tool<GuessOxidationStates.Arguments> {

    /** Which formula. */
    public record Arguments(@Describe("formula: LiFePO4") String formula) {}

    private static final int SHOWN = 3;

    private static final Worked KNOWN_STATES =
            new Worked("known oxidation states", new Method("charge balance", Method.Kind.DERIVED), "CC0-1.0");

    @Override
    public String name() {
        return "oxidation_states";
    }

    @Override
    public String purpose() {
        return "Guesses the oxidation states in a formula: the charge-neutral assignment from the states in which each"
                + " element is known, the likeliest first. For a structure, bond_valence adds sums from distances.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Composition formula =
                Advice.from(() -> Formula.parse(arguments.formula())).composition();
        List<OxidationStates> ranked = Advice.from(() -> OxidationStates.ranked(formula));
        Report report = new Report();
        if (ranked.isEmpty()) {
            return report.observation(
                    Outcome.EMPTY, "No assignment of known states is charge-neutral, as in alloys and molecules.");
        }
        List<Evidence> states = ranked.stream()
                .limit(SHOWN)
                .map(found -> KNOWN_STATES.label(
                        Optional.of(formula), CrystalProperties.OXIDATION_STATES, found.toString(), formula.formula()))
                .distinct()
                .toList();
        report.add(states);
        report.note("caveat", "Oxidation states are bookkeeping: a guess from the formula alone.");
        String others =
                states.size() == 1 ? "" : "; less likely: " + Cite.each(states.subList(1, states.size()), Cite::value);
        return report.observation(Outcome.COMPLETE, "The likeliest are " + Cite.value(states.get(0)) + others + ".");
    }
}
