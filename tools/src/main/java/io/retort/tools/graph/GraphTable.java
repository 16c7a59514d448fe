package io.retort.tools.graph;

import io.retort.agent.tool.Artifact;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import io.retort.kg.vocabulary.Iris;
import java.util.Map;
import java.util.stream.Collectors;

/** All rows of an answer as CSV, things by their short names. */
final class GraphTable {

    private GraphTable() {}

    static Artifact of(String question, Rows rows) {
        String id = "graph-" + Integer.toHexString(question.hashCode());
        return new Artifact(id, "table", "Rows of the graph", "text/csv", id + ".csv", csv(rows));
    }

    private static String csv(Rows rows) {
        return String.join(",", rows.variables()) + "\n"
                + rows.rows().stream()
                        .map(row -> rows.variables().stream()
                                .map(column -> cell(row, column))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
    }

    private static String cell(Map<String, Term> row, String column) {
        Term term = row.get(column);
        String text = term instanceof Term.Iri iri ? Iris.local(iri.iri()) : term == null ? "" : term.show();
        String safe = text.matches("[=+@-].*[A-Za-z(].*") ? "'" + text : text; // spreadsheets run such cells
        return safe.matches("[^,\"\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
