package io.retort.kg.gate;

import io.retort.core.evidence.Property;
import io.retort.kg.Limits;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The methods that the graph holds: which exist, whether they calculate or measure, and what they give. */
final class Methods {

    private final GraphStore store;
    private final Map<String, Set<String>> byProperty = new ConcurrentHashMap<>();
    private final Map<String, Set<Concept>> kinds = new ConcurrentHashMap<>();

    Methods(GraphStore store) {
        this.store = store;
    }

    /** The method exists, and its activity is of a kind that the method can be. */
    void check(Node activity, String method, Set<Step> steps) {
        if (!kinds.containsKey(method)) {
            refresh();
        }
        Set<Concept> possible = kinds.get(method);
        if (possible == null) {
            throw new Refusal(Rule.METHOD, Vocabulary.shortened(method), "The graph holds " + known() + ".");
        }
        for (Step step : steps) {
            if (step.is(Vocabulary.TYPE)
                    && step.subject().equals(activity)
                    && step.object().isURI()) {
                Vocabulary.concept(step.object().getURI()).ifPresent(said -> {
                    if (possible.stream().noneMatch(said::fits)) {
                        throw new Refusal(
                                Rule.METHOD,
                                step + " with " + Vocabulary.shortened(method),
                                "That method is one of " + possible + ".");
                    }
                });
            }
        }
    }

    /** Where method and property are both named, some value of the property is by that method. */
    void check(Node value, Property property, Set<Step> steps, Map<Node, Set<Node>> equal) {
        Set<Node> activities = steps.stream()
                .filter(step ->
                        Facts.is(step, Relation.GENERATED_BY) && step.subject().equals(value))
                .map(Step::object)
                .collect(Collectors.toSet());
        for (Step step : steps) {
            if (Facts.is(step, Relation.METHOD) && activities.contains(step.subject())) {
                Set<Node> named = Facts.named(step.object(), equal);
                if (!named.isEmpty()
                        && named.stream().noneMatch(node -> gives(property).contains(node.getURI()))) {
                    throw new Refusal(
                            Rule.METHOD,
                            step.toString(),
                            "No " + property.name() + " here is by that method; there are "
                                    + gives(property).stream()
                                            .map(Vocabulary::shortened)
                                            .collect(Collectors.joining(", ", "", "."))
                                            .replaceFirst("^\\.$", "none."));
                }
            }
        }
    }

    private Set<String> gives(Property property) {
        return byProperty.computeIfAbsent(
                property.key(),
                unused -> new java.util.TreeSet<>(names(store.select(
                                "SELECT DISTINCT ?m WHERE { ?v <" + Relation.PROPERTY.iri() + "> <"
                                        + Iris.property(property) + "> ; <" + Relation.GENERATED_BY.iri() + ">/<"
                                        + Relation.METHOD.iri() + "> ?m }",
                                Limits.WIDE)
                        .column("m"))));
    }

    /** What was loaded since may have brought new methods. */
    private synchronized void refresh() {
        byProperty.clear();
        for (String method : names(store.select("SELECT ?m WHERE { ?m a <" + Concept.METHOD.iri() + "> }", Limits.WIDE)
                .column("m"))) {
            Set<Concept> possible = new java.util.TreeSet<>();
            for (Concept kind : List.of(Concept.CALCULATION, Concept.MEASUREMENT, Concept.DERIVATION)) {
                if (is(method, kind)) {
                    possible.add(kind);
                }
            }
            kinds.put(method, possible);
        }
    }

    private boolean is(String method, Concept kind) {
        String asked = "ASK { ?a <" + Relation.METHOD.iri() + "> <" + method + "> ; a <" + kind.iri() + "> }";
        return store.select(asked, Limits.WIDE).column("ask").contains(new Term.Flag(true));
    }

    private String known() {
        Map<String, Set<Concept>> sorted = new TreeMap<>(new HashMap<>(kinds));
        return Optional.of(sorted.keySet().stream().map(Vocabulary::shortened).collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .orElse("no methods yet: retort kg load");
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream()
                .filter(Term.Iri.class::isInstance)
                .map(term -> ((Term.Iri) term).iri())
                .toList();
    }
}
