package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.bench.AgentBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retort bench agent}: what the agent adds to the model's own time, and what survives a kill. */
@Command(
        name = "agent",
        description = "Times a step without the model, many conversations at once, and kills a process in mid-run.",
        footer = {"", "Example: retort bench agent --json"})
final class BenchAgentCommand implements Callable<Integer> {

    private static final int KILLED_RUNS = 50;
    private static final int KILLED_AFTER = 700;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--runs", description = "Runs of five steps that are timed (default ${DEFAULT-VALUE}).")
    private int runs = 2000;

    @Option(names = "--conversations", description = "Conversations at once (default ${DEFAULT-VALUE}).")
    private int conversations = 1000;

    @Option(names = "--passes", description = "Times that steps are measured (default ${DEFAULT-VALUE}).")
    private int passes = 3;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Path home = Files.createTempDirectory("retort-bench-agent");
        try {
            AgentBench bench = new AgentBench(home);
            ObjectNode document = Json.object().put("bench", "agent");
            document.put("measures", "milliseconds of one step without the model; the trace is written");
            ArrayNode timed = document.putArray("passes");
            for (int i = 0; i < passes; i++) {
                timed.add(pass(bench.steps(runs)));
            }
            document.set("conversations", together(bench.conversations(conversations, Duration.ofSeconds(1))));
            document.set("killed", killed(bench.kill(KILLED_RUNS, KILLED_AFTER)));
            print(document);
            return 0;
        } finally {
            delete(home);
        }
    }

    private static ObjectNode pass(AgentBench.Steps steps) {
        return Json.object()
                .put("steps", steps.steps())
                .put("p50_ms", steps.p50())
                .put("p95_ms", steps.p95())
                .put("p99_ms", steps.p99())
                .put("max_ms", steps.max());
    }

    private static ObjectNode together(AgentBench.Conversations all) {
        return Json.object()
                .put("number", all.number())
                .put("failed", all.failed())
                .put("seconds", all.seconds())
                .put("model_seconds", all.modelSeconds())
                .put("ratio", all.ratio());
    }

    private static ObjectNode killed(AgentBench.Killed killed) {
        return Json.object()
                .put("runs", killed.runs())
                .put("readable", killed.readable())
                .put("steps", killed.steps())
                .put("lost", killed.lost())
                .put("unfinished", killed.unfinished())
                .put("resumed", killed.resumed());
    }

    private void print(ObjectNode document) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(document);
            return;
        }
        document.path("passes").forEach(pass -> out.println("step without the model: " + pass));
        out.println("conversations at once: " + document.path("conversations"));
        out.println("killed in mid-run: " + document.path("killed"));
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
