package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.evidence.MaterialId;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.ask.Neighbourhood;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Relation;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort kg explain}. */
@Command(
        name = "explain",
        description =
                "Without a material: the classes and relations that a query may use. With one: what it is tied to.",
        footer = {"", "Example: retort kg explain", "         retort kg explain mp-804 --steps 2"})
final class KgExplainCommand implements Runnable {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "MATERIAL", arity = "0..1", description = "An id, such as mp-804.")
    private Optional<String> material = Optional.empty();

    @Option(names = "--steps", description = "How far, 1 to 4 (default ${DEFAULT-VALUE}).")
    private int steps = 1;

    @Override
    public void run() {
        if (material.isEmpty()) {
            terms();
            return;
        }
        try (KnowledgeGraph graph = kg.graph()) {
            print(graph.neighbourhood(MaterialId.parse(material.get()), steps, 200));
        }
    }

    private void terms() {
        if (output.json()) {
            ObjectNode document = Json.object();
            ArrayNode classes = document.putArray("classes");
            for (Concept concept : Concept.values()) {
                classes.add(concept.toString());
            }
            ArrayNode relations = document.putArray("relations");
            for (Relation relation : Relation.values()) {
                relations
                        .addObject()
                        .put("relation", relation.toString())
                        .put("from", relation.domain().toString())
                        .put("to", relation.range().toString())
                        .put("meaning", relation.meaning());
            }
            output.out().println(document);
            return;
        }
        Table table = new Table(List.of("from", "relation", "to", "meaning"));
        for (Relation relation : Relation.values()) {
            table.add(List.of(
                    relation.domain().toString(),
                    relation.toString(),
                    relation.range().toString(),
                    relation.meaning()));
        }
        table.print(output.out());
    }

    private void print(Neighbourhood around) {
        if (output.json()) {
            output.out().println(Json.MAPPER.valueToTree(around).toString());
            return;
        }
        Table table = new Table(List.of("from", "relation", "to"));
        around.edges()
                .forEach(edge ->
                        table.add(List.of(label(around, edge.from()), edge.relation(), label(around, edge.to()))));
        table.print(output.out());
    }

    private static String label(Neighbourhood around, String id) {
        return around.nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(Neighbourhood.Node::label)
                .findFirst()
                .orElse(id);
    }
}
