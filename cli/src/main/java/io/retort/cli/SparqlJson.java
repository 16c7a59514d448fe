package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import io.retort.kg.gate.Verdict;
import io.retort.kg.vocabulary.Vocabulary;

/** SPARQL 1.1 Query Results JSON Format; where the gate says no, {@code rejected {rule, term, suggestion}}. */
final class SparqlJson {

    private SparqlJson() {}

    static ObjectNode of(Rows rows) {
        ObjectNode document = Json.object();
        boolean ask = rows.variables().equals(java.util.List.of("ask"));
        if (ask && rows.rows().size() == 1 && rows.rows().get(0).get("ask") instanceof Term.Flag flag) {
            document.putObject("head");
            return document.put("boolean", flag.value());
        }
        ArrayNode variables = document.putObject("head").putArray("vars");
        rows.variables().forEach(variables::add);
        ArrayNode bindings = document.putObject("results").putArray("bindings");
        rows.rows().forEach(row -> {
            ObjectNode binding = bindings.addObject();
            row.forEach((variable, term) -> binding.set(variable, term(term)));
        });
        return rows.cut() ? document.put("cut", true) : document;
    }

    static ObjectNode of(Verdict.Rejected rejected) {
        ObjectNode document = Json.object();
        document.putObject("rejected")
                .put("rule", rejected.rule().toString())
                .put("term", rejected.term())
                .put("suggestion", rejected.suggestion());
        return document;
    }

    private static ObjectNode term(Term term) {
        ObjectNode node = Json.object();
        if (term instanceof Term.Iri iri) {
            boolean blank = iri.iri().startsWith("_:");
            return node.put("type", blank ? "bnode" : "uri")
                    .put("value", blank ? iri.iri().substring(2) : iri.iri());
        }
        node.put("type", "literal").put("value", term.show());
        if (term instanceof Term.Words words) {
            return node.put("xml:lang", words.language());
        }
        return term instanceof Term.Text ? node : node.put("datatype", datatype(term));
    }

    private static String datatype(Term term) {
        if (term instanceof Term.Other other) {
            return other.datatype();
        }
        return Vocabulary.XSD
                + (term instanceof Term.Number
                        ? "double"
                        : term instanceof Term.Whole ? "integer" : term instanceof Term.Flag ? "boolean" : "dateTime");
    }
}
