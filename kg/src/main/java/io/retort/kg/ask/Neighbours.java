package io.retort.kg.ask;

import io.retort.core.evidence.MaterialId;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks outward from a material along the relations between things; values are left to the page of the material. */
public final class Neighbours {

    private static final int MOST = 400;

    /** What a picture shows. */
    private static final List<Relation> SHOWN = List.of(
            Relation.COMPOSITION,
            Relation.CHEMICAL_SYSTEM,
            Relation.ELEMENT,
            Relation.STRUCTURE,
            Relation.SPACE_GROUP,
            Relation.CRYSTAL_SYSTEM,
            Relation.PROTOTYPE,
            Relation.DECOMPOSES_TO,
            Relation.TARGET,
            Relation.PRECURSOR,
            Relation.SUBSTANCE,
            Relation.PUBLICATION);

    private final GraphStore store;

    public Neighbours(GraphStore store) {
        this.store = store;
    }

    /**
     * @param steps how far, 1 to 4
     * @param limit of things in the picture, at most 400
     */
    public Neighbourhood of(MaterialId material, int steps, int limit) {
        int most = Math.min(limit, MOST);
        String start = Iris.material(material);
        Map<String, Neighbourhood.Node> nodes = new LinkedHashMap<>();
        Set<Neighbourhood.Edge> edges = new LinkedHashSet<>();
        nodes.put(start, node(start, ""));
        Set<String> border = Set.of(start);
        boolean cut = false;
        for (int step = 0; step < Math.min(steps, 4) && !border.isEmpty() && !cut; step++) {
            Set<String> next = new LinkedHashSet<>();
            Rows rows = around(border, most);
            cut = rows.cut();
            for (Map<String, Term> row : rows.rows()) {
                String other = show(row, "other");
                if (nodes.size() < most || nodes.containsKey(other)) {
                    if (nodes.putIfAbsent(other, node(other, show(row, "label"))) == null) {
                        next.add(other);
                    }
                    edges.add(edge(row));
                } else {
                    cut = true;
                }
            }
            border = next;
        }
        label(nodes, start);
        return new Neighbourhood(List.copyOf(nodes.values()), List.copyOf(edges), cut);
    }

    private Rows around(Set<String> border, int most) {
        String from = border.stream().limit(100).map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
        String by = SHOWN.stream().map(relation -> "<" + relation.iri() + ">").collect(Collectors.joining(" "));
        return store.select(
                RelationSparql.prefixed("SELECT DISTINCT ?from ?r ?other ?out ?label WHERE { VALUES ?from { " + from
                        + " } VALUES ?r { " + by + " } { ?from ?r ?other BIND(true AS ?out) } UNION"
                        + " { ?other ?r ?from BIND(false AS ?out) } OPTIONAL { ?other rdfs:label ?label } }"),
                Limits.DEFAULT.withRows(4 * most));
    }

    private static Neighbourhood.Edge edge(Map<String, Term> row) {
        String relation = Vocabulary.shortened(show(row, "r"));
        boolean out = row.get("out") instanceof Term.Flag flag && flag.value();
        return out
                ? new Neighbourhood.Edge(show(row, "from"), relation, show(row, "other"))
                : new Neighbourhood.Edge(show(row, "other"), relation, show(row, "from"));
    }

    private static Neighbourhood.Node node(String iri, String label) {
        String kind = Iris.concept(iri).map(Concept::name).orElse("thing").toLowerCase(Locale.ROOT);
        return new Neighbourhood.Node(iri, kind, label.isEmpty() ? Iris.local(iri) : label);
    }

    private void label(Map<String, Neighbourhood.Node> nodes, String start) {
        store
                .select(
                        RelationSparql.prefixed("SELECT ?label WHERE { <" + start + "> rdfs:label ?label }"),
                        Limits.DEFAULT)
                .column("label")
                .stream()
                .findFirst()
                .ifPresent(label -> nodes.put(start, node(start, label.show())));
    }

    private static String show(Map<String, Term> row, String column) {
        Term term = row.get(column);
        return term == null ? "" : term.show();
    }
}
