package io.retort.agent.bench;

import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The process that is killed: starts runs that take a while, and prints a line for each step once it is on file: the
 * run, and how many steps of it are.
 */
public final class BenchRuns {

    static final Duration DELAY = Duration.ofMillis(40);
    static final int CALLS = 8;

    private BenchRuns() {}

    /** @param arguments the data directory, and how many runs go at once */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TracingAgent agent = new TracingAgent(agent(), new TraceStore(Path.of(arguments[0]), List.of()), Map.of());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Thread thread = new Thread(() -> agent.ask(new Question("What is the band gap of Si?"), counting(out)));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static ReActAgent agent() {
        return new ReActAgent(
                new BenchModel(DELAY, CALLS), "bench", new Toolbox(List.of(new BenchTool(DELAY))), Budget.DEFAULT);
    }

    private static TraceListener counting(PrintStream out) {
        List<String> run = new ArrayList<>();
        int[] steps = {0};
        return step -> {
            if (step instanceof Step.Asked asked) {
                run.add(asked.runId());
            }
            steps[0]++;
            out.println(run.get(0) + " " + steps[0]);
        };
    }
}
