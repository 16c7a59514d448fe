package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What benches over files share: which files, how often, and how a pass is shown. */
final class BenchFiles {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "DIR", description = "The folder that holds the files.")
    private Path directory = Path.of("");

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Names inside DIR, one a line (default: every file in DIR).")
    private Optional<Path> list = Optional.empty();

    @Option(names = "--passes", paramLabel = "N", description = "How often (default ${DEFAULT-VALUE}).")
    private int passes = 5;

    @Option(names = "--threads", paramLabel = "N", description = "Files at a time (default ${DEFAULT-VALUE}).")
    private int threads = 1;

    /** Processor seconds of this process when the last pass ended. */
    private double cpu = Double.NaN;

    private final ArrayNode shown = Json.MAPPER.createArrayNode();

    /** @throws IOException where the folder or the list cannot be read */
    List<Path> files() throws IOException {
        cpu = cpuSeconds();
        List<Path> files = list.isPresent() ? named(list.get()) : all();
        Uses.require(spec, !files.isEmpty(), "There is no file to read in " + list.orElse(directory) + ".");
        return files;
    }

    int passes() {
        Uses.require(spec, passes >= 1, "--passes is at least 1.");
        return passes;
    }

    int threads() {
        Uses.require(spec, threads >= 1, "--threads is at least 1.");
        return threads;
    }

    /** Keeps one pass; shows it at once to a person who waits. */
    void line(ObjectNode pass) {
        double now = cpuSeconds();
        pass.put("files_per_cpu_s", pass.get("files").asDouble() / (now - cpu));
        cpu = now;
        shown.add(pass);
        if (!output.json()) {
            output.out()
                    .println(String.format(
                            Locale.ROOT,
                            "pass %d: %,.0f files/s, p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, max %.1f ms, %d errors,"
                                    + " %.0f MiB",
                            shown.size(),
                            pass.get("files_per_s").asDouble(),
                            pass.get("p50_ms").asDouble(),
                            pass.get("p95_ms").asDouble(),
                            pass.get("p99_ms").asDouble(),
                            pass.get("max_ms").asDouble(),
                            pass.get("errors").asInt(),
                            pass.get("peak_rss_mib").asDouble()));
        }
    }

    /** Prints the document, where one is wanted. */
    void end(String bench, String measures, int passesDone) {
        if (output.json()) {
            ObjectNode document = Json.object()
                    .put("bench", bench)
                    .put("measures", measures)
                    .put("threads", threads)
                    .put("n", passesDone);
            document.set("passes", shown);
            output.out().println(document);
        }
    }

    /** Of all threads, the compiler's and the collector's too; what other work on the machine does not stretch. */
    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() * 1e-9
                : Double.NaN;
    }

    private List<Path> named(Path names) throws IOException {
        return Files.readAllLines(names).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .map(directory::resolve)
                .toList();
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> inside = Files.walk(directory)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
