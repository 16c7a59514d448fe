package io.retort.core.valence;

import io.retort.core.element.Element;
import io.retort.core.element.ElementTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What states an element is known in.
 *
 * @param common the most common one
 * @param main the ones that textbooks name
 * @param reported all that are seen more than a few times
 */
record StateTable(int common, Set<Integer> main, List<Integer> reported) {

    private static final Map<String, List<String>> ROWS = ElementTable.read(StateTable.class, "oxidation-states.tsv");

    private static final double MAIN = 0.5;
    /** Mn3+, which textbooks leave out between Mn2+ and Mn4+. */
    private static final double BETWEEN = 0.7;

    private static final double RARE_CATION = 3;
    private static final double RARE_ANION = 2.5;

    /** Without states for an element that forms no known compounds. */
    static StateTable of(Element element) {
        List<String> row = ROWS.get(element.number() == 1 ? "H" : element.symbol());
        return row == null
                ? new StateTable(0, Set.of(), List.of())
                : new StateTable(Integer.parseInt(row.get(0)), Set.copyOf(numbers(row.get(1))), numbers(row.get(2)));
    }

    /** How unusual a state is: 0 for the most common one. */
    double cost(int state, boolean metal) {
        if (state == common) {
            return 0;
        }
        if (main.contains(state)) {
            return MAIN;
        }
        if (metal && main.contains(state - 1) && main.contains(state + 1)) {
            return BETWEEN;
        }
        int nearest = main.stream().mapToInt(m -> Math.abs(m - state)).min().orElse(0);
        return state < 0 ? RARE_ANION : RARE_CATION + nearest;
    }

    private static List<Integer> numbers(String cell) {
        return Arrays.stream(cell.split(" ")).map(Integer::valueOf).collect(Collectors.toUnmodifiableList());
    }
}
