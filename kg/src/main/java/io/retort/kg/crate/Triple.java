package io.retort.kg.crate;

/**
 * A statement of the provenance file.
 *
 * @param subject IRI
 * @param predicate prefixed: {@code prov:used}
 * @param object IRI where {@link #kind} is {@code @id}, else the text of the literal
 * @param kind {@code @id}, or the prefixed datatype: {@code xsd:string}
 */
record Triple(String subject, String predicate, String object, String kind) {

    static final String IRI = "@id";

    static Triple link(String subject, String predicate, String object) {
        return new Triple(subject, predicate, object, IRI);
    }

    static Triple text(String subject, String predicate, String text) {
        return new Triple(subject, predicate, text, "xsd:string");
    }

    static Triple time(String subject, String predicate, String instant) {
        return new Triple(subject, predicate, instant, "xsd:dateTime");
    }
}
