package io.retort.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.wish.WishStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WishRoutesTest {

    private final WishStore store = WishStore.inMemory();
    private final WebServer server = new WebServer(ScriptedAgent::new, store, WebOptions.local(0));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void wishesAreListedAddedAndDropped() throws Exception {
        assertThat(send(request("/api/wishes")).body()).isEqualTo("{\"wishes\":[]}");
        assertThat(send(words("no lead, shorter")).body()).contains("\"without Pb\"", "\"shorter\"");
        assertThat(send(request("/api/wishes/brief").DELETE()).body())
                .isEqualTo("{\"wishes\":[{\"key\":\"without Pb\",\"words\":\"no Pb\"}]}");
        assertThat(store.wishes().text()).isEqualTo("no Pb");
    }

    @Test
    void whatIsNoWishIsRefusedWithAnExample() throws Exception {
        HttpResponse<String> response = send(words("be nice"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("only observed ones");
    }

    private HttpRequest.Builder words(String words) {
        return request("/api/wishes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"words\":\"" + words + "\"}"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Bearer " + server.token());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
