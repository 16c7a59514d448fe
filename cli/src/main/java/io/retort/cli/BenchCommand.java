package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.client.catalogue.bench.CatalogueBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Times what users wait for. */
@Command(
        name = "bench",
        description = "Times what users wait for.",
        subcommands = {
            BenchParseCommand.class,
            BenchSymmetryCommand.class,
            BenchCommand.Catalogue.class,
            BenchKgCommand.class,
            BenchAgentCommand.class
        },
        footer = {"", "Example: retort bench catalogue mp36k-dev.jsonl.zst mp_nostruct_20181018-dev.csv.zst"})
final class BenchCommand implements Runnable {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Assembly assembly() {
        return retort.assembly();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code retort bench catalogue}. */
    @Command(
            name = "catalogue",
            description = "Imports files into an empty folder and times the import and three searches.",
            footer = {"", "Example: retort bench catalogue mp36k-dev.jsonl.zst --json"})
    static final class Catalogue implements Runnable {

        /** What is imported where no file is named, from the shared data folder. */
        private static final List<String> SHARED = List.of(
                "mp36k-dev.jsonl.zst",
                "mp36k-dev-ids.txt",
                "mp36k-cifs-0.tar.zst",
                "mp36k-cifs-1.tar.zst",
                "mp_nostruct_20181018-dev.csv.zst");

        @ParentCommand
        private BenchCommand bench = new BenchCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "FILE",
                arity = "0..*",
                description = "What to import (default: the Materials Project files of RETORT_SHARED/data/mp).")
        private List<Path> files = List.of();

        @Option(names = "--json", description = "One JSON document.")
        private boolean json;

        @Override
        public void run() {
            Path folder = temporaryFolder();
            Progress progress = new Progress(spec.commandLine().getErr());
            try {
                CatalogueBench.Result result =
                        new CatalogueBench(StarterCatalogue.read()).run(files(), folder, progress::at);
                progress.end();
                print(result);
            } finally {
                delete(folder);
            }
        }

        private List<Path> files() {
            if (!files.isEmpty()) {
                return files;
            }
            Path shared =
                    Path.of(Optional.ofNullable(System.getenv("RETORT_SHARED")).orElse("../shared"), "data", "mp");
            return SHARED.stream().map(shared::resolve).toList();
        }

        private void print(CatalogueBench.Result result) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(document(result));
                return;
            }
            out.printf(
                    "import: %,d ms, %,.0f rows/s, %,d materials, index %,.1f MB; first search after %.0f ms%n",
                    result.importMillis(),
                    result.rowsPerSecond(),
                    result.materials(),
                    result.imported().bytes() / 1e6,
                    result.openMillis());
            Table table = new Table(List.of("search", "n", "found", "p50 ms", "p95 ms", "p99 ms", "max ms"));
            result.searches()
                    .forEach(times -> table.add(List.of(
                            times.search(),
                            String.valueOf(times.n()),
                            String.valueOf(times.found()),
                            millis(times.p50()),
                            millis(times.p95()),
                            millis(times.p99()),
                            millis(times.max()))));
            table.print(out);
        }

        private static ObjectNode document(CatalogueBench.Result result) {
            ObjectNode document = Json.object()
                    .put("import_ms", result.importMillis())
                    .put("rows_per_s", result.rowsPerSecond())
                    .put("open_ms", result.openMillis())
                    .put("index_bytes", result.imported().bytes())
                    .put("materials", result.materials());
            ArrayNode passes = document.putArray("passes");
            result.searches()
                    .forEach(times -> passes.addObject()
                            .put("search", times.search())
                            .put("n", times.n())
                            .put("found", times.found())
                            .put("p50_ms", times.p50())
                            .put("p95_ms", times.p95())
                            .put("p99_ms", times.p99())
                            .put("max_ms", times.max()));
            return document;
        }

        private static String millis(double value) {
            return String.format("%.3f", value);
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("retort-bench");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (var inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
