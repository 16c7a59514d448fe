package io.retort.eval.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.eval.answer.Response;
import io.retort.eval.metric.Confusion;
import io.retort.eval.metric.Measure;
import io.retort.eval.metric.Scored;
import io.retort.eval.metric.Summary;
import io.retort.eval.task.TruthColumn;
import java.util.List;
import java.util.Set;

/** A run as the document that {@code retort eval --json} prints; {@code docs/cli.md} lists its fields. */
public final class SummaryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Effort is told under {@code usage}. */
    private static final Set<String> EFFORT = Set.of("tokens", "tool_calls", "latency_ms", "cost");

    private SummaryJson() {}

    /** @param summaries one a truth column, the first one's figures at the top */
    public static ObjectNode document(List<Summary> summaries, String system) {
        Summary first = summaries.get(0);
        ObjectNode document = JSON.objectNode().put("task", first.task().name()).put("system", system);
        figures(first, document);
        ObjectNode usage = document.putObject("usage");
        List<Response> responses = first.scored().rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Scored.Cell::response)
                .toList();
        usage.put(
                        "model_calls",
                        responses.stream()
                                .mapToLong(r -> r.effort().modelCalls())
                                .sum())
                .put(
                        "tokens_in",
                        responses.stream().mapToLong(r -> r.effort().tokensIn()).sum())
                .put(
                        "tokens_out",
                        responses.stream()
                                .mapToLong(r -> r.effort().tokensOut())
                                .sum())
                .put(
                        "tool_calls",
                        responses.stream()
                                .mapToLong(r -> r.effort().toolCalls())
                                .sum());
        responses.stream()
                .flatMapToDouble(r -> r.effort().cost().stream())
                .reduce(Double::sum)
                .ifPresent(cost -> usage.put("cost", cost));
        document.put(
                "millis", responses.stream().mapToLong(r -> r.effort().millis()).sum());
        if (summaries.size() > 1) {
            ObjectNode truths = document.putObject("truths");
            summaries.forEach(summary ->
                    figures(summary, truths.putObject(summary.column().name())));
        }
        return document;
    }

    private static void figures(Summary summary, ObjectNode node) {
        node.put("truth", summary.column().name())
                .put("kind", summary.column().kind() == TruthColumn.Kind.PHYSICS ? "physics" : "retrieval")
                .put("n", summary.samples())
                .put("trials", summary.trials())
                .put("answered", summary.answered())
                .put("unscored", summary.unscored());
        summary.ceiling().ifPresent(ceiling -> node.put("ceiling", ceiling));
        ObjectNode intervals = JSON.objectNode();
        for (Measure measure : summary.measures()) {
            if (!EFFORT.contains(measure.key())) {
                node.put(measure.key(), measure.value());
                measure.interval()
                        .ifPresent(range -> intervals
                                .putArray(measure.key())
                                .add(range.low())
                                .add(range.high()));
            }
        }
        node.set("ci", intervals);
        if (!summary.excluded().isEmpty()) {
            summary.excluded()
                    .forEach(
                            name -> node.withArray("/excluded_from_percentages").add(name));
        }
        summary.confusion().ifPresent(confusion -> node.set("confusion", confusion(confusion)));
    }

    private static ObjectNode confusion(Confusion confusion) {
        ObjectNode node = JSON.objectNode();
        long[][] counts = confusion.counts();
        for (int truth = 0; truth < counts.length; truth++) {
            for (int answer = 0; answer < counts.length; answer++) {
                if (counts[truth][answer] > 0) {
                    node.withObject("/" + pointer(confusion.labels().get(truth)))
                            .put(confusion.labels().get(answer), counts[truth][answer]);
                }
            }
        }
        return node;
    }

    private static String pointer(String label) {
        return label.replace("~", "~0").replace("/", "~1");
    }
}
