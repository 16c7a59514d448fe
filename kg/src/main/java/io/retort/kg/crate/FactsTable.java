package io.retort.kg.crate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.retort.agent.tool.ObservationView;
import io.retort.agent.trace.EvidenceJson;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All facts of a run, as a table for people and spreadsheets and, to the last digit, as JSON. */
final class FactsTable {

    /** What the columns of {@code facts.csv} say. */
    static final List<String> COLUMNS = List.of(
            "id",
            "role",
            "material_id",
            "formula",
            "property",
            "property_name",
            "value",
            "unit",
            "basis",
            "conditions",
            "method",
            "kind",
            "source",
            "release",
            "record",
            "licence",
            "retrieved_at",
            "sha256",
            "derived_from");

    private final RunRecord run;

    FactsTable(RunRecord run) {
        this.run = run;
    }

    /** RFC 4180, with a heading. */
    String csv() {
        return Stream.concat(Stream.of(COLUMNS), run.all().stream().map(this::row))
                .map(FactsTable::line)
                .collect(Collectors.joining());
    }

    /** As the trace writes evidence. */
    ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        run.all().forEach(fact -> all.add(EvidenceJson.write(fact)));
        return all;
    }

    /** The value in full, as a spreadsheet reads it. */
    static String value(Evidence fact) {
        PropertyValue value = fact.value();
        if (value instanceof PropertyValue.Number number) {
            return String.valueOf(number.quantity().value());
        } else if (value instanceof PropertyValue.Label label) {
            return label.text();
        } else if (value instanceof PropertyValue.Flag flag) {
            return flag.value() ? "yes" : "no";
        }
        return ((PropertyValue.Tensor) value).rows().toString();
    }

    static String unit(Evidence fact) {
        if (fact.value() instanceof PropertyValue.Number number) {
            return number.quantity().unit().symbol();
        }
        return fact.value() instanceof PropertyValue.Tensor tensor
                ? tensor.unit().symbol()
                : "";
    }

    static String formula(Evidence fact) {
        return fact.composition().map(Composition::reducedFormula).orElse("");
    }

    static String material(Evidence fact) {
        return fact.material().map(Object::toString).orElse("");
    }

    static String conditions(Evidence fact) {
        return ObservationView.words(fact.conditions());
    }

    /** {@code cited} by the answer, an {@code input} of what is cited, or only {@code seen} on the way. */
    String role(Evidence fact) {
        boolean cited = run.answer().claims().stream()
                        .anyMatch(claim -> claim.evidence().contains(fact.id()))
                || run.answer().alternatives().contains(fact.id());
        return cited ? "cited" : run.cited().contains(fact.id()) ? "input" : "seen";
    }

    private List<String> row(Evidence fact) {
        var origin = fact.provenance();
        return List.of(
                fact.id().text(),
                role(fact),
                material(fact),
                formula(fact),
                fact.property().key(),
                fact.property().name(),
                value(fact),
                unit(fact),
                fact.basis().words(),
                conditions(fact),
                origin.method().name(),
                origin.method().kind().name().toLowerCase(Locale.ROOT),
                origin.source(),
                origin.release().orElse(""),
                origin.record(),
                origin.licence(),
                origin.retrievedAt().toString(),
                origin.sha256().orElse(""),
                origin.derivedFrom().stream().map(EvidenceId::text).collect(Collectors.joining(" ")));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(FactsTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet would run as a formula is marked as text; numbers stay numbers. */
    private static String cell(String text) {
        boolean runs = text.matches("(?s)[=@\\t\\r].*") || text.matches("(?s)[+-].*") && !text.matches("-?[\\d.Ee+-]+");
        String safe = runs ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
