package io.retort.kg.plan;

import io.retort.core.evidence.Property;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Proposes ways, checks them and walks them. Safe for several threads. */
public final class Planner {

    private final KnowledgeGraph graph;

    public Planner(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** Ways from the thing to the goal that break nothing, the shortest first. Needs nothing from the graph. */
    public static List<Way> propose(Thing start, Goal goal) {
        for (int longest = 1; longest < WayCheck.LONGEST; longest++) {
            List<Way> ways = WayCheck.proposals(start, goal, longest);
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        return WayCheck.proposals(start, goal, WayCheck.LONGEST);
    }

    /** The first constraint that the way breaks: of the vocabulary, then of what the graph holds. */
    public Optional<Breach> check(Way way) {
        return WayCheck.breach(way).or(() -> absent(way.start())).or(() -> method(way.goal()));
    }

    /**
     * Checks the way, and walks it where it breaks nothing.
     *
     * @throws io.retort.kg.QueryStoppedException where it met the time limit
     */
    public Walk walk(Way way, Limits limits) {
        Optional<Breach> breach = check(way);
        return breach.isPresent() ? new Walk.Refused(breach.get()) : walked(way, limits);
    }

    private Walk walked(Way way, Limits limits) {
        Rows rows = graph.store().select(sparql(way, limits.rows()), limits.withRows(limits.rows() + 1));
        List<Chain> chains = rows.rows().stream()
                .limit(limits.rows())
                .map(row -> chain(way, row))
                .toList();
        return new Walk.Walked(way, chains, rows.rows().size() > limits.rows());
    }

    private static Chain chain(Way way, Map<String, Term> row) {
        List<String> nodes = new ArrayList<>(List.of(way.start().iri()));
        IntStream.rangeClosed(1, way.hops().size())
                .mapToObj(i -> row.get("n" + i))
                .forEach(node -> nodes.add(node == null ? "" : node.show()));
        return new Chain(nodes);
    }

    /** Every name in it is of the vocabulary, or was encoded as a name. */
    static String sparql(Way way, int rows) {
        StringBuilder text = new StringBuilder("SELECT DISTINCT * WHERE {\n");
        String at = iri(way.start().iri());
        for (int i = 0; i < way.hops().size(); i++) {
            Hop hop = way.hops().get(i);
            String next = "?n" + (i + 1);
            String relation = " " + iri(hop.relation().iri()) + " ";
            text.append("  ")
                    .append(hop.forward() ? at + relation + next : next + relation + at)
                    .append(" .\n");
            at = next;
        }
        String end = at;
        way.goal()
                .property()
                .ifPresent(property -> text.append(
                        "  " + end + " " + iri(Relation.PROPERTY.iri()) + " " + iri(Iris.property(property)) + " .\n"));
        way.goal()
                .method()
                .ifPresent(method -> text.append("  " + end + " " + iri(Relation.GENERATED_BY.iri()) + "/"
                        + iri(Relation.METHOD.iri()) + " " + iri(Iris.of(Concept.METHOD, method)) + " .\n"));
        if (way.goal().concept() == way.start().concept()) {
            text.append("  FILTER(" + end + " != " + iri(way.start().iri()) + ")\n");
        }
        return text + "} ORDER BY " + end + " LIMIT " + (rows + 1);
    }

    private Optional<Breach> absent(Thing start) {
        Rows known = graph.store().select("SELECT ?o WHERE { " + iri(start.iri()) + " ?r ?o } LIMIT 1", Limits.DEFAULT);
        return known.isEmpty()
                ? Optional.of(new Breach(
                        Constraint.THING,
                        start.toString(),
                        "The graph does not hold it; 'retort kg load' loads the catalogue."))
                : Optional.empty();
    }

    private Optional<Breach> method(Goal goal) {
        return goal.method()
                .flatMap(wanted -> goal.property().flatMap(property -> {
                    List<String> known = methods(property);
                    return known.contains(wanted)
                            ? Optional.<Breach>empty()
                            : Optional.of(new Breach(
                                    Constraint.METHOD,
                                    wanted,
                                    "Values of the " + property.name() + " are by "
                                            + (known.isEmpty() ? "no method: there are none" : String.join(", ", known))
                                            + "."));
                }));
    }

    private List<String> methods(Property property) {
        return graph
                .store()
                .select(
                        "SELECT DISTINCT ?name WHERE { ?v " + iri(Relation.PROPERTY.iri()) + " "
                                + iri(Iris.property(property)) + " ; " + iri(Relation.GENERATED_BY.iri()) + "/"
                                + iri(Relation.METHOD.iri()) + "/" + iri(Vocabulary.LABEL) + " ?name } ORDER BY ?name",
                        Limits.DEFAULT)
                .column("name")
                .stream()
                .map(Term::show)
                .toList();
    }

    private static String iri(String iri) {
        return "<" + iri + ">";
    }
}
