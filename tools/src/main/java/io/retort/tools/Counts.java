package io.retort.tools;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many records match, one fact a place.
 *
 * @param each in the order of the places
 */
public record Counts(List<Evidence> each) {

    public Counts {
        each = List.copyOf(each);
    }

    /** Whether no place has any. */
    public boolean none() {
        return each.stream()
                .allMatch(count -> count.value() instanceof PropertyValue.Number number
                        && number.quantity().value() == 0);
    }

    /** {@code Records of the catalogue that match: 12; of the Materials Project: 40.} */
    public String matching() {
        return "Records " + list(count -> "of the " + Cite.source(count), " that match") + ".";
    }

    /** The values alone: {@code 12}; with several places {@code 12 (catalogue), 40 (Materials Project)}. */
    public String values() {
        return each.stream()
                .map(count -> Cite.value(count) + (each.size() == 1 ? "" : " (" + Cite.source(count) + ")"))
                .collect(Collectors.joining(", "));
    }

    /** The places alone. */
    public String sources() {
        return each.stream().map(Cite::source).collect(Collectors.joining(", "));
    }

    private String list(Function<Evidence, String> name, String what) {
        StringBuilder text = new StringBuilder();
        for (Evidence count : each) {
            boolean first = text.length() == 0;
            text.append(first ? "" : "; ")
                    .append(name.apply(count))
                    .append(first ? what : "")
                    .append(": ")
                    .append(Cite.value(count));
        }
        return text.toString();
    }
}
