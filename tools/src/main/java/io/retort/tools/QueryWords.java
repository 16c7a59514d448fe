package io.retort.tools;

import io.retort.core.element.Element;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A query as a reader can repeat it: {@code contains O; not Li; band_gap>=1.0 eV}. Page and order are left out. */
public final class QueryWords {

    private QueryWords() {}

    public static String of(MaterialQuery query) {
        List<String> words = new ArrayList<>();
        query.composition().ifPresent(formula -> words.add("formula " + formula));
        query.system().ifPresent(system -> words.add("elements exactly " + system));
        add(words, "contains ", symbols(query.include()));
        add(words, "without ", symbols(query.exclude()));
        query.name().ifPresent(name -> words.add("named " + name));
        query.ranges().stream().map(QueryWords::range).sorted().forEach(words::add);
        query.labels().forEach((property, value) -> words.add(property + "=" + value));
        query.flags().forEach((property, value) -> words.add(property + "=" + value));
        query.observed().ifPresent(seen -> words.add(seen ? "known from experiment" : "not known from experiment"));
        return words.isEmpty() ? "anything" : String.join("; ", words);
    }

    private static String range(Range range) {
        boolean open = range.min().isEmpty() && range.max().isEmpty();
        return open ? range.property() + " is recorded" : range.toString();
    }

    private static String symbols(Collection<Element> elements) {
        return elements.stream().map(Element::symbol).sorted().collect(Collectors.joining(", "));
    }

    private static void add(List<String> words, String lead, String rest) {
        if (!rest.isEmpty()) {
            words.add(lead + rest);
        }
    }
}
