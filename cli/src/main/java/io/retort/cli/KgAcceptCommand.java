package io.retort.cli;

import io.retort.kg.KnowledgeGraph;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort kg accept}; {@code retort kg recut} is its other name. */
@Command(
        name = "accept",
        aliases = "recut",
        description = {
            "Lets candidates into a graph of their own: those that the critic is sure enough of.",
            "Whatever was let in before is cut anew, so a lower recall takes the less sure ones out again."
        },
        footer = {"", "Example: retort kg accept --recall 0.8", "         retort kg recut --recall 0.5"})
final class KgAcceptCommand implements Callable<Integer> {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--recall",
            paramLabel = "SHARE",
            description = "Of right candidates, so many get through (default ${DEFAULT-VALUE}).")
    private double recall = 0.8;

    @Override
    public Integer call() {
        try (KnowledgeGraph graph = kg.graph()) {
            KgGrowth.print(output, KgGrowth.open(kg.assembly(), graph).accept(recall));
        }
        return 0;
    }
}
