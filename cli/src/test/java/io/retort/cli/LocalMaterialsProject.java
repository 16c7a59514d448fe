package io.retort.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The Materials Project on this machine, over documents of summaries: the same paths, envelope, projection, paging and
 * refusals. It takes one key.
 */
final class LocalMaterialsProject implements AutoCloseable {

    static final String KEY = "canary0123456789abcdefghijklmnop";

    private final List<JsonNode> summaries;
    private final Map<String, List<JsonNode>> others = new HashMap<>();
    private final HttpServer server;
    private volatile int failing;

    /** Every question that arrived, without the key. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    LocalMaterialsProject(List<JsonNode> summaries) throws IOException {
        this.summaries = summaries;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Documents of another path. */
    LocalMaterialsProject with(String path, List<JsonNode> documents) {
        others.put(path, documents);
        return this;
    }

    /** From now on every question but the heartbeat gets this status. */
    void failWith(int status) {
        failing = status;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lines for the settings file. */
    String settings() {
        return "MP_API_KEY=" + KEY + "\nMP_API_ENDPOINT=" + address() + "\n";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/heartbeat")) {
            send(exchange, 200, "{\"status\":\"OK\",\"version\":\"0.87.2\",\"db_version\":\"2026.04.13\"}");
            return;
        }
        asked.add(exchange.getRequestURI().toString());
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-API-KEY"))) {
            send(exchange, 401, "{\"message\":\"No API key found in request\"}");
        } else if (failing > 0) {
            send(exchange, failing, "{\"detail\":\"Server error: broken for a test\"}");
        } else {
            send(
                    exchange,
                    200,
                    page(path, query(exchange.getRequestURI().getRawQuery())).toString());
        }
    }

    private ObjectNode page(String path, Map<String, String> query) {
        List<JsonNode> documents =
                path.equals("/materials/summary/") ? summaries : others.getOrDefault(path, summaries);
        List<JsonNode> matching =
                documents.stream().filter(document -> matches(document, query)).toList();
        int skip = Integer.parseInt(query.getOrDefault("_skip", "0"));
        int limit = Integer.parseInt(query.getOrDefault("_limit", "100"));
        ObjectNode page = Json.object();
        ArrayNode data = page.putArray("data");
        matching.stream()
                .skip(skip)
                .limit(limit)
                .forEach(document -> data.add(projected(document, query.getOrDefault("_fields", "material_id"))));
        page.putObject("meta").put("api_version", "0.87.2").put("total_doc", matching.size());
        return page;
    }

    private static boolean matches(JsonNode document, Map<String, String> query) {
        Set<String> elements = StreamSupport.stream(document.path("elements").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        boolean deprecated = document.path("deprecated").asBoolean();
        return deprecated == Boolean.parseBoolean(query.getOrDefault("deprecated", "false"))
                && (!query.containsKey("material_ids") || ids(query).contains(id(document)))
                && (!query.containsKey("task_ids"))
                && (!query.containsKey("formula") || sameFormula(document, query.get("formula")))
                && elements.containsAll(list(query, "elements"))
                && inRange(document, query);
    }

    private static boolean inRange(JsonNode document, Map<String, String> query) {
        return query.entrySet().stream().allMatch(asked -> {
            String name = asked.getKey().replaceAll("_(min|max)$", "");
            boolean range = !name.equals(asked.getKey());
            JsonNode value = document.path(name);
            return !range
                    || value.isNumber()
                            && (asked.getKey().endsWith("_min")
                                    ? value.asDouble() >= Double.parseDouble(asked.getValue())
                                    : value.asDouble() <= Double.parseDouble(asked.getValue()));
        });
    }

    private static boolean sameFormula(JsonNode document, String formula) {
        return Composition.of(document.path("formula_pretty").asText()).sameRatio(Composition.of(formula));
    }

    private static ObjectNode projected(JsonNode document, String fields) {
        ObjectNode projected = Json.object();
        for (String field : fields.split(",")) {
            String name = field.split("\\.")[0];
            if (document.has(name)) {
                projected.set(name, document.get(name));
            }
        }
        return projected;
    }

    private static List<MaterialId> ids(Map<String, String> query) {
        return list(query, "material_ids").stream().map(MaterialId::mp).toList();
    }

    private static MaterialId id(JsonNode document) {
        return MaterialId.mp(document.path("material_id").asText());
    }

    private static List<String> list(Map<String, String> query, String name) {
        return query.containsKey(name) ? Arrays.asList(query.get(name).split(",")) : List.of();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        List<String> pairs = raw == null ? List.of() : new ArrayList<>(List.of(raw.split("&")));
        pairs.forEach(pair -> query.put(
                pair.substring(0, pair.indexOf('=')),
                URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8)));
        return query;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
