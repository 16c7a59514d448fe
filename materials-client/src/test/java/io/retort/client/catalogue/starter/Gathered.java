package io.retort.client.catalogue.starter;

import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the sources say about the selected materials; the first structure of a material stays. */
final class Gathered {

    private final Set<String> wanted;
    private final Map<String, List<Fact>> facts = new TreeMap<>();
    private final Map<String, Structure> structures = new TreeMap<>();
    private final Map<String, String> structureSources = new TreeMap<>();

    Gathered(Set<String> wanted) {
        this.wanted = wanted;
    }

    boolean wants(String id) {
        return wanted.contains(id);
    }

    void add(Fact fact) {
        if (wants(fact.id())) {
            facts.computeIfAbsent(fact.id(), id -> new ArrayList<>()).add(fact);
        }
    }

    void add(String id, String source, Structure structure) {
        if (wants(id) && structures.putIfAbsent(id, structure) == null) {
            structureSources.put(id, source);
        }
    }

    Map<String, Structure> structures() {
        return structures;
    }

    String structureSource(String id) {
        return structureSources.getOrDefault(id, "");
    }

    /** The facts of a material; where two agree in all but the words, the first. */
    List<Fact> facts(String id) {
        Map<String, Fact> once = new LinkedHashMap<>();
        for (Fact fact : facts.getOrDefault(id, List.of())) {
            once.putIfAbsent(
                    String.join("|", fact.property(), fact.source(), fact.record(), fact.conditions()), fact);
        }
        return List.copyOf(once.values());
    }
}
