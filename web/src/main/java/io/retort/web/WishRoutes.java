package io.retort.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.retort.agent.wish.WishChange;
import io.retort.agent.wish.WishReader;
import io.retort.agent.wish.WishStore;
import io.retort.agent.wish.Wishes;
import java.io.IOException;
import java.util.List;

/** The standing wishes: what they are, one more, one less. */
final class WishRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WishStore store;
    private final RunRoutes bodies;

    WishRoutes(WishStore store, RunRoutes bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/wishes", request -> send(request, store.wishes()));
        routes.post("/api/wishes", this::add);
        routes.delete("/api/wishes/{key}", this::drop);
    }

    private void add(Context request) throws IOException {
        String words = bodies.body(request).path("words").asText("");
        send(
                request,
                store.change(WishReader.read(words)
                        .orElseThrow(() -> new Refusal(
                                400,
                                "That is no wish that is understood; nothing was changed. Example: {\"words\": \"only"
                                        + " observed ones, no lead\"}"))));
    }

    private void drop(Context request) {
        String key = request.pathParam("key");
        send(request, store.change(new WishChange(false, List.of(key), List.of())));
    }

    private static void send(Context request, Wishes wishes) {
        ObjectNode document = JSON.createObjectNode();
        var list = document.putArray("wishes");
        wishes.list().forEach(wish -> list.addObject().put("key", wish.key()).put("words", wish.words()));
        request.header("Cache-Control", "no-store")
                .contentType("application/json; charset=utf-8")
                .result(document.toString());
    }
}
