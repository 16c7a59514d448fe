package io.retort.kg.crate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements as JSON-LD 1.1, flat, with a context of prefixes only: nothing has to be fetched to read it. */
final class JsonLd {

    private JsonLd() {}

    static ObjectNode write(List<Triple> triples) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putObject("@context");
        Provenance.PREFIXES.forEach(context::put);
        Map<String, ObjectNode> nodes = new LinkedHashMap<>();
        for (Triple triple : triples) {
            ObjectNode node = nodes.computeIfAbsent(
                    triple.subject(),
                    subject -> JsonNodeFactory.instance.objectNode().put("@id", subject));
            if (triple.predicate().equals("rdf:type")) {
                node.withArray("/@type").add(triple.object());
            } else {
                node.withArray("/" + triple.predicate()).add(object(triple));
            }
        }
        nodes.values().forEach(document.putArray("@graph")::add);
        return document;
    }

    private static ObjectNode object(Triple triple) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (triple.kind().equals(Triple.IRI)) {
            return object.put("@id", triple.object());
        }
        object.put("@value", triple.object());
        return triple.kind().equals("xsd:string") ? object : object.put("@type", triple.kind());
    }
}
