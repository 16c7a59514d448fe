package io.retort.cli;

import io.retort.kg.grow.CriticTraining;
import io.retort.kg.grow.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort kg train-critic}. */
@Command(
        name = "train-critic",
        description = "Trains the critic on the catalogue's facts and on the same made wrong, and measures it on others.",
        footer = {"", "Example: retort kg train-critic --out critic.json"})
final class KgTrainCriticCommand implements Callable<Integer> {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Mixin
    private Output output = new Output();

    @Option(names = "--seed", paramLabel = "N", description = "The same gives the same critic (default ${DEFAULT-VALUE}).")
    private long seed = CriticTraining.SEED;

    @Option(names = "--out", paramLabel = "FILE", description = "Where its weights go; only measured where left out.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        CriticTraining training = CriticTraining.on(Knowledge.of(kg.assembly().catalogue()), seed);
        for (double recall : List.of(0.5, 0.7, 0.8, 0.9)) {
            print(training.at(recall));
        }
        if (file.isPresent()) {
            Files.writeString(file.get(), training.critic().json().toPrettyString() + "\n");
        }
        return 0;
    }

    private void print(CriticTraining.Measured measured) {
        output.out()
                .println(
                        output.json()
                                ? Json.MAPPER.valueToTree(measured).toString()
                                : String.format(
                                        Locale.ROOT,
                                        "recall %.2f: threshold %.3f, %d of 400 accepted, recall %.3f, precision %.3f",
                                        measured.recallAskedFor(),
                                        measured.threshold(),
                                        measured.accepted(),
                                        measured.recall(),
                                        measured.precision()));
    }
}
