package io.retort.core.structure;

import io.retort.core.element.Element;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who sits on a site and with which share, in the order of a formula. Immutable. A full site of one element shares one
 * object with every other such site, so that a hundred thousand of them cost nothing.
 */
public final class Occupancies extends AbstractMap<Element, Double> implements SortedMap<Element, Double> {

    private static final Map<String, Occupancies> FULL = full();

    private final Element[] elements;
    private final double[] shares;

    private Occupancies(Element[] elements, double[] shares) {
        this.elements = elements;
        this.shares = shares;
    }

    /** One element alone, share 1. */
    public static Occupancies full(Element element) {
        Occupancies shared = FULL.get(element.symbol());
        return shared != null && shared.elements[0].equals(element) ? shared : single(element, 1);
    }

    /** One element with this share, above 0. @throws IllegalArgumentException where the share is not */
    public static Occupancies of(Element element, double share) {
        return share == 1 ? full(element) : single(element, share);
    }

    /** Any number of elements, at least one, each with a share above 0. */
    public static Occupancies of(Map<Element, Double> shares) {
        if (shares instanceof Occupancies same) {
            return same;
        }
        if (shares.size() == 1) {
            Map.Entry<Element, Double> only = shares.entrySet().iterator().next();
            return of(only.getKey(), only.getValue());
        }
        SortedMap<Element, Double> sorted = new TreeMap<>(shares);
        sorted.values().forEach(Occupancies::requireShare);
        return new Occupancies(
                sorted.keySet().toArray(new Element[0]),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Whether one element fills the site. */
    public boolean isOrdered() {
        return elements.length == 1 && Math.abs(shares[0] - 1) < 1e-8;
    }

    /** The element with the largest share; the first in the order of a formula where shares are equal. */
    public Element main() {
        return elements[IntStream.range(0, shares.length).reduce(0, (best, i) -> shares[i] > shares[best] ? i : best)];
    }

    /** All shares together; 1 on a full site. */
    public double total() {
        double total = 0;
        for (double share : shares) {
            total += share;
        }
        return total;
    }

    /** These and the others together; shares of one element are added. */
    public Occupancies plus(Map<Element, Double> others) {
        Map<Element, Double> sum = new TreeMap<>(this);
        others.forEach((element, share) -> sum.merge(element, share, Double::sum));
        return of(sum);
    }

    @Override
    public @Nullable Double get(@Nullable Object key) {
        for (int i = 0; i < elements.length; i++) {
            if (elements[i].equals(key)) {
                return shares[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Set<Entry<Element, Double>> entrySet() {
        return new Entries();
    }

    @Override
    public @Nullable Comparator<? super Element> comparator() {
        return null;
    }

    @Override
    public SortedMap<Element, Double> subMap(Element from, Element to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<Element, Double> headMap(Element to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<Element, Double> tailMap(Element from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public Element firstKey() {
        return elements[0];
    }

    @Override
    public Element lastKey() {
        return elements[elements.length - 1];
    }

    private static Occupancies single(Element element, double share) {
        requireShare(share);
        return new Occupancies(new Element[] {element}, new double[] {share});
    }

    private static void requireShare(double share) {
        if (!(share > 0) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("An occupancy is above 0, but this one is " + share + ".");
        }
    }

    private static Map<String, Occupancies> full() {
        Map<String, Occupancies> full = new HashMap<>();
        for (Element element : List.copyOf(Element.all())) {
            full.put(element.symbol(), single(element, 1));
        }
        return Map.copyOf(full);
    }

    private final class Entries extends AbstractSet<Entry<Element, Double>> {

        @Override
        public int size() {
            return elements.length;
        }

        @Override
        public Iterator<Entry<Element, Double>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < elements.length;
                }

                @Override
                public Entry<Element, Double> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(elements[next], shares[next++]);
                }
            };
        }
    }
}
