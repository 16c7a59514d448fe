package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Reflex;
import io.retort.distill.reflex.ReflexPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the embedded model would do, without doing it. */
@Command(
        name = "reflex",
        description = "Shows what the embedded model makes of a question, without doing it.",
        subcommands = {ReflexCommand.Ask.class, ReflexCommand.Plan.class},
        footer = {"", "Example: retort reflex ask \"band gap of GaN\" --explain"})
final class ReflexCommand implements Runnable {

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code retort reflex ask}. */
    @Command(
            name = "ask",
            description = "The plan for one question.",
            footer = {"", "Example: retort reflex ask \"densest carbide\" --explain"})
    static final class Ask implements Runnable {

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "In plain words.")
        private List<String> words = List.of();

        @Option(names = "--explain", description = "Also what was recognised, and why it acts or does not.")
        private boolean explain;

        @Override
        public void run() {
            String question = String.join(" ", words);
            Reflex reflex = Reflex.load();
            ObjectNode document = document(reflex.plan(question));
            if (explain) {
                document.set("explanation", Json.MAPPER.valueToTree(reflex.explain(question)));
            }
            PrintWriter out = output.out();
            if (output.json()) {
                out.println(document);
            } else {
                out.println(document.toPrettyString());
            }
        }
    }

    /** {@code retort reflex plan}. */
    @Command(
            name = "plan",
            description = "The plans for a file of questions, one JSON document a line.",
            footer = {"", "Example: retort reflex plan --file questions.txt"})
    static final class Plan implements Runnable {

        @Mixin
        private Output output = new Output();

        @Option(names = "--file", required = true, paramLabel = "FILE", description = "One question a line.")
        private Path file = Path.of("");

        @Override
        public void run() {
            Reflex reflex = Reflex.load();
            try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
                lines.filter(line -> !line.isBlank())
                        .forEach(line -> output.out().println(document(reflex.plan(line))));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static ObjectNode document(ReflexPlan plan) {
        ObjectNode document = Json.object()
                .put("question", plan.question())
                .put("act", plan.act())
                .put("confidence", plan.confidence())
                .put("intent", plan.intent().key());
        document.set("slots", Json.MAPPER.valueToTree(plan.slots()));
        if (plan.calls().size() > 1) {
            var calls = document.putArray("calls");
            plan.calls().forEach(call -> calls.add(document(call)));
        }
        if (!plan.why().isEmpty()) {
            document.put("why", plan.why());
        }
        return document;
    }

    private static ObjectNode document(Call call) {
        ObjectNode document = Json.object().put("intent", call.intent().key());
        document.set("slots", Json.MAPPER.valueToTree(call.slots()));
        return document;
    }
}
