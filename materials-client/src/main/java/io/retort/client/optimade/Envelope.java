package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * What a server answered with success. Lenient: what servers leave out or write in their own way is no error here.
 *
 * @param url that was asked
 * @param root whole
 */
record Envelope(HttpUrl url, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

    /** Asks. @throws OptimadeFailure where the answer is no success */
    static Envelope get(OptimadeHttp http, HttpUrl url) {
        try {
            OptimadeHttp.Reply reply = http.get(url);
            return of(url, reply);
        } catch (InterruptedIOException e) {
            throw new OptimadeFailure(OptimadeFailure.Kind.TIMED_OUT, url, "no answer in time");
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName() + " " + e.getMessage();
            throw new OptimadeFailure(OptimadeFailure.Kind.UNAVAILABLE, url, "cannot be reached (" + reason + ")");
        }
    }

    static Envelope of(HttpUrl url, OptimadeHttp.Reply reply) {
        Optional<JsonNode> root = json(reply.body());
        if (reply.status() != 200) {
            String said = root.map(Envelope::errors).orElse("no OPTIMADE error document");
            throw new OptimadeFailure(OptimadeFailure.kind(reply.status()), reply.status(), url, said);
        }
        JsonNode answer = root.orElseThrow(() ->
                new OptimadeFailure(OptimadeFailure.Kind.MALFORMED, url, "an answer that is not a whole JSON object"));
        if (answer.path("errors").size() > 0 && !answer.has("data")) {
            throw new OptimadeFailure(OptimadeFailure.Kind.SERVER_ERROR, reply.status(), url, errors(answer));
        }
        return new Envelope(url, answer);
    }

    /** The entries; one alone counts as a list. */
    List<JsonNode> data() {
        JsonNode data = root.path("data");
        List<JsonNode> entries = new ArrayList<>();
        if (data.isArray()) {
            data.forEach(entries::add);
        } else if (data.isObject()) {
            entries.add(data);
        }
        return entries;
    }

    /** How many match in all; not every server says. */
    OptionalLong returned() {
        return count("data_returned");
    }

    /** How many the database has in all; not every server says. */
    OptionalLong available() {
        return count("data_available");
    }

    Optional<HttpUrl> next() {
        return Link.next(url, root.path("links").path("next"));
    }

    Optional<Instant> time() {
        return Timestamps.read(root.path("meta").path("time_stamp").asText(""));
    }

    /** The pause that the server wants between two questions, at most 5 s. */
    Duration delay() {
        double seconds = root.path("meta").path("request_delay").asDouble(0);
        Duration wanted = Duration.ofMillis((long) (Math.max(0, Math.min(seconds, 3600)) * 1000));
        return wanted.compareTo(LONGEST_DELAY) < 0 ? wanted : LONGEST_DELAY;
    }

    /** Title and detail of each warning. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        root.path("meta").path("warnings").forEach(warning -> warnings.add(said(warning)));
        return warnings;
    }

    private OptionalLong count(String key) {
        JsonNode count = root.path("meta").path(key);
        return count.isNumber() ? OptionalLong.of(count.asLong()) : OptionalLong.empty();
    }

    private static String errors(JsonNode root) {
        List<String> said = new ArrayList<>();
        root.path("errors").forEach(error -> said.add(said(error)));
        return said.isEmpty() ? "no reason" : said.stream().distinct().collect(Collectors.joining("; "));
    }

    private static String said(JsonNode problem) {
        String title = problem.path("title").asText("");
        String detail = problem.path("detail").asText("");
        return detail.isEmpty() ? title : title.isEmpty() ? detail : title + " — " + detail;
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.<JsonNode>ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
