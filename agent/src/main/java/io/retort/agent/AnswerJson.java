package io.retort.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.tool.ObservationView;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An answer as the document that {@code retort ask --json} prints and the page reads; {@code docs/cli.md} lists its fields. */
public final class AnswerJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AnswerJson() {}

    public static ObjectNode document(Answer answer) {
        ObjectNode document = JSON.objectNode();
        document.put("status", status(answer));
        reason(answer, document);
        document.put("text", answer.text());
        ArrayNode claims = document.putArray("claims");
        answer.claims().forEach(claim -> claims.add(claim(claim)));
        ArrayNode evidence = document.putArray("evidence");
        answer.evidence().forEach(fact -> evidence.add(evidence(fact)));
        ArrayNode artifacts = document.putArray("artifacts");
        answer.artifacts()
                .forEach(artifact -> artifacts
                        .addObject()
                        .put("id", artifact.id())
                        .put("kind", artifact.kind())
                        .put("title", artifact.title()));
        if (!answer.alternatives().isEmpty()) {
            ArrayNode alternatives = document.putArray("alternatives");
            answer.evidence().stream()
                    .filter(fact -> answer.alternatives().contains(fact.id()))
                    .forEach(fact -> alternatives.add(evidence(fact)));
        }
        report(answer.report(), document);
        return document;
    }

    /** {@code given}, {@code partial} or {@code withheld}. */
    public static String status(Answer answer) {
        return answer instanceof Answer.Given ? "given" : answer instanceof Answer.Partial ? "partial" : "withheld";
    }

    /** One fact, with everything that a reader needs to look it up again. */
    public static ObjectNode evidence(Evidence fact) {
        ObjectNode node = JSON.objectNode().put("id", fact.id().text());
        fact.material().ifPresent(material -> node.put("material_id", material.toString()));
        fact.composition().map(Composition::reducedFormula).ifPresent(formula -> node.put("formula", formula));
        node.put("property", fact.property().key());
        value(fact.value(), node);
        if (fact.basis() != Basis.NONE) {
            node.put("basis", fact.basis().words());
        }
        if (!fact.conditions().equals(Conditions.NONE)) {
            node.put("conditions", ObservationView.words(fact.conditions()));
        }
        var origin = fact.provenance();
        node.put("method", origin.method().name());
        node.put("kind", origin.method().kind().name().toLowerCase(Locale.ROOT));
        node.put("source", origin.source());
        origin.release().ifPresent(release -> node.put("release", release));
        node.put("record", origin.record());
        node.put(
                "retrieved_at",
                origin.retrievedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        node.put("licence", origin.licence());
        if (!origin.derivedFrom().isEmpty()) {
            ArrayNode inputs = node.putArray("derived_from");
            origin.derivedFrom().forEach(id -> inputs.add(id.text()));
        }
        return node;
    }

    private static void reason(Answer answer, ObjectNode document) {
        if (answer instanceof Answer.Partial partial) {
            document.put("reason", partial.reason());
        } else if (answer instanceof Answer.Withheld withheld) {
            document.put("reason", withheld.reason());
        }
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode node = JSON.objectNode().put("text", claim.text()).put("start", claim.start());
        claim.quantity()
                .ifPresent(quantity -> node.put("value", quantity.value())
                        .put("unit", quantity.unit().symbol()));
        ArrayNode evidence = node.putArray("evidence");
        claim.evidence().forEach(id -> evidence.add(id.text()));
        return node;
    }

    private static void value(PropertyValue value, ObjectNode node) {
        if (value instanceof PropertyValue.Number number) {
            node.put("value", number.quantity().value());
            node.put("unit", number.quantity().unit().symbol());
        } else if (value instanceof PropertyValue.Label label) {
            node.put("value", label.text()).put("unit", "");
        } else if (value instanceof PropertyValue.Flag flag) {
            node.put("value", flag.value()).put("unit", "");
        } else if (value instanceof PropertyValue.Tensor tensor) {
            ArrayNode rows = node.putArray("value");
            tensor.rows().forEach(row -> {
                ArrayNode numbers = rows.addArray();
                row.forEach(number -> numbers.add(number.doubleValue()));
            });
            node.put("unit", tensor.unit().symbol());
        }
    }

    private static void report(RunReport report, ObjectNode document) {
        document.put("model", report.model());
        document.put("route", report.route());
        document.put("confidence", report.confidence());
        ObjectNode usage = document.putObject("usage")
                .put("model_calls", report.modelCalls())
                .put("tokens_in", report.tokensIn())
                .put("tokens_out", report.tokensOut())
                .put("tool_calls", report.toolCalls());
        report.cost().ifPresent(dollars -> usage.put("cost", dollars));
        document.put("millis", report.millis());
        document.put("trace_id", report.runId());
        if (!report.wishes().isEmpty()) {
            report.wishes().forEach(document.putArray("wishes")::add);
        }
    }
}
