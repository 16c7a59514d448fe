package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.shape.Violation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code retort kg validate}. */
@Command(
        name = "validate",
        description =
                "Holds the whole graph against the shapes: every value has unit, basis, method and origin. Exit code 1"
                        + " where something breaks one.",
        footer = {"", "Example: retort kg validate --json"})
final class KgValidateCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (KnowledgeGraph graph = kg.graph()) {
            List<Violation> violations = graph.validate();
            print(violations);
            return violations.isEmpty() ? 0 : Failure.CODE;
        }
    }

    private void print(List<Violation> violations) {
        if (output.json()) {
            ObjectNode document = Json.object().put("violations", violations.size());
            ArrayNode list = document.putArray("found");
            violations.stream()
                    .limit(1000)
                    .forEach(violation -> list.addObject()
                            .put("rule", violation.rule())
                            .put("thing", violation.thing())
                            .put("message", violation.message()));
            output.out().println(document);
            return;
        }
        output.out().printf("%,d violations%n", violations.size());
        violations.stream()
                .limit(SHOWN)
                .forEach(violation ->
                        output.out().printf("%s: %s, %s%n", violation.rule(), violation.thing(), violation.message()));
    }
}
