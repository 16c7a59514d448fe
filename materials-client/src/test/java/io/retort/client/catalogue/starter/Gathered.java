package io.retort.client.catalogue.starter;

import io.retort.core.structure.Structure;
import java.util.ArrayList;
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
    private final Map<Integer, String> symbols = new TreeMap<>();

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

    /** Learns how a space group is written. */
    void name(int spaceGroup, String symbol) {
        symbols.putIfAbsent(spaceGroup, symbol);
    }

    /** How a space group is written in the files; empty where none of them has it. */
    String symbol(int spaceGroup) {
        return symbols.getOrDefault(spaceGroup, "");
    }

    /** The facts of a material. What an older source of the same method only repeats is left out. */
    List<Fact> facts(String id) {
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : facts.getOrDefault(id, List.of())) {
            if (kept.stream().noneMatch(fact::repeats)) {
                kept.add(fact);
            }
        }
        return List.copyOf(kept);
    }
}
