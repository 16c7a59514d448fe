package io.retort.kg.plan;

import io.retort.kg.vocabulary.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A way from a thing to what is asked for.
 *
 * @param start where it begins
 * @param hops the relations in order
 * @param goal where it ends
 */
public record Way(Thing start, List<Hop> hops, Goal goal) {

    public Way {
        hops = List.copyOf(hops);
    }

    /**
     * Reads {@code composition/^composition/value}; {@code ^} goes backwards.
     *
     * @throws IllegalArgumentException where a relation does not exist; the message lists them
     */
    public static Way parse(Thing start, String hops, Goal goal) {
        return new Way(
                start,
                Arrays.stream(hops.strip().split("\\s*/\\s*")).map(Way::hop).toList(),
                goal);
    }

    private static Hop hop(String text) {
        boolean forward = !text.startsWith("^");
        String word = (forward ? text : text.substring(1)).replaceFirst("^\\w+:", "");
        for (Relation relation : Relation.values()) {
            if (new Hop(relation, true).toString().equals(word)) {
                return new Hop(relation, forward);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no relation; expected one of "
                + Arrays.stream(Relation.values())
                        .map(relation -> new Hop(relation, true).toString())
                        .collect(Collectors.joining(", "))
                + ", with ^ before it to go backwards.");
    }

    /** {@code composition/^composition/value}. */
    public String path() {
        return hops.stream().map(Hop::toString).collect(Collectors.joining("/"));
    }

    @Override
    public String toString() {
        return start + " → " + path() + " → " + goal;
    }
}
