package io.retort.web.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Answer;
import io.retort.agent.Claim;
import io.retort.agent.RunReport;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as JSON: the document that {@code retort ask --json} prints. */
public final class AnswerDocument {

    private AnswerDocument() {}

    public static ObjectNode of(Answer answer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (answer instanceof Answer.Given) {
            document.put("status", "given");
        } else if (answer instanceof Answer.Partial partial) {
            document.put("status", "partial").put("reason", partial.reason());
        } else if (answer instanceof Answer.Withheld withheld) {
            document.put("status", "withheld").put("reason", withheld.reason());
        }
        document.put("text", answer.text());
        ArrayNode claims = document.putArray("claims");
        answer.claims().forEach(claim -> claims.add(claim(claim)));
        ArrayNode evidence = document.putArray("evidence");
        answer.evidence().forEach(fact -> evidence.add(evidence(fact)));
        ArrayNode artifacts = document.putArray("artifacts");
        answer.artifacts().forEach(artifact -> artifacts
                .addObject()
                .put("id", artifact.id())
                .put("kind", artifact.kind())
                .put("title", artifact.title())
                .put("file_name", artifact.fileName()));
        return report(document, answer.report());
    }

    /** One fact, with everything that a reader may ask about it. */
    static ObjectNode evidence(Evidence fact) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", fact.id().text());
        fact.material().ifPresent(material -> node.put("material_id", material.toString()));
        fact.composition().ifPresent(composition -> node.put("formula", composition.reducedFormula()));
        node.put("property", fact.property().key())
                .put("property_name", fact.property().name())
                .put("meaning", fact.property().meaning());
        value(node, fact.value());
        node.put("basis", fact.basis().words()).put("conditions", conditions(fact.conditions()));
        return provenance(node, fact.provenance());
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("text", claim.text()).put("start", claim.start());
        claim.quantity().ifPresent(quantity ->
                node.put("value", quantity.value()).put("unit", quantity.unit().symbol()));
        claim.evidence().forEach(id -> node.withArray("/evidence").add(id.text()));
        return node;
    }

    private static void value(ObjectNode node, PropertyValue value) {
        if (value instanceof PropertyValue.Number number) {
            node.put("value", number.quantity().value())
                    .put("unit", number.quantity().unit().symbol());
        } else if (value instanceof PropertyValue.Label label) {
            node.put("value", label.text()).put("unit", "");
        } else if (value instanceof PropertyValue.Flag flag) {
            node.put("value", flag.value()).put("unit", "");
        } else if (value instanceof PropertyValue.Tensor tensor) {
            ArrayNode rows = node.putArray("value");
            tensor.rows().forEach(row -> row.forEach(rows.addArray()::add));
            node.put("unit", tensor.unit().symbol());
        }
    }

    private static String conditions(Conditions conditions) {
        Stream<String> said = Stream.of(
                        conditions.temperature().map(AnswerDocument::words),
                        conditions.pressure().map(AnswerDocument::words),
                        conditions.uncertainty().map(uncertainty -> "± " + words(uncertainty)),
                        conditions.cell().map(cell -> cell.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " cell"))
                .flatMap(Optional::stream);
        return said.collect(Collectors.joining(", "));
    }

    private static String words(Quantity quantity) {
        String number = BigDecimal.valueOf(quantity.value()).stripTrailingZeros().toPlainString();
        return (number + " " + quantity.unit()).strip();
    }

    private static ObjectNode provenance(ObjectNode node, Provenance origin) {
        node.put("method", origin.method().name())
                .put("method_kind", origin.method().kind().name().toLowerCase(Locale.ROOT))
                .put("source", origin.source());
        origin.release().ifPresent(release -> node.put("release", release));
        node.put("record", origin.record())
                .put("retrieved_at", origin.retrievedAt().toString())
                .put("licence", origin.licence());
        List<String> from = origin.derivedFrom().stream().map(id -> id.text()).toList();
        from.forEach(node.putArray("derived_from")::add);
        return node;
    }

    private static ObjectNode report(ObjectNode document, RunReport report) {
        document.put("model", report.model())
                .put("route", report.route())
                .put("confidence", report.confidence());
        document.putObject("usage")
                .put("model_calls", report.modelCalls())
                .put("tokens_in", report.tokensIn())
                .put("tokens_out", report.tokensOut())
                .put("tool_calls", report.toolCalls());
        return document.put("millis", report.millis()).put("trace_id", report.runId());
    }
}
