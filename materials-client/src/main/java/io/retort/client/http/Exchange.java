package io.retort.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One question and its answer as a cassette keeps them:
 * {@code {"request": {method, url, json}, "response": {status, headers, body}, "note"}}. A url without a host, as in
 * recordings made by hand, stands for that path of any host.
 *
 * @param request what was asked
 * @param response what came
 */
record Exchange(RequestKey request, Snapshot response) {

    /** A gzip file as base64, in place of {@code body}. */
    private static final String PACKED = "body_base64";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpUrl ANYWHERE = HttpUrl.get("http://localhost/");

    static Exchange read(Path file) throws IOException {
        return of(JSON.readTree(Files.readAllBytes(file)));
    }

    static Exchange of(JsonNode exchange) {
        JsonNode request = exchange.path("request");
        HttpUrl url = Optional.ofNullable(ANYWHERE.resolve(request.path("url").asText()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + request.path("url").asText() + "' is not the address of a recorded request."));
        Optional<String> json = Optional.of(request.path("json"))
                .filter(body -> !body.isMissingNode())
                .map(JsonNode::toString);
        RequestKey key = RequestKey.of(request.path("method").asText("GET"), url, json);
        boolean anywhere = !request.path("url").asText().contains("://");
        return new Exchange(anywhere ? key.anywhere() : key, response(exchange.path("response")));
    }

    /** As a cassette writes it. */
    static String write(String method, HttpUrl url, Optional<String> json, Snapshot answer)
            throws JsonProcessingException {
        ObjectNode exchange = JSON.createObjectNode();
        ObjectNode request = exchange.putObject("request");
        request.put("method", method).put("url", url.toString());
        if (json.isPresent()) {
            request.set("json", JSON.readTree(json.get()));
        }
        ObjectNode response = exchange.putObject("response").put("status", answer.status());
        ObjectNode headers = response.putObject("headers").put("content-type", answer.contentType());
        answer.retryAfter().ifPresent(wait -> headers.put("retry-after", Long.toString(wait.toSeconds())));
        if (answer.isPacked()) {
            response.put(PACKED, Base64.getEncoder().encodeToString(answer.body()));
        } else {
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            response.set("body", answer.isWholeJson() ? JSON.readTree(body) : TextNode.valueOf(body));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(exchange) + "\n";
    }

    private static Snapshot response(JsonNode response) {
        JsonNode body = response.path("body");
        String type = header(response.path("headers"), "content-type");
        boolean text = body.isTextual()
                && (!type.toLowerCase(Locale.ROOT).contains("json")
                        || body.asText().isEmpty());
        byte[] bytes = response.has(PACKED)
                ? Base64.getDecoder().decode(response.path(PACKED).asText())
                : (text ? body.asText() : body.toString()).getBytes(StandardCharsets.UTF_8);
        String wait = header(response.path("headers"), "retry-after");
        Optional<Duration> retryAfter =
                wait.matches("\\d+") ? Optional.of(Duration.ofSeconds(Long.parseLong(wait))) : Optional.empty();
        return new Snapshot(response.path("status").asInt(), type, retryAfter, bytes);
    }

    /** In whichever case it is written. */
    private static String header(JsonNode headers, String name) {
        Iterator<String> names = headers.fieldNames();
        while (names.hasNext()) {
            String spelling = names.next();
            if (spelling.equalsIgnoreCase(name)) {
                return headers.path(spelling).asText();
            }
        }
        return "";
    }
}
