package io.retort.agent.wish;

import io.retort.core.element.Element;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wishes that stand: a session's policy. At most one of each key.
 *
 * @param list in the order in which they were said
 */
public record Wishes(List<Wish> list) {

    /** Nobody wishes anything. */
    public static final Wishes NONE = new Wishes(List.of());

    /** What a model is told so that it writes little; the embedded one knows the sentence too. */
    public static final String BRIEF = "Answer in one short sentence.";

    public Wishes {
        list = List.copyOf(list);
    }

    /**
     * Reads wishes as they are written down, one a line.
     *
     * @throws IllegalArgumentException where a line is no wish
     */
    public static Wishes parse(String lines) {
        Wishes wishes = NONE;
        for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
            wishes = wishes.changed(WishReader.read(line)
                    .orElseThrow(() -> new IllegalArgumentException("'" + line + "' is no wish that is understood;"
                            + " expected one such as: only observed ones, no Pb, use r2SCAN, answer in kJ/mol,"
                            + " ignore entries above 50 meV/atom, shorter.")));
        }
        return wishes;
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return list.stream().map(Wish::words).collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public Wishes changed(WishChange change) {
        Map<String, Wish> byKey = new LinkedHashMap<>();
        if (!change.all()) {
            list.forEach(wish -> byKey.put(wish.key(), wish));
        }
        change.dropped().forEach(byKey::remove);
        change.added().forEach(wish -> {
            byKey.remove(wish.key());
            byKey.put(wish.key(), wish);
        });
        return new Wishes(List.copyOf(byKey.values()));
    }

    /** Without the wish of this key. */
    public Wishes without(String key) {
        return changed(new WishChange(false, List.of(key), List.of()));
    }

    public boolean onlyObserved() {
        return of(Wish.Observed.class, wish -> true).findFirst().isPresent();
    }

    public Set<Element> unwanted() {
        return of(Wish.Without.class, Wish.Without::element).collect(Collectors.toSet());
    }

    /** eV per atom above the hull. */
    public Optional<Double> within() {
        return of(Wish.Within.class, Wish.Within::electronvolts).findFirst();
    }

    public Optional<String> method() {
        return of(Wish.By.class, Wish.By::method).findFirst();
    }

    public List<Unit> units() {
        return of(Wish.In.class, Wish.In::unit).toList();
    }

    public boolean brief() {
        return of(Wish.Brief.class, wish -> true).findFirst().isPresent();
    }

    /** Those that say which materials and values a source may show. */
    public List<Wish> onMaterials() {
        return list.stream()
                .filter(wish -> !(wish instanceof Wish.In || wish instanceof Wish.Brief))
                .toList();
    }

    /** What a model is told about them; empty text where there are none. */
    public String prompt() {
        if (isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("The reader has standing wishes; the sources and the units already obey them:");
        list.forEach(wish -> lines.add("- " + wish.words()));
        lines.add("Where they leave nothing to answer with, say so and withhold.");
        if (brief()) {
            lines.add(BRIEF);
        }
        return String.join("\n", lines);
    }

    private <W extends Wish, T> Stream<T> of(Class<W> kind, Function<W, T> what) {
        return list.stream().filter(kind::isInstance).map(kind::cast).map(what);
    }
}
