package io.retort.core.source;

import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One release of one source by one method: only energies within it may be compared.
 *
 * @param source that states the energies
 * @param release of it; empty text where it has none
 * @param method by which they were calculated
 */
public record Scheme(String source, String release, String method) implements Comparable<Scheme> {

    /** Where no record states an energy. */
    static final Scheme NONE = new Scheme("", "", "");

    /** The scheme in which most of the records state their energy above hull; of several, the newest release. */
    static Scheme shared(List<Material> materials) {
        Map<Scheme, Long> counts = materials.stream()
                .flatMap(material -> material.facts(ENERGY_ABOVE_HULL).stream()
                        .map(Scheme::of)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Scheme, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(NONE);
    }

    /** The record's energy above hull in this scheme. */
    Optional<Evidence> fact(Material material) {
        return material.facts(ENERGY_ABOVE_HULL).stream()
                .filter(fact -> of(fact).equals(this))
                .findFirst();
    }

    /** The same in eV per atom. */
    Optional<Double> energy(Material material) {
        return fact(material)
                .map(Evidence::value)
                .filter(PropertyValue.Number.class::isInstance)
                .map(value -> ((PropertyValue.Number) value)
                        .quantity()
                        .in(ENERGY_ABOVE_HULL.unit())
                        .value());
    }

    /** By release, then source and method. */
    @Override
    public int compareTo(Scheme other) {
        return Comparator.comparing(Scheme::release)
                .thenComparing(Scheme::source)
                .thenComparing(Scheme::method)
                .compare(this, other);
    }

    private static Scheme of(Evidence fact) {
        Provenance from = fact.provenance();
        return new Scheme(
                from.source(), from.release().orElse(""), from.method().name());
    }
}
