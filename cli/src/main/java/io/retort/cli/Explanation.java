package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The plan of a run as it was carried out: rounds, each of which waited for the one before; the calls of one round wait
 * for nothing of each other. A plan that a supervisor made stands among the calls, and experts' calls below theirs.
 */
final class Explanation implements TraceListener {

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Integer> rounds = new LinkedHashMap<>();

    /** One call. */
    private static final class Line {
        private final int round;
        private final String agent;
        private final String tool;
        private final String arguments;
        private String result = "no result";

        Line(int round, String agent, String tool, String arguments) {
            this.round = round;
            this.agent = agent;
            this.tool = tool;
            this.arguments = arguments;
        }
    }

    @Override
    public synchronized void on(Step step) {
        on("", "", step);
    }

    private void on(String floor, String agent, Step step) {
        if (step instanceof Step.Below below) {
            on(floor + below.callId() + "/", below.agent(), below.step());
        } else if (step instanceof Step.Replied replied && !replied.calls().isEmpty()) {
            rounds.merge(floor, 1, Integer::sum);
        } else if (step instanceof Step.Called called) {
            int round = rounds.getOrDefault(floor, 1);
            lines.putIfAbsent(floor + called.callId(), new Line(round, agent, called.tool(), called.arguments()));
        } else if (step instanceof Step.Observed observed) {
            result(
                    floor + observed.callId(),
                    observed.observation().outcome().name().toLowerCase(Locale.ROOT));
        } else if (step instanceof Step.Failed failed) {
            result(floor + failed.callId(), "refused: " + failed.advice());
        }
    }

    private void result(String call, String result) {
        Line line = lines.get(call);
        if (line != null) {
            line.result = result;
        }
    }

    synchronized List<String> lines() {
        List<String> text = new ArrayList<>();
        if (lines.isEmpty()) {
            text.add("Plan: nothing was looked up.");
        }
        lines.values()
                .forEach(line -> text.add((line.agent.isEmpty() ? "" : "   ") + line.round + ". "
                        + (line.agent.isEmpty() ? "" : line.agent + ": ") + line.tool + " " + line.arguments + " → "
                        + line.result));
        return text;
    }

    synchronized ArrayNode json() {
        ArrayNode plan = Json.MAPPER.createArrayNode();
        lines.values().forEach(line -> {
            var node = plan.addObject().put("round", line.round);
            if (!line.agent.isEmpty()) {
                node.put("agent", line.agent);
            }
            node.put("tool", line.tool).put("arguments", line.arguments).put("result", line.result);
        });
        return plan;
    }
}
