package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.kg.GraphStatus;
import io.retort.kg.KnowledgeGraph;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code retort kg status}. */
@Command(
        name = "status",
        description = "What the graph holds, and where it is.",
        footer = {"", "Example: retort kg status --json"})
final class KgStatusCommand implements Runnable {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        try (KnowledgeGraph graph = kg.graph()) {
            print(graph.status());
        }
    }

    private void print(GraphStatus status) {
        PrintWriter out = output.out();
        if (output.json()) {
            ObjectNode document = Json.object()
                    .put("kind", status.kind())
                    .put("place", status.place())
                    .put("triples", status.triples());
            status.bytes().ifPresent(bytes -> document.put("bytes", bytes));
            ObjectNode things = document.putObject("things");
            status.things().forEach(things::put);
            out.println(document);
            return;
        }
        out.printf("%s graph in %s: %,d triples%n", status.kind(), status.place(), status.triples());
        Table table = new Table(List.of("class", "things"));
        status.things().forEach((kind, count) -> table.add(List.of(kind, String.format("%,d", count))));
        table.print(out);
        if (status.triples() == 0) {
            out.println("It is empty. retort kg load fills it from the catalogue.");
        }
    }
}
