package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.ask.RelationSparql;
import io.retort.kg.bench.GraphBench;
import io.retort.kg.bench.QueryTimes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort bench kg}. */
@Command(
        name = "kg",
        description = {
            "Times the twelve relation queries on the graph of the data directory, warm, one thread: as users ask them",
            "(typed), the gate alone, and Jena alone on the same text and triples (plain). retort kg load times loading."
        },
        footer = {"", "Example: retort bench kg --each 200 --json"})
final class BenchKgCommand implements Runnable {

    @ParentCommand
    private BenchCommand bench = new BenchCommand();

    @Mixin
    private Output output = new Output();

    @Option(names = "--each", paramLabel = "N", description = "Queries of each kind (default ${DEFAULT-VALUE}).")
    private int each = 200;

    @Option(names = "--queries", paramLabel = "FILE", description = "Also writes the queries, for another engine.")
    private Optional<Path> queries = Optional.empty();

    @Override
    public void run() {
        try (KnowledgeGraph graph = bench.assembly().graph()) {
            GraphBench timed = new GraphBench(graph, each);
            GraphBench.Result result = timed.run();
            queries.ifPresent(file -> write(file, new GraphBench(graph, each)));
            System.gc();
            print(result, graph);
        }
    }

    private static void write(Path file, GraphBench bench) {
        StringBuilder lines = new StringBuilder();
        bench.queries()
                .forEach((kind, all) -> all.forEach(
                        query -> lines.append(Json.object().put("query", kind).put("sparql", RelationSparql.of(query)))
                                .append('\n')));
        try {
            Files.writeString(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void print(GraphBench.Result result, KnowledgeGraph graph) {
        PrintWriter out = output.out();
        Map<String, List<QueryTimes>> parts =
                Map.of("typed", result.typed(), "gate", result.gate(), "plain", result.plain());
        if (output.json()) {
            out.println(document(parts, graph));
            return;
        }
        Table table = new Table(List.of("what", "query", "n", "rows", "p50 ms", "p95 ms", "p99 ms", "max ms"));
        for (String part : List.of("typed", "gate", "plain")) {
            parts.getOrDefault(part, List.of())
                    .forEach(times -> table.add(List.of(
                            part,
                            times.query(),
                            String.valueOf(times.n()),
                            String.valueOf(times.rows()),
                            millis(times.p50()),
                            millis(times.p95()),
                            millis(times.p99()),
                            millis(times.max()))));
        }
        table.print(out);
    }

    private static ObjectNode document(Map<String, List<QueryTimes>> parts, KnowledgeGraph graph) {
        Runtime runtime = Runtime.getRuntime();
        ObjectNode document = Json.object().put("heap_bytes", runtime.totalMemory() - runtime.freeMemory());
        graph.store().bytes().ifPresent(bytes -> document.put("disk_bytes", bytes));
        ArrayNode passes = document.putArray("passes");
        parts.forEach((part, all) -> all.forEach(times -> passes.addObject()
                .put("what", part)
                .put("query", times.query())
                .put("n", times.n())
                .put("rows", times.rows())
                .put("p50_ms", times.p50())
                .put("p95_ms", times.p95())
                .put("p99_ms", times.p99())
                .put("max_ms", times.max())));
        return document;
    }

    private static String millis(double value) {
        return String.format("%.2f", value);
    }
}
