package io.retort.tools.graph;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of the graph as an observation: how many there are, the first of them with facts to cite, all as a table. */
final class Told {

    private static final int SHOWN = 20;
    private static final Method COUNTING = new Method("count", Method.Kind.DERIVED);

    private final KnowledgeGraph graph;
    private final String question;
    private final Rows rows;
    private final Report report = new Report();

    Told(KnowledgeGraph graph, String question, Rows rows) {
        this.graph = graph;
        this.question = question;
        this.rows = rows;
    }

    Observation observation(Outcome outcome) {
        Evidence count = report.cited(
                number(Optional.empty(), Properties.COUNT, rows.rows().size(), "rows"));
        StringBuilder lines = new StringBuilder();
        for (Map<String, Term> row :
                rows.rows().subList(0, Math.min(SHOWN, rows.rows().size()))) {
            List<String> cells = cells(row);
            if (!cells.isEmpty()) {
                lines.append("\n• ").append(String.join(", ", cells));
            }
        }
        if (!rows.isEmpty()) {
            report.attach(GraphTable.of(question, rows));
        }
        return report.observation(
                outcome,
                rows.isEmpty()
                        ? "The graph holds nothing that matches."
                        : (rows.cut() ? "More rows than " : "Rows that match: ")
                                + Cite.value(count)
                                + (rows.cut() ? " match." : ".")
                                + lines);
    }

    private List<String> cells(Map<String, Term> row) {
        List<String> cells = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(row.keySet());
        for (String column : names) {
            Term term = row.get(column);
            if (term instanceof Term.Iri iri) {
                thing(iri.iri()).ifPresent(cells::add);
            } else if (term instanceof Term.Whole whole && !row.containsKey("v")) {
                cells.add(Cite.value(
                        report.cited(number(formula(row), Properties.COUNT, whole.value(), column + key(row)))));
            } else if (term instanceof Term.Number real && !row.containsKey("v")) {
                cells.add(Cite.value(
                        report.cited(number(formula(row), Properties.RESULT, real.value(), column + key(row)))));
            }
        }
        return cells;
    }

    private Optional<String> thing(String iri) {
        Optional<Concept> kind = Iris.concept(iri);
        if (kind.equals(Optional.of(Concept.PROPERTY_VALUE))) {
            return graph.evidence(List.of(new EvidenceId(Iris.local(iri)))).stream()
                    .findFirst()
                    .map(report::cited)
                    .map(fact -> Cite.property(fact) + " of " + Cite.material(fact) + ": " + Cite.value(fact) + " ("
                            + Cite.method(fact) + ")");
        }
        return kind.equals(Optional.of(Concept.MATERIAL))
                ? material(MaterialId.parse(Iris.local(iri)))
                : Optional.empty();
    }

    /** A material is cited by one of its facts: its space group where it has one. */
    private Optional<String> material(MaterialId id) {
        List<EvidenceId> values =
                graph
                        .ask(new io.retort.kg.ask.RelationQuery.KnownAbout(id), io.retort.kg.Limits.DEFAULT)
                        .rows()
                        .stream()
                        .sorted(java.util.Comparator.comparing(
                                row -> !row.containsValue(Term.iri(Iris.property(Properties.SPACEGROUP_SYMBOL)))))
                        .map(row -> row.get("v"))
                        .flatMap(term -> term instanceof Term.Iri iri
                                ? java.util.stream.Stream.of(iri)
                                : java.util.stream.Stream.empty())
                        .limit(1)
                        .map(iri -> new EvidenceId(Iris.local(iri.iri())))
                        .toList();
        return graph.evidence(values).stream().findFirst().map(report::cited).map(Cite::material);
    }

    private static Optional<Composition> formula(Map<String, Term> row) {
        return row.get("f") instanceof Term.Text text ? Optional.of(Composition.of(text.text())) : Optional.empty();
    }

    private static String key(Map<String, Term> row) {
        return " of " + row;
    }

    private Evidence number(Optional<Composition> formula, Property property, double value, String what) {
        return Evidence.of(
                Optional.empty(),
                formula,
                property,
                new PropertyValue.Number(new Quantity(value, Unit.ONE)),
                Basis.NONE,
                Conditions.NONE,
                new Provenance(
                        "knowledge graph",
                        Optional.empty(),
                        what + " where " + question,
                        COUNTING,
                        Instant.now(),
                        Optional.empty(),
                        "CC-BY-4.0",
                        List.of()));
    }
}
