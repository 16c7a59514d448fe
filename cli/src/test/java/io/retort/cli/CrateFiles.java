package io.retort.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A crate as a stranger reads it: from its files alone, by what its README says, with no code of the product. Each method
 * lists what is wrong.
 */
final class CrateFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    CrateFiles(Path folder) {
        this.folder = folder;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RO-Crate 1.1: descriptor, root, ids that are unique and resolve, and every file described. */
    List<String> faultsOfMetadata() throws IOException {
        List<String> faults = new ArrayList<>();
        JsonNode metadata = json("ro-crate-metadata.json");
        Map<String, JsonNode> entities = new HashMap<>();
        expect(
                metadata.path("@context").asText().equals("https://w3id.org/ro/crate/1.1/context"),
                "the context is " + metadata.path("@context"),
                faults);
        for (JsonNode entity : metadata.path("@graph")) {
            expect(entity.hasNonNull("@id") && entity.hasNonNull("@type"), "no id or type: " + entity, faults);
            expect(entities.put(entity.path("@id").asText(), entity) == null, "twice: " + entity.path("@id"), faults);
        }
        JsonNode descriptor = entities.getOrDefault("ro-crate-metadata.json", JSON.createObjectNode());
        expect(descriptor.at("/about/@id").asText().equals("./"), "the descriptor is about nothing", faults);
        expect(
                descriptor.at("/conformsTo/@id").asText().startsWith("https://w3id.org/ro/crate/1.1"),
                "the descriptor conforms to nothing",
                faults);
        JsonNode root = entities.getOrDefault("./", JSON.createObjectNode());
        expect(root.path("@type").asText().equals("Dataset"), "the root is no Dataset", faults);
        for (String name : List.of("name", "description", "license", "datePublished", "hasPart")) {
            expect(root.hasNonNull(name), "the root has no " + name, faults);
        }
        expect(
                root.path("datePublished").asText().matches("\\d{4}-\\d{2}-\\d{2}(T.*Z)?"),
                "datePublished is not ISO 8601",
                faults);
        metadata.findValues("@id").stream()
                .map(JsonNode::asText)
                .filter(id -> !id.startsWith("http") && !entities.containsKey(id))
                .forEach(id -> faults.add("nothing is " + id));
        List<String> parts = root.path("hasPart").findValuesAsText("@id");
        for (String part : parts) {
            expect(Files.isRegularFile(folder.resolve(part)), "not there: " + part, faults);
            expect(entities.get(part).path("@type").asText().equals("File"), "no File: " + part, faults);
        }
        for (String file : files()) {
            boolean ofTheFormat = file.equals("ro-crate-metadata.json") || file.equals("ro-crate-preview.html");
            expect(ofTheFormat || parts.contains(file), "not described: " + file, faults);
        }
        return faults;
    }

    /** As {@code sha256sum -c} does. */
    List<String> faultsOfSums() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> named = new ArrayList<>(List.of("ro-crate-metadata.json", "sha256sums.txt"));
        for (String line : text("sha256sums.txt").split("\n")) {
            String[] parts = line.split(" {2}", 2);
            named.add(parts[1]);
            expect(
                    sha256(Files.readAllBytes(folder.resolve(parts[1]))).equals(parts[0]),
                    "changed: " + parts[1],
                    faults);
        }
        files().stream().filter(file -> !named.contains(file)).forEach(file -> faults.add("without hash: " + file));
        return faults;
    }

    /** Each line holds the hash of its rest, and of the line before. */
    List<String> faultsOfTrace() {
        List<String> faults = new ArrayList<>();
        String before = "";
        for (String line : text("trace.jsonl").split("\n")) {
            String hash = line.substring(6, 70);
            expect(
                    sha256(("{" + line.substring(72)).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .equals(hash),
                    "broken line",
                    faults);
            expect(line.contains("\"prev\":\"" + before + "\""), "broken chain", faults);
            before = hash;
        }
        return faults;
    }

    /** Every number that the answer shows, and every derived fact, worked out again. */
    List<String> faultsOfNumbers() {
        List<String> faults = new ArrayList<>();
        Map<String, JsonNode> facts = facts();
        JsonNode workings = json("workings.json");
        for (JsonNode claim : workings.path("claims")) {
            String text = claim.path("text").asText();
            expect(text("answer.md").contains(text), "not in the answer: " + text, faults);
            expect(claim.hasNonNull("expression"), "no expression: " + text, faults);
            check(text, claim, facts, faults);
        }
        for (JsonNode derived : workings.path("facts")) {
            String id = derived.path("id").asText();
            if (derived.hasNonNull("expression")) {
                JsonNode value = facts.get(id).path("value");
                if (value.has("flag")) {
                    expect(
                            value.path("flag").asBoolean() == (si(derived, facts) == 1),
                            id + " is not " + value,
                            faults);
                } else {
                    expect(
                            derived.at("/result/value").asDouble()
                                    == value.at("/number/value").asDouble(),
                            id + " has another value",
                            faults);
                    check(id, derived, facts, faults);
                }
            }
        }
        return faults;
    }

    /** Claims without a number: the words stand in a column of the facts that they cite. */
    List<String> faultsOfWords() {
        List<String> faults = new ArrayList<>();
        String table = text("facts.csv");
        for (JsonNode claim : json("answer.json").path("claims")) {
            if (!claim.has("value")) {
                for (String word : claim.path("text").asText().split("[ ()]+")) {
                    expect(
                            table.lines()
                                    .filter(row -> row.startsWith(
                                            claim.at("/evidence/0").asText()))
                                    .anyMatch(row -> row.contains(word)),
                            "not in the facts: " + word,
                            faults);
                }
            }
        }
        return faults;
    }

    List<String> faults() throws IOException {
        List<String> faults = faultsOfMetadata();
        faults.addAll(faultsOfSums());
        faults.addAll(faultsOfTrace());
        faults.addAll(faultsOfNumbers());
        faults.addAll(faultsOfWords());
        return faults;
    }

    private void check(String name, JsonNode working, Map<String, JsonNode> facts, List<String> faults) {
        JsonNode unit = json("units.json").path(working.at("/result/unit").asText());
        double mine = (si(working, facts) - unit.path("offset").asDouble())
                / unit.path("factor").asDouble();
        double stated = working.at("/result/value").asDouble();
        expect(
                Math.abs(mine - stated) <= working.at("/result/within").asDouble(),
                name + ": worked out " + mine + ", stated " + stated,
                faults);
    }

    private double si(JsonNode working, Map<String, JsonNode> facts) {
        JsonNode units = json("units.json");
        return new SiExpression(
                        working.path("expression").asText(),
                        id -> {
                            JsonNode number = facts.get(id).at("/value/number");
                            JsonNode unit = units.path(
                                    number.path("unit").isTextual()
                                            ? number.path("unit").asText()
                                            : number.at("/unit/symbol").asText());
                            return number.path("value").asDouble()
                                            * unit.path("factor").asDouble()
                                    + unit.path("offset").asDouble();
                        },
                        unit -> units.path(unit).path("factor").asDouble())
                .value();
    }

    private Map<String, JsonNode> facts() {
        Map<String, JsonNode> facts = new HashMap<>();
        json("facts.json").forEach(fact -> facts.put(fact.path("id").asText(), fact));
        return facts;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static void expect(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
