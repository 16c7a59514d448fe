package io.retort.tools.graph;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.QueryStoppedException;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import io.retort.kg.plan.Chain;
import io.retort.kg.plan.Goal;
import io.retort.kg.plan.Planner;
import io.retort.kg.plan.Thing;
import io.retort.kg.plan.Walk;
import io.retort.kg.plan.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A way through the graph: proposed or given, checked against the vocabulary, walked, and given back link by link. */
public final class GraphPath implements Tool<GraphPath.Arguments> {

    private static final int MOST = 200;

    /** From where to what. */
    public record Arguments(
            @Describe("where to begin: mp-804, GaN, Fe-O, element:Ti, space group 225, cubic") String from,

            @Describe("what is asked for: a property (band_gap) or a class (Material, Prototype, SpaceGroup, Element, Recipe)")
            String to,

            @Describe("the relations, where the shortest way is not meant: composition/^composition; ^ goes backwards")
            Optional<String> path,

            @Describe("unit expected of the numbers") Optional<String> unit,

            @Describe("method expected of the values: PBE, experiment") Optional<String> method) {}

    private final Supplier<KnowledgeGraph> graph;

    public GraphPath(Supplier<KnowledgeGraph> graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "graph_path";
    }

    @Override
    public String purpose() {
        return "Follows relations of the knowledge graph from a thing to a property or a kind of thing, and gives back each"
                + " chain. A way that breaks a constraint (domain, range, direction, unit, method) is refused by its name.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Way way = way(arguments);
        Walk walk = walk(way);
        if (walk instanceof Walk.Refused refused) {
            throw new ToolFailure(refused.breach().message());
        }
        Walk.Walked walked = (Walk.Walked) walk;
        Rows rows = rows(walked);
        Told told = new Told(graph.get(), "the path " + way, rows);
        return told.observation(rows.isEmpty() ? Outcome.EMPTY : rows.cut() ? Outcome.CUT : Outcome.COMPLETE);
    }

    private static Way way(Arguments arguments) throws ToolFailure {
        try {
            Thing start = Thing.parse(arguments.from());
            Goal goal = Goal.parse(arguments.to());
            goal = arguments.unit().isPresent() ? goal.in(arguments.unit().get()) : goal;
            goal = arguments.method().isPresent() ? goal.by(arguments.method().get()) : goal;
            return arguments.path().isPresent()
                    ? Way.parse(start, arguments.path().get(), goal)
                    : proposed(start, goal);
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }

    private static Way proposed(Thing start, Goal goal) {
        return Planner.propose(start, goal).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No way of up to four relations goes from " + start + " to "
                        + goal + " without breaking a constraint. Begin elsewhere, or ask for something else."));
    }

    private Walk walk(Way way) throws ToolFailure {
        try {
            return new Planner(graph.get()).walk(way, Limits.DEFAULT.withRows(MOST));
        } catch (QueryStoppedException e) {
            throw new ToolFailure("The walk took too long and was stopped. Begin at something narrower: a formula or an id.");
        }
    }

    /** One column a link; the last one is {@code v} where it is a value, so that it can be cited. */
    private static Rows rows(Walk.Walked walked) {
        List<Map<String, Term>> rows = walked.chains().stream().map(GraphPath::row).toList();
        return new Rows(rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet()), rows, walked.cut());
    }

    private static Map<String, Term> row(Chain chain) {
        Map<String, Term> row = new LinkedHashMap<>();
        int last = chain.nodes().size() - 1;
        for (int i = 0; i < last; i++) {
            row.put("n" + i, Term.iri(chain.nodes().get(i)));
        }
        row.put(chain.value().isPresent() ? "v" : "n" + last, Term.iri(chain.end()));
        return row;
    }
}
