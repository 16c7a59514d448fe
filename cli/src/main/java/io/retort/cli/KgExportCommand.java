package io.retort.cli;

import io.retort.kg.KnowledgeGraph;
import io.retort.kg.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort kg export}. */
@Command(
        name = "export",
        description = "Writes the whole graph, or its vocabulary, to a file that other programs read.",
        footer = {"", "Example: retort kg export graph.nq", "         retort kg export --vocabulary terms.ttl"})
final class KgExportCommand implements Callable<Integer> {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Its suffix says the format: .ttl, .jsonld or .nq.")
    private Path file = Path.of("graph.ttl");

    @Option(names = "--vocabulary", description = "The vocabulary instead, in Turtle.")
    private boolean vocabulary;

    @Override
    public Integer call() throws IOException {
        if (vocabulary) {
            Uses.require(
                    spec, file.toString().endsWith(".ttl"), "The vocabulary is written as Turtle: name a .ttl file.");
            Files.writeString(file, Vocabulary.turtle());
        } else {
            try (KnowledgeGraph graph = kg.graph()) {
                graph.export(file);
            }
        }
        spec.commandLine().getOut().println(file + " written.");
        return 0;
    }
}
