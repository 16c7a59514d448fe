package io.retort.client.sources;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records of one id from several places as one record: every fact keeps its origin, the first place speaks first. */
final class Merging {

    private Merging() {}

    /** Each id once, in the order in which they first came. */
    static List<Material> byId(Collection<Material> records) {
        Map<Object, Material> merged = new LinkedHashMap<>();
        records.forEach(record -> merged.merge(record.id(), record, Merging::together));
        return List.copyOf(merged.values());
    }

    /** Records of one id. A record that one of the places advises against is advised against. */
    static Material together(Material first, Material second) {
        Set<String> names = new LinkedHashSet<>(first.names());
        names.addAll(second.names());
        Map<EvidenceId, Evidence> facts = new LinkedHashMap<>();
        first.facts().forEach(fact -> facts.put(fact.id(), fact));
        second.facts().forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        return new Material(
                first.id(),
                first.composition(),
                new ArrayList<>(names),
                first.observed().or(second::observed),
                first.deprecated() || second.deprecated(),
                first.common() || second.common(),
                List.copyOf(facts.values()));
    }

    /** As every source orders: by the property asked for, else by energy above hull; then by id. */
    static Comparator<Material> order(Optional<Sort> sort) {
        Property property = sort.map(Sort::property).orElse(Properties.ENERGY_ABOVE_HULL);
        boolean descending = sort.map(Sort::descending).orElse(false);
        double last = descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        Comparator<Material> byValue =
                Comparator.comparingDouble(material -> material.number(property).orElse(last));
        return (descending ? byValue.reversed() : byValue).thenComparing(Material::id);
    }
}
