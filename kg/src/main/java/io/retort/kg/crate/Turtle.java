package io.retort.kg.crate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements as Turtle (RDF 1.1). */
final class Turtle {

    private Turtle() {}

    static String write(List<Triple> triples) {
        String prefixes = Provenance.PREFIXES.entrySet().stream()
                .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n")
                .collect(Collectors.joining());
        Map<String, List<Triple>> bySubject = triples.stream()
                .collect(Collectors.groupingBy(Triple::subject, LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream()
                .map(subject -> "\n" + iri(subject.getKey()) + "\n" + statements(subject.getValue()) + " .\n")
                .collect(Collectors.joining("", prefixes, ""));
    }

    private static String statements(List<Triple> triples) {
        return triples.stream()
                .map(triple -> "    " + triple.predicate() + " " + object(triple))
                .collect(Collectors.joining(" ;\n"));
    }

    private static String object(Triple triple) {
        if (triple.kind().equals(Triple.IRI)) {
            return iri(triple.object());
        }
        String text = "\"" + escaped(triple.object()) + "\"";
        return triple.kind().equals("xsd:string") ? text : text + "^^" + triple.kind();
    }

    private static String iri(String iri) {
        return "<" + iri + ">";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
