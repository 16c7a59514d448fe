package io.retort.kg.crate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.AnswerJson;
import io.retort.agent.tool.Artifact;
import io.retort.agent.trace.StepJson;
import io.retort.agent.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Packs a recorded run, and everything that its answer rests on, into a crate. */
public final class AnswerCrate {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RunRecord run;
    private final List<Attribution> sources;
    private final String version;
    private final List<Working> claims;
    private final List<Working> derived;

    private AnswerCrate(RunRecord run, List<Attribution> known, String version) {
        this.run = run;
        this.version = version;
        this.sources = sources(run, known);
        Workings workings = new Workings(run);
        this.claims = workings.ofClaims();
        this.derived = workings.ofFacts();
    }

    /**
     * One answer.
     *
     * @param trace of the run, whole and with an answer
     * @param file the bytes of the trace
     * @param known how sources want to be cited; others are named by what their facts say
     * @param version of the program that ran
     * @throws IllegalArgumentException where the trace is broken or holds no answer
     */
    public static Crate of(Trace trace, byte[] file, List<Attribution> known, String version) {
        return new AnswerCrate(RunRecord.of(trace), known, version).pack(file);
    }

    /** The provenance of a run alone, in PROV-O. @param turtle else JSON-LD */
    public static String provenance(Trace trace, String version, boolean turtle) {
        List<Triple> triples = Provenance.of(RunRecord.of(trace), version);
        return turtle ? Turtle.write(triples) : text(JsonLd.write(triples));
    }

    private Crate pack(byte[] trace) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, CrateFile.QUESTION, run.question() + "\n");
        put(files, CrateFile.ANSWER, run.answer().text() + "\n");
        put(files, CrateFile.ANSWER_JSON, text(AnswerJson.document(run.answer())));
        put(files, CrateFile.CALLS, text(calls()));
        FactsTable facts = new FactsTable(run);
        put(files, CrateFile.FACTS_CSV, facts.csv());
        put(files, CrateFile.FACTS_JSON, text(facts.json()));
        put(files, CrateFile.WORKINGS, text(WorkingsJson.of(claims, derived)));
        List<Working> all = new java.util.ArrayList<>(claims);
        all.addAll(derived);
        put(files, CrateFile.UNITS, text(new CrateUnits(run, all).json()));
        List<Triple> provenance = Provenance.of(run, version);
        put(files, CrateFile.PROVENANCE_TTL, Turtle.write(provenance));
        put(files, CrateFile.PROVENANCE_JSONLD, text(JsonLd.write(provenance)));
        put(files, CrateFile.CITATIONS, Bibtex.file(sources, version));
        put(files, CrateFile.LICENCES, Licences.page(sources));
        files.put(CrateFile.TRACE.path(), trace);
        artifacts(files);
        put(files, CrateFile.README, new ReadMe(run, derived).text());
        put(files, CrateFile.PREVIEW, new Page(run, sources, claims, derived, version).html());
        put(files, CrateFile.SUMS, sums(files));
        files.put(Metadata.FILE, bytes(text(Metadata.of(run, sources, version, files))));
        return new Crate(files);
    }

    private ArrayNode calls() {
        ArrayNode calls = JsonNodeFactory.instance.arrayNode();
        for (RunRecord.ToolCall call : run.calls()) {
            ObjectNode node = calls.addObject()
                    .put("number", call.number())
                    .put("tool", call.tool())
                    .put("arguments", call.arguments());
            call.result()
                    .ifPresentOrElse(
                            seen -> node.set("observation", StepJson.observation(seen)),
                            () -> node.put("failure", call.advice()));
        }
        return calls;
    }

    private void artifacts(SortedMap<String, byte[]> files) {
        for (Artifact artifact : run.answer().artifacts()) {
            String name = artifact.fileName().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
            String id = artifact.id().replaceAll("[^A-Za-z0-9_-]", "_");
            files.put("artifacts/" + id + "/" + (name.isEmpty() ? "file.txt" : name), bytes(artifact.content()));
        }
    }

    private static List<Attribution> sources(RunRecord run, List<Attribution> known) {
        return run.used().stream()
                .map(fact -> known.stream()
                        .filter(source -> source.covers(fact))
                        .findFirst()
                        .or(() -> known.stream()
                                .filter(source -> source.isAbout(fact))
                                .findFirst())
                        .orElseGet(() -> Attribution.of(fact)))
                .distinct()
                .toList();
    }

    private static String sums(SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static void put(SortedMap<String, byte[]> files, CrateFile file, String content) {
        files.put(file.path(), bytes(content));
    }

    private static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes can always be written.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
