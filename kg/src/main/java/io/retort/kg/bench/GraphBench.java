package io.retort.kg.bench;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.Composition;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.ask.RelationQuery;
import io.retort.kg.ask.RelationSparql;
import io.retort.kg.gate.Verdict;
import io.retort.kg.vocabulary.Iris;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The twelve relation queries on materials of the graph itself, drawn with a fixed seed. */
public final class GraphBench {

    private static final int WARM_UP = 20;
    private static final Limits LIMITS = Limits.DEFAULT.withTime(Duration.ofMinutes(1));

    /**
     * @param typed as users ask, to our own rows
     * @param gate the checks alone, of the same text
     * @param plain Jena alone on the same text and triples, rows counted and thrown away
     */
    public record Result(List<QueryTimes> typed, List<QueryTimes> gate, List<QueryTimes> plain) {}

    private final KnowledgeGraph graph;
    private final int each;
    private final Random random = new Random(42);

    /** @param each so many queries of each kind are timed */
    public GraphBench(KnowledgeGraph graph, int each) {
        this.graph = graph;
        this.each = each;
    }

    /** The queries that are timed, by kind, so that another engine can be timed on the same. */
    public Map<String, List<RelationQuery>> queries() {
        List<MaterialId> materials = column("SELECT ?x WHERE { ?x rt:structure ?s }").stream()
                .map(MaterialId::parse)
                .toList();
        List<MaterialId> unstable = column("SELECT ?x WHERE { ?x rt:decomposesTo ?y }").stream()
                .map(MaterialId::parse)
                .toList();
        List<MaterialId> products = column("SELECT ?x WHERE { ?y rt:decomposesTo ?x }").stream()
                .map(MaterialId::parse)
                .toList();
        List<Composition> formulas = compositions("SELECT ?x WHERE { ?m rt:composition ?x }");
        List<Composition> targets = compositions("SELECT ?x WHERE { ?r rt:target ?x }");
        List<Composition> precursors = compositions("SELECT DISTINCT ?x WHERE { ?p rt:substance ?x }");
        Map<String, List<RelationQuery>> kinds = new LinkedHashMap<>();
        add(kinds, formulas, RelationQuery.PolymorphsOf::new);
        add(kinds, materials, RelationQuery.SamePrototype::new);
        add(kinds, formulas, formula -> new RelationQuery.SameSpaceGroup(1 + random.nextInt(230), formula.elements()));
        add(kinds, unstable, RelationQuery.DecompositionOf::new);
        add(kinds, products, RelationQuery.DecomposingInto::new);
        add(kinds, targets, RelationQuery.RecipesFor::new);
        add(kinds, precursors, RelationQuery.RecipesUsing::new);
        add(kinds, targets, target -> new RelationQuery.PrecursorsFor(target.chemicalSystem()));
        add(kinds, formulas, formula -> new RelationQuery.WithElements(some(formula), random.nextBoolean()));
        add(kinds, materials, material -> new RelationQuery.MethodsCompared(material, Properties.BAND_GAP));
        add(kinds, materials, RelationQuery.KnownAbout::new);
        add(kinds, materials, material -> new RelationQuery.PathsBetween(material, pick(materials)));
        return kinds;
    }

    /** Times them, each kind after a warm-up. */
    public Result run() {
        List<QueryTimes> typed = new ArrayList<>();
        List<QueryTimes> gate = new ArrayList<>();
        List<QueryTimes> plain = new ArrayList<>();
        queries().forEach((kind, queries) -> {
            typed.add(times(
                    kind, queries, query -> graph.ask(query, LIMITS).rows().size()));
            gate.add(times(kind, queries, query -> passes(RelationSparql.of(query))));
            plain.add(times(kind, queries, query -> graph.store().count(RelationSparql.of(query), LIMITS)));
        });
        return new Result(typed, gate, plain);
    }

    private long passes(String sparql) {
        return graph.check(sparql, LIMITS) instanceof Verdict.Passed ? 1 : 0;
    }

    private static QueryTimes times(String kind, List<RelationQuery> queries, ToLongFunction<RelationQuery> work) {
        for (RelationQuery query : queries.subList(0, Math.min(WARM_UP, queries.size()))) {
            long unused = work.applyAsLong(query);
        }
        long[] nanos = new long[queries.size()];
        long rows = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            rows += work.applyAsLong(queries.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        return QueryTimes.of(kind, rows, nanos);
    }

    private interface Making<T> {
        RelationQuery of(T from);
    }

    private <T> void add(Map<String, List<RelationQuery>> kinds, List<T> from, Making<T> making) {
        if (from.isEmpty()) {
            return; // a graph without recipes or decompositions has no such question
        }
        List<RelationQuery> queries = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            queries.add(making.of(pick(from)));
        }
        kinds.put(queries.get(0).getClass().getSimpleName(), queries);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Set<Element> some(Composition composition) {
        List<Element> all = List.copyOf(composition.elements());
        return Set.copyOf(all.subList(0, 1 + random.nextInt(all.size())));
    }

    private List<Composition> compositions(String sparql) {
        return column(sparql).stream().map(Composition::of).toList();
    }

    private List<String> column(String sparql) {
        return graph.store().select(RelationSparql.prefixed(sparql), Limits.WIDE.withRows(50_000)).column("x").stream()
                .map(term -> Iris.local(term.show()))
                .toList();
    }
}
