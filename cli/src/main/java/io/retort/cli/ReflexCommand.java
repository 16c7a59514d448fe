package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.distill.reflex.PlanJson;
import io.retort.distill.reflex.Reflex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the embedded model would do, without doing it. */
@Command(
        name = "reflex",
        description = "Shows what the embedded model makes of a question, without doing it.",
        subcommands = {ReflexCommand.Ask.class, ReflexCommand.Plan.class},
        footer = {"", "Example: retort reflex ask \"band gap of GaN\" --explain"})
final class ReflexCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
            ObjectNode document = PlanJson.document(reflex.plan(question));
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
                        .forEach(line -> output.out().println(PlanJson.document(reflex.plan(line))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
