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
import io.retort.kg.SparqlAnswer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Free SPARQL behind the gate. What the gate turns back comes with the nearest right term; after three, it is unknown. */
public final class QueryGraph implements Tool<QueryGraph.Arguments> {

    private static final int REPAIRS = 3;
    private static final int MOST = 1_000;

    /** The query. */
    public record Arguments(
            @Describe(
                    "SPARQL 1.1, SELECT or ASK, without PREFIX lines: SELECT ?m WHERE { ?m rt:composition ?c ."
                            + " ?c rt:formula \"TiO2\" . ?m rt:value ?v . ?v rt:property property:band_gap ; qudt:numericValue ?n ;"
                            + " prov:wasGeneratedBy/rt:method method:PBE }. Select ?v to cite its value, ?m to cite the material.")
            String sparql) {}

    private final Supplier<KnowledgeGraph> graph;
    private final AtomicInteger rejected = new AtomicInteger();

    public QueryGraph(Supplier<KnowledgeGraph> graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "query_graph";
    }

    @Override
    public String purpose() {
        return "Asks the knowledge graph in SPARQL, for relations that find_relations does not have. Paths: ?m"
                + " rt:composition/rt:chemicalSystem/rt:element element:Fe; ?m rt:structure/rt:spaceGroup spacegroup:225;"
                + " ?m rt:structure/rt:prototype ?p; ?m rt:decomposesTo ?product; ?r rt:target ?c;"
                + " ?r rt:precursor/rt:substance ?c. A wrong term comes back with the right one.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        SparqlAnswer answer = ask(arguments.sparql());
        if (answer instanceof SparqlAnswer.Rejected no) {
            throw rejected(no);
        }
        rejected.set(0);
        Rows rows = ((SparqlAnswer.Found) answer).rows();
        Told told = new Told(graph.get(), arguments.sparql(), rows);
        return told.observation(rows.isEmpty() ? Outcome.EMPTY : rows.cut() ? Outcome.CUT : Outcome.COMPLETE);
    }

    private SparqlAnswer ask(String sparql) throws ToolFailure {
        try {
            return graph.get().ask(sparql, Limits.DEFAULT.withRows(MOST));
        } catch (QueryStoppedException e) {
            throw new ToolFailure("The query took too long and was stopped. Name more of it: a formula, a material, an"
                    + " element, a property.");
        }
    }

    private ToolFailure rejected(SparqlAnswer.Rejected no) {
        int times = rejected.incrementAndGet();
        return times >= REPAIRS
                ? new ToolFailure("Query " + times + " in a row was turned back ("
                        + no.why().message()
                        + "). Do not try again: the graph's answer to this is unknown. Say so, or use another tool.")
                : new ToolFailure("The query was not run. " + no.why().message() + " Mend it and try again ("
                        + (REPAIRS - times) + " left).");
    }
}
