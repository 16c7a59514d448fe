package io.retort.agent.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of a trace: {@code {"h":"<sha-256 of the rest>", …}}, fields in alphabetical order.
 *
 * @param hash of the line, but for itself
 * @param prev hash of the line before; empty in the first
 * @param seq number of the line, from 0
 * @param time when it was written
 * @param run whose trace it is
 * @param type {@code run.start}, {@code model.response}, {@code tool.result} …
 * @param data what happened
 */
public record TraceEvent(String hash, String prev, int seq, Instant time, String run, String type, JsonNode data) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int HEAD = "{\"h\":\"".length();
    private static final int HASH = 64;

    /** What comes after the last one; {@code data} is clean and in order. */
    static TraceEvent next(String prev, int seq, String run, String type, JsonNode data) {
        Instant now = Instant.now();
        return new TraceEvent(sha256(rest(prev, seq, now, run, type, data)), prev, seq, now, run, type, data);
    }

    /** As written, with its line break. */
    public String line() {
        return "{\"h\":\"" + hash + "\","
                + rest(prev, seq, time, run, type, data).substring(1) + "\n";
    }

    /** @throws IllegalArgumentException where the line is not whole: torn, changed, or no event; the message says which */
    static TraceEvent read(String line) {
        if (line.length() < HEAD + HASH + 3 || !line.startsWith("{\"h\":\"") || !line.endsWith("}")) {
            throw new IllegalArgumentException("the line is torn");
        }
        String hash = line.substring(HEAD, HEAD + HASH);
        if (!line.startsWith("\",", HEAD + HASH)
                || !sha256("{" + line.substring(HEAD + HASH + 2)).equals(hash)) {
            throw new IllegalArgumentException("the line does not fit its hash");
        }
        try {
            JsonNode node = MAPPER.readTree(line);
            return new TraceEvent(
                    hash,
                    EvidenceJson.text(node, "prev"),
                    EvidenceJson.field(node, "seq").asInt(),
                    Instant.parse(EvidenceJson.text(node, "ts")),
                    EvidenceJson.text(node, "run"),
                    EvidenceJson.text(node, "type"),
                    EvidenceJson.field(node, "d"));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("the line is not an event of trace.v1", e);
        }
    }

    private static String rest(String prev, int seq, Instant time, String run, String type, JsonNode data) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("d", data);
        return node.put("prev", prev)
                .put("run", run)
                .put("seq", seq)
                .put("ts", time.toString())
                .put("type", type)
                .put("v", 1)
                .toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
