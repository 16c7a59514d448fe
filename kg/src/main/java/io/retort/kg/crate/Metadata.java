package io.retort.kg.crate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * {@code ro-crate-metadata.json} by RO-Crate 1.1, and the profile Process Run Crate 0.5: the run and each call of a tool
 * are actions, facts are property values.
 */
final class Metadata {

    static final String FILE = "ro-crate-metadata.json";

    private static final String PREVIEW = CrateFile.PREVIEW.path();
    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
    private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
    private static final String SOFTWARE = "#retort";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RunRecord run;
    private final List<Attribution> sources;
    private final String version;
    private final ArrayNode graph = JSON.arrayNode();

    private Metadata(RunRecord run, List<Attribution> sources, String version) {
        this.run = run;
        this.sources = sources;
        this.version = version;
    }

    /** @param files all others of the crate */
    static ObjectNode of(RunRecord run, List<Attribution> sources, String version, SortedMap<String, byte[]> files) {
        Metadata metadata = new Metadata(run, sources, version);
        metadata.root(files);
        metadata.run();
        metadata.run.calls().forEach(metadata::call);
        metadata.run.all().forEach(metadata::fact);
        metadata.software();
        metadata.works();
        files.forEach(metadata::file);
        ObjectNode document = JSON.objectNode().put("@context", SPECIFICATION + "/context");
        document.set("@graph", metadata.graph);
        return document;
    }

    private void root(SortedMap<String, byte[]> files) {
        ObjectNode descriptor = entity(FILE, "CreativeWork");
        descriptor.set("conformsTo", reference(SPECIFICATION));
        descriptor.set("about", reference("./"));
        ObjectNode root = entity("./", "Dataset")
                .put("name", "Answer to: " + shortened(run.question()))
                .put(
                        "description",
                        "A question about materials, the answer, and everything that the answer rests on: tool calls,"
                                + " facts with their origin, and how each number is worked out again.")
                .put("datePublished", run.end().toString());
        root.set("license", reference("LICENCES.md"));
        root.set("conformsTo", reference(PROFILE));
        root.set("mainEntity", reference("answer.json"));
        references(root, "hasPart", files.keySet().stream().filter(path -> !path.equals(PREVIEW)));
        references(
                root,
                "mentions",
                Stream.concat(Stream.of(action()), run.calls().stream().map(Metadata::action)));
        references(root, "variableMeasured", run.used().stream().map(Metadata::id));
        references(root, "citation", citations().stream());
        entity(PROFILE, "CreativeWork").put("name", "Process Run Crate").put("version", "0.5");
    }

    private void run() {
        ObjectNode action = entity(action(), "CreateAction")
                .put("name", "Answering the question")
                .put("startTime", run.start().toString())
                .put("endTime", run.end().toString())
                .put("description", "Asked: " + run.model());
        action.set("actionStatus", reference("http://schema.org/CompletedActionStatus"));
        action.set("instrument", reference(SOFTWARE));
        references(action, "object", Stream.of("question.txt"));
        references(action, "result", Stream.of("answer.json", "answer.md", "trace.jsonl"));
    }

    private void call(RunRecord.ToolCall call) {
        String arguments = action(call) + "-arguments";
        ObjectNode action =
                entity(action(call), "CreateAction").put("name", "Call " + call.number() + ": " + call.tool());
        action.set("instrument", reference(tool(call)));
        references(action, "object", Stream.of(arguments));
        boolean served = call.result().isPresent();
        action.set(
                "actionStatus",
                reference("http://schema.org/" + (served ? "CompletedActionStatus" : "FailedActionStatus")));
        if (!served) {
            action.put("error", call.advice());
        }
        call.result()
                .ifPresent(seen -> references(
                        action,
                        "result",
                        seen.evidence().stream().map(Metadata::id).distinct()));
        entity(arguments, "PropertyValue").put("name", "arguments").put("value", call.arguments());
    }

    private void fact(Evidence fact) {
        ObjectNode node = entity(id(fact), "PropertyValue")
                .put("name", fact.property().name())
                .put("propertyID", fact.property().key());
        if (fact.value() instanceof PropertyValue.Number number) {
            node.put("value", number.quantity().value());
        } else if (fact.value() instanceof PropertyValue.Flag flag) {
            node.put("value", flag.value());
        } else {
            node.put("value", FactsTable.value(fact));
        }
        String unit = FactsTable.unit(fact);
        if (!unit.isEmpty()) {
            node.put("unitText", (unit + " " + fact.basis().words()).strip());
        }
        node.put("measurementTechnique", fact.provenance().method().name());
        node.put(
                "description",
                (FactsTable.formula(fact) + " " + FactsTable.material(fact)).strip() + "; "
                        + fact.provenance().source()
                        + fact.provenance()
                                .release()
                                .map(release -> " " + release)
                                .orElse("") + ", "
                        + fact.provenance().record());
    }

    private void software() {
        entity(SOFTWARE, "SoftwareApplication")
                .put("name", "Retort")
                .put("version", version)
                .put("softwareVersion", version)
                .put("description", "The materials agent whose every number can be checked and replayed.");
        run.calls().stream()
                .map(Metadata::tool)
                .distinct()
                .forEach(tool -> entity(tool, "SoftwareApplication")
                        .put("name", tool.substring("#tool-".length()))
                        .put("version", version)
                        .put("softwareVersion", version));
    }

    private void works() {
        for (Attribution source : sources) {
            Licences.url(source.licence())
                    .filter(url -> graph.findValuesAsText("@id").stream().noneMatch(url::equals))
                    .ifPresent(url -> entity(url, "CreativeWork").put("name", source.licence()));
        }
        for (String doi : citations()) {
            entity(doi, "ScholarlyArticle")
                    .put(
                            "name",
                            sources.stream()
                                    .map(Attribution::citation)
                                    .filter(citation -> Bibtex.doi(citation)
                                            .map("https://doi.org/"::concat)
                                            .filter(doi::equals)
                                            .isPresent())
                                    .findFirst()
                                    .orElse(doi));
        }
    }

    private void file(String path, byte[] content) {
        if (path.equals(PREVIEW)) {
            entity(path, "CreativeWork")
                    .put("name", CrateFile.PREVIEW.words())
                    .put("encodingFormat", "text/html")
                    .set("about", reference("./"));
            return;
        }
        ObjectNode file = entity(path, "File");
        CrateFile.of(path).ifPresent(known -> file.put("name", known.words()));
        file.put("encodingFormat", CrateFile.mediaType(path)).put("contentSize", String.valueOf(content.length));
    }

    private Set<String> citations() {
        Set<String> all = new LinkedHashSet<>();
        sources.forEach(source -> Bibtex.doi(source.citation()).ifPresent(doi -> all.add("https://doi.org/" + doi)));
        return all;
    }

    private ObjectNode entity(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private String action() {
        return "#run-" + run.run();
    }

    private static String action(RunRecord.ToolCall call) {
        return "#call-" + call.number();
    }

    /** A model may name a tool as it likes; an id may not. */
    private static String tool(RunRecord.ToolCall call) {
        return "#tool-" + call.tool().replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private static String id(Evidence fact) {
        return "#" + fact.id();
    }

    private static ObjectNode reference(String id) {
        return JSON.objectNode().put("@id", id);
    }

    private static void references(ObjectNode node, String name, Stream<String> ids) {
        ArrayNode all = node.putArray(name);
        ids.forEach(id -> all.add(reference(id)));
        if (all.isEmpty()) {
            node.remove(name);
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 117) + "...";
    }
}
