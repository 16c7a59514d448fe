package io.retort.kg.crate;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A run in the words of PROV-O (W3C Recommendation, 2013): the run and its calls are activities; question, facts, claims
 * and answer are entities. Facts have the names that the knowledge graph gives them.
 */
final class Provenance {

    /** The prefixes in use. */
    static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "prov", "http://www.w3.org/ns/prov#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "qudt", "http://qudt.org/schema/qudt/",
            "dcterms", "http://purl.org/dc/terms/",
            "rt", "urn:retort:kg:"));

    private final RunRecord run;
    private final String version;
    private final Set<Triple> triples = new LinkedHashSet<>();

    private Provenance(RunRecord run, String version) {
        this.run = run;
        this.version = version;
    }

    /** All statements, in a fixed order. */
    static List<Triple> of(RunRecord run, String version) {
        Provenance provenance = new Provenance(run, version);
        provenance.run();
        run.calls().forEach(provenance::call);
        run.all().forEach(provenance::fact);
        provenance.claims();
        return List.copyOf(provenance.triples);
    }

    private void run() {
        type(name("run", run.run()), "prov:Activity");
        type("urn:retort:software", "prov:SoftwareAgent");
        text("urn:retort:software", "rdfs:label", "Retort " + version);
        link(name("run", run.run()), "prov:wasAssociatedWith", "urn:retort:software");
        triples.add(Triple.time(
                name("run", run.run()), "prov:startedAtTime", run.start().toString()));
        triples.add(Triple.time(
                name("run", run.run()), "prov:endedAtTime", run.end().toString()));
        entity(name("question", run.run()), run.question());
        link(name("run", run.run()), "prov:used", name("question", run.run()));
        entity(name("answer", run.run()), run.answer().text());
        link(name("answer", run.run()), "prov:wasGeneratedBy", name("run", run.run()));
        link(name("answer", run.run()), "prov:wasDerivedFrom", name("question", run.run()));
    }

    private void call(RunRecord.ToolCall call) {
        String iri = name("call", run.run() + "-" + call.number());
        type(iri, "prov:Activity");
        text(iri, "rdfs:label", call.tool());
        text(iri, "dcterms:description", call.arguments());
        link(iri, "prov:wasInformedBy", name("run", run.run()));
        link(iri, "prov:wasAssociatedWith", "urn:retort:software");
        call.result()
                .ifPresent(seen ->
                        seen.evidence().forEach(fact -> link(fact(fact.id().text()), "prov:wasGeneratedBy", iri)));
    }

    private void fact(Evidence fact) {
        String iri = fact(fact.id().text());
        type(iri, "prov:Entity");
        type(iri, "rt:PropertyValue");
        text(iri, "rdfs:label", label(fact));
        link(iri, "rt:property", "urn:retort:property:" + fact.property().key());
        fact.material().ifPresent(id -> link("urn:retort:material:" + id, "rt:value", iri));
        if (fact.value() instanceof PropertyValue.Number number) {
            triples.add(new Triple(
                    iri, "qudt:numericValue", String.valueOf(number.quantity().value()), "xsd:double"));
        }
        var origin = fact.provenance();
        String dataset = "urn:retort:dataset:"
                + slug(origin.source() + origin.release().map(r -> " " + r).orElse(""));
        link(iri, "prov:hadPrimarySource", dataset);
        type(dataset, "prov:Entity");
        text(dataset, "rdfs:label", origin.source());
        origin.release().ifPresent(release -> text(dataset, "rt:release", release));
        text(dataset, "dcterms:license", origin.licence());
        text(iri, "dcterms:description", "by " + origin.method().name() + "; record: " + origin.record());
        origin.derivedFrom().forEach(input -> link(iri, "prov:wasDerivedFrom", fact(input.text())));
    }

    private void claims() {
        int number = 0;
        for (var claim : run.answer().claims()) {
            String iri = name("claim", run.run() + "-" + ++number);
            entity(iri, claim.text());
            claim.evidence().forEach(id -> link(iri, "prov:wasDerivedFrom", fact(id.text())));
            link(name("answer", run.run()), "prov:hadMember", iri);
        }
    }

    private static String label(Evidence fact) {
        String unit = FactsTable.unit(fact);
        return (FactsTable.formula(fact) + " " + FactsTable.material(fact)).strip()
                + (fact.composition().isPresent() ? ": " : "")
                + fact.property().name() + " " + FactsTable.value(fact) + (unit.isEmpty() ? "" : " " + unit);
    }

    private void entity(String iri, String value) {
        type(iri, "prov:Entity");
        text(iri, "prov:value", value);
    }

    private void type(String iri, String concept) {
        add(Triple.link(iri, "rdf:type", expanded(concept)));
    }

    private void link(String subject, String predicate, String object) {
        add(Triple.link(subject, predicate, object));
    }

    private void text(String subject, String predicate, String text) {
        add(Triple.text(subject, predicate, text));
    }

    private void add(Triple triple) {
        triples.add(triple);
    }

    static String expanded(String prefixed) {
        int colon = prefixed.indexOf(':');
        return PREFIXES.get(prefixed.substring(0, colon)) + prefixed.substring(colon + 1);
    }

    private static String fact(String id) {
        return name("value", id);
    }

    private static String name(String kind, String local) {
        return "urn:retort:" + kind + ":" + local;
    }

    /** What an IRI can hold. */
    private static String slug(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
