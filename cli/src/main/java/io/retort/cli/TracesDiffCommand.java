package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.trace.TraceDiff;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort traces diff}. */
@Command(
        name = "diff",
        description = "In what two runs differ: question, settings, calls, facts, answer. Exit code 1 where they do.",
        footer = {"", "Example: retort traces diff ID1 ID2"})
final class TracesDiffCommand implements Callable<Integer> {

    @ParentCommand
    private TracesCommand traces = new TracesCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(index = "0", paramLabel = "ID1", description = "One run.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "ID2", description = "The other.")
    private String right = "";

    @Override
    public Integer call() {
        TraceDiff diff = TraceDiff.of(traces.store().read(left), traces.store().read(right));
        if (output.json()) {
            ObjectNode document = Json.object().put("same", diff.differences().isEmpty());
            ArrayNode differences = document.putArray("differences");
            diff.differences()
                    .forEach(d -> differences
                            .addObject()
                            .put("of", d.of())
                            .put("left", d.left())
                            .put("right", d.right()));
            output.out().println(document);
        } else {
            diff.differences().forEach(this::print);
            output.out().println(diff.differences().isEmpty() ? "The runs asked, did and said the same." : "");
        }
        return diff.differences().isEmpty() ? 0 : Failure.CODE;
    }

    private void print(TraceDiff.Difference difference) {
        output.out().println(difference.of() + ":");
        difference.left().lines().forEach(line -> output.out().println("  < " + line));
        difference.right().lines().forEach(line -> output.out().println("  > " + line));
    }
}
