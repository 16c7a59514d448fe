package io.retort.agent.bench;

import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.trace.Resumption;
import io.retort.agent.trace.Trace;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Measures the agent's own share of what a user waits for. */
public final class AgentBench {

    private static final Question QUESTION = new Question("What is the band gap of Si?");

    private final Path home;

    /** @param home an empty directory for the traces */
    public AgentBench(Path home) {
        this.home = home;
    }

    /** Milliseconds of one step of a run, model and tool taking no time, the trace written. */
    public record Steps(int steps, double p50, double p95, double p99, double max) {}

    /** How long many conversations take at once, against what the model alone takes for one. */
    public record Conversations(int number, int failed, double seconds, double modelSeconds) {
        public double ratio() {
            return seconds / modelSeconds;
        }
    }

    /**
     * What a process that was killed left behind.
     *
     * @param runs that had begun
     * @param readable whose trace is read up to its last whole line
     * @param steps that the process had reported
     * @param lost of these, not on file
     * @param unfinished when it was killed
     * @param resumed of these, brought to their answer
     */
    public record Killed(int runs, int readable, int steps, int lost, int unfinished, int resumed) {}

    /** Runs of a few steps each, one after the other; the first tenth warms up. */
    public Steps steps(int runs) {
        int calls = 4;
        TracingAgent agent = tracing(agent(Duration.ZERO, calls));
        double[] millis = new double[runs];
        for (int i = -runs / 10; i < runs; i++) {
            long start = System.nanoTime();
            agent.ask(QUESTION, TraceListener.NONE);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6 / (calls + 1);
            }
        }
        Arrays.sort(millis);
        return new Steps(runs * (calls + 1), at(millis, 0.50), at(millis, 0.95), at(millis, 0.99), millis[runs - 1]);
    }

    /** Conversations that begin together, in a process that is warm; each asks the model twice, which takes so long each time. */
    public Conversations conversations(int number, Duration delay) throws InterruptedException {
        steps(number / 5 + 1);
        TracingAgent agent = tracing(agent(delay, 1));
        ExecutorService callers = Executors.newFixedThreadPool(number);
        try {
            long start = System.nanoTime();
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                answers.add(callers.submit(() -> agent.ask(QUESTION, TraceListener.NONE)));
            }
            int failed = 0;
            for (Future<Answer> answer : answers) {
                failed += isGiven(answer) ? 0 : 1;
            }
            return new Conversations(number, failed, (System.nanoTime() - start) / 1e9, 2 * delay.toMillis() / 1000.0);
        } finally {
            callers.shutdownNow();
        }
    }

    /** Starts runs in another process, kills it (SIGKILL) once they have told of so many steps, and goes on with them. */
    public Killed kill(int runs, int after) throws IOException, InterruptedException {
        Map<String, Integer> told = new HashMap<>();
        Process process = process(runs);
        try (BufferedReader lines = process.inputReader()) {
            int steps = 0;
            for (String line = next(lines); line != null; line = next(lines)) {
                String[] words = line.split(" ");
                if (words.length == 2) {
                    told.merge(words[0], Integer.parseInt(words[1]), Math::max);
                }
                if (++steps == after) {
                    process.destroyForcibly();
                }
            }
        }
        process.waitFor();
        return aftermath(told);
    }

    /** The next line; none once the process is gone, however it went. */
    private static @Nullable String next(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private Process process(int runs) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        BenchRuns.class.getName(),
                        home.toString(),
                        String.valueOf(runs))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Killed aftermath(Map<String, Integer> told) {
        TraceStore store = new TraceStore(home, List.of());
        int readable = 0;
        int lost = 0;
        int unfinished = 0;
        int resumed = 0;
        for (Map.Entry<String, Integer> run : told.entrySet()) {
            Trace trace = store.read(run.getKey());
            readable += trace.steps().isEmpty() ? 0 : 1;
            lost += Math.max(0, run.getValue() - trace.steps().size());
            if (trace.answer().isEmpty()) {
                unfinished++;
                Answer answer =
                        Resumption.of(store, run.getKey(), BenchRuns.agent(), TraceListener.NONE, new CancelSignal());
                Trace whole = store.check(run.getKey());
                resumed += answer instanceof Answer.Given
                                && whole.fault().isEmpty()
                                && whole.answer().isPresent()
                        ? 1
                        : 0;
            }
        }
        return new Killed(
                told.size(),
                readable,
                told.values().stream().mapToInt(Integer::intValue).sum(),
                lost,
                unfinished,
                resumed);
    }

    private static boolean isGiven(Future<Answer> answer) throws InterruptedException {
        try {
            return answer.get() instanceof Answer.Given;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private TracingAgent tracing(ReActAgent agent) {
        return new TracingAgent(agent, new TraceStore(home, List.of()), Map.of());
    }

    private static ReActAgent agent(Duration delay, int calls) {
        return new ReActAgent(
                new BenchModel(delay, calls),
                "bench",
                new Toolbox(List.of(new BenchTool(Duration.ZERO))),
                Budget.DEFAULT);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
