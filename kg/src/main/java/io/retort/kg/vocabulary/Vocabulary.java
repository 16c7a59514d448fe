package io.retort.kg.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Namespaces, prefixes and the Turtle text of the vocabulary. */
public final class Vocabulary {

    /** Of our own classes and relations. */
    public static final String RT = "urn:retort:kg:";

    public static final String QUDT = "http://qudt.org/schema/qudt/";
    public static final String QUDT_UNIT = "http://qudt.org/vocab/unit/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String TEXT = "http://jena.apache.org/text#";

    /** {@code a} in SPARQL and Turtle. */
    public static final String TYPE = RDF + "type";

    /** The name for people, of any thing. */
    public static final String LABEL = RDFS + "label";

    /** The same thing elsewhere: elements in ChEBI and Wikidata. */
    public static final String SAME = "http://www.w3.org/2004/02/skos/core#exactMatch";

    /** Text search: {@code ?m text:query "rutile"}. */
    public static final String TEXT_QUERY = TEXT + "query";

    /** Languages of every label, English first. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh", "ja", "ko");

    /** Prefixes that a query may use without declaring them. */
    public static final Map<String, String> PREFIXES = prefixes();

    private static final Map<String, Relation> RELATIONS =
            Arrays.stream(Relation.values()).collect(Collectors.toUnmodifiableMap(Relation::iri, r -> r));

    private static final Map<String, Concept> CONCEPTS =
            Arrays.stream(Concept.values()).collect(Collectors.toUnmodifiableMap(Concept::iri, c -> c));

    private Vocabulary() {}

    /** The relation of this IRI. */
    public static Optional<Relation> relation(String iri) {
        return Optional.ofNullable(RELATIONS.get(iri));
    }

    /** The class of this IRI. */
    public static Optional<Concept> concept(String iri) {
        return Optional.ofNullable(CONCEPTS.get(iri));
    }

    /** The IRI as people write it: {@code rt:composition}, or in angle brackets where no prefix fits. */
    public static String shortened(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .filter(name -> name.matches("\\w+:[\\w-]+"))
                .findFirst()
                .orElse("<" + iri + ">");
    }

    /** The whole vocabulary in Turtle. */
    public static String turtle() {
        return resource("vocabulary.ttl");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("rt", RT);
        for (Concept concept : Concept.values()) {
            prefixes.putIfAbsent(concept.segment().replace("-", ""), concept.namespace());
        }
        prefixes.put("unit", QUDT_UNIT);
        prefixes.put("qudt", QUDT);
        prefixes.put("prov", PROV);
        prefixes.put("rdf", RDF);
        prefixes.put("rdfs", RDFS);
        prefixes.put("xsd", XSD);
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("text", TEXT);
        return Collections.unmodifiableMap(prefixes);
    }
}
