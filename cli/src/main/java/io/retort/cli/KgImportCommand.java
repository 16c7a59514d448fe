package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.load.LoadReport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort kg import}. */
@Command(
        name = "import",
        description = {
            "Adds files to the graph: facts (.ttl, .jsonld, .nq; each all or nothing) and solid-state recipes",
            "(.jsonl, .jsonl.gz, .jsonl.xz; recipes whose target is no formula are counted and left out)."
        },
        footer = {"", "Example: retort kg import recipes.jsonl.xz own-facts.ttl"})
final class KgImportCommand implements Runnable {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Recipes, or facts in RDF.")
    private List<Path> files = List.of();

    @Override
    public void run() {
        ArrayNode lines = Json.MAPPER.createArrayNode();
        Progress progress = new Progress(spec.commandLine().getErr());
        try (KnowledgeGraph graph = kg.graph()) {
            for (Path file : files) {
                lines.add(imported(graph, file, progress).put("file", file.toString()));
            }
        }
        progress.end();
        print(lines);
    }

    private ObjectNode imported(KnowledgeGraph graph, Path file, Progress progress) {
        if (!file.getFileName().toString().matches(".*\\.jsonl(\\.xz|\\.gz)?")) {
            long start = System.nanoTime();
            long triples = graph.importFile(file);
            return KgLoadCommand.document(new LoadReport(0, 0, 0, triples, (System.nanoTime() - start) / 1_000_000));
        }
        return KgLoadCommand.document(graph.importRecipes(file, progress::at, Thread::interrupted));
    }

    private void print(ArrayNode lines) {
        if (output.json()) {
            output.out().println(Json.object().set("files", lines));
            return;
        }
        lines.forEach(line -> output.out()
                .printf(
                        "%s: %,d recipes (%,d left out, %,d were there), %,d triples%n",
                        line.path("file").asText(),
                        line.path("things").asLong(),
                        line.path("left_out").asLong(),
                        line.path("skipped").asLong(),
                        line.path("triples").asLong()));
    }
}
