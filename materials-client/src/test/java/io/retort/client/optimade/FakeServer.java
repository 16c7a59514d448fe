package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.optimade.filter.FilterEvaluator;
import io.retort.client.optimade.filter.FilterParser;
import io.retort.client.optimade.filter.Vocabulary;
import io.retort.core.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** An OPTIMADE server over the recorded structures: recorded answers where there are, else pages of what matches. */
final class FakeServer extends Dispatcher {

    private static final ObjectMapper JSON = new ObjectMapper();

    final AtomicInteger requests = new AtomicInteger();
    final Map<Integer, MockResponse> instead = new HashMap<>();
    boolean linksAreObjects;
    boolean saysReturned = true;
    private final List<JsonNode> entries = new ArrayList<>();

    FakeServer() throws IOException {
        recorded("structures-all").path("data").forEach(entries::add);
    }

    static JsonNode recorded(String name) throws IOException {
        return JSON.readTree(SharedData.require("fixtures/wire/optimade-recorded/" + name + ".json")
                .toFile());
    }

    static MockResponse answer(String name) throws IOException {
        JsonNode response = recorded(name).path("response");
        JsonNode body = response.path("body");
        return new MockResponse.Builder()
                .code(response.path("status").asInt())
                .body(body.isTextual() ? body.asText() : body.toString())
                .build();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        MockResponse other = instead.get(requests.incrementAndGet());
        if (other != null) {
            return other;
        }
        try {
            return answer(request.getUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockResponse answer(HttpUrl url) throws IOException {
        return switch (url.encodedPath()) {
            case "/v1/info" -> answer("info");
            case "/v1/info/structures" -> answer("info_structures");
            case "/versions" -> answer("versions");
            case "/v1/structures/mpf_1" -> answer("structures_single");
            case "/v1/structures/nope" -> answer("structures_single_missing");
            case "/v1/structures" -> page(url);
            default -> answer("not_found");
        };
    }

    private MockResponse page(HttpUrl url) {
        String filter = Optional.ofNullable(url.queryParameter("filter")).orElse("");
        List<JsonNode> found = new FilterEvaluator(Vocabulary.of("exmpl", entries))
                .select(FilterParser.parse(filter), entries)
                .entries();
        int limit = number(url, "page_limit", 20);
        int offset = number(url, "page_offset", 0);
        int end = Math.min(found.size(), offset + limit);
        ObjectNode root = JSON.createObjectNode();
        ArrayNode data = root.putArray("data");
        found.subList(Math.min(offset, end), end).forEach(data::add);
        ObjectNode meta = root.putObject("meta");
        meta.put("time_stamp", "2019-06-08T05:13:37.331000").put("request_delay", 0.01);
        if (saysReturned) {
            meta.put("data_returned", found.size());
        }
        next(root.putObject("links"), url, end, found.size());
        return new MockResponse.Builder().body(root.toString()).build();
    }

    private void next(ObjectNode links, HttpUrl url, int end, int size) {
        String next = url.newBuilder()
                .setQueryParameter("page_offset", Integer.toString(end))
                .build()
                .toString();
        if (end >= size) {
            links.putNull("next");
        } else if (linksAreObjects) {
            links.putObject("next").put("href", next).putObject("meta");
        } else {
            links.put("next", next);
        }
    }

    private static int number(HttpUrl url, String parameter, int otherwise) {
        return Optional.ofNullable(url.queryParameter(parameter))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
