package io.retort.kg;

import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a graph holds.
 *
 * @param kind {@code embedded} or {@code remote}
 * @param place folder or address
 * @param triples in all
 * @param things how many of each kind, by class
 * @param bytes of its files; empty for a remote graph
 */
public record GraphStatus(String kind, String place, long triples, Map<String, Long> things, Optional<Long> bytes) {

    private static final List<Concept> COUNTED = List.of(
            Concept.MATERIAL,
            Concept.COMPOSITION,
            Concept.CHEMICAL_SYSTEM,
            Concept.STRUCTURE,
            Concept.PROTOTYPE,
            Concept.PROPERTY_VALUE,
            Concept.METHOD,
            Concept.DATASET,
            Concept.RECIPE,
            Concept.PUBLICATION);

    static GraphStatus of(GraphStore store) {
        Map<String, Long> things = new LinkedHashMap<>();
        for (Concept concept : COUNTED) {
            things.put(concept.toString(), count(store, "?s a <" + concept.iri() + ">"));
        }
        return new GraphStatus(store.kind(), store.place(), count(store, "?s ?p ?o"), things, store.bytes());
    }

    private static long count(GraphStore store, String pattern) {
        Rows rows = store.select("SELECT (COUNT(*) AS ?n) WHERE { " + pattern + " }", Limits.WIDE);
        return rows.column("n").get(0) instanceof Term.Whole n ? n.value() : 0;
    }
}
