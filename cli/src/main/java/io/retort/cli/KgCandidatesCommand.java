package io.retort.cli;

import io.retort.kg.KnowledgeGraph;
import io.retort.kg.grow.Candidate;
import io.retort.kg.grow.CandidateJson;
import io.retort.kg.grow.Growth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort kg candidates}. */
@Command(
        name = "candidates",
        description = "Facts that a model proposed or a miner read, with the critic's scores; --add takes more in.",
        footer = {"", "Example: retort kg candidates --add mined.jsonl"})
final class KgCandidatesCommand implements Callable<Integer> {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--add",
            paramLabel = "FILE",
            description = "JSON Lines: material_id, formula, property, value, unit, method, by, reference, quote.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        List<Candidate> proposed = file.isPresent() ? read(file.get()) : List.of();
        try (KnowledgeGraph graph = kg.graph()) {
            Growth growth = KgGrowth.open(kg.assembly(), graph);
            if (file.isPresent()) {
                int added = growth.propose(proposed);
                output.out()
                        .println(
                                output.json()
                                        ? Json.object().put("added", added).toString()
                                        : added + " candidates taken in; 'retort kg accept' lets the sure ones through.");
            } else {
                KgGrowth.print(output, growth.scored());
            }
        }
        return 0;
    }

    /** All lines or none. */
    private static List<Candidate> read(Path file) throws IOException {
        List<Candidate> read = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                if (!line.isBlank()) {
                    read.add(CandidateJson.proposed(line, Instant.now()));
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return read;
    }
}
