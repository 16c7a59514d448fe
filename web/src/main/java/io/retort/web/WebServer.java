package io.retort.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.retort.agent.Agent;
import io.retort.agent.wish.WishStore;
import io.retort.web.run.Runs;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The chat page and its HTTP doors, on one port of this machine.
 *
 * <pre>{@code
 * try (WebServer server = new WebServer(() -> agent, WebOptions.local(7070))) {
 *     System.out.println(server.start()); // http://127.0.0.1:7070/#t=TOKEN
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

    /** Everything comes from here, nothing is run that is not a file of ours, nobody frames the page. */
    private static final Map<String, String> HEADERS = Map.of(
            "Server",
            "Retort",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types lit-html",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private final WebOptions options;
    private final Doorkeeper door;
    private final Runs runs;
    private final WishStore wishes;
    private final Javalin http;

    /** @param agents asked for one agent per run; {@code () -> agent} where one serves all */
    public WebServer(Supplier<Agent> agents, WebOptions options) {
        this(agents, WishStore.inMemory(), options);
    }

    /** @param wishes that the agents obey; listed and edited at {@code /api/wishes} */
    public WebServer(Supplier<Agent> agents, WishStore wishes, WebOptions options) {
        this.wishes = wishes;
        this.options = options;
        this.door = new Doorkeeper(options);
        this.runs = new Runs(agents, options.runsAtOnce(), options.runsKept());
        this.http = Javalin.create(this::configure);
    }

    public WebServer(Agent agent, WebOptions options) {
        this(() -> agent, options);
    }

    /**
     * Listens.
     *
     * @return the address to open, with the start-up token: {@code http://127.0.0.1:7070/#t=TOKEN}
     * @throws IllegalStateException where the port is taken; the message says what to do
     */
    public String start() {
        try {
            http.start(options.host(), options.port());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Port " + options.port() + " of " + options.host()
                            + " cannot be listened on; another program may use it."
                            + " Choose another: retort serve --port " + (options.port() + 1),
                    e);
        }
        return address() + "/#t=" + token();
    }

    /** Without the token: {@code http://127.0.0.1:7070}. */
    public String address() {
        String name = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + name + ":" + http.port();
    }

    /** What a program sends as {@code Authorization: Bearer TOKEN}. */
    public String token() {
        return door.token();
    }

    /** Cancels what runs and stops listening. */
    public void stop() {
        runs.close();
        http.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        routes(config.routes, new PageFiles(), new RunRoutes(runs, options));
    }

    private void routes(RoutesConfig routes, PageFiles page, RunRoutes runRoutes) {
        routes.before(request -> HEADERS.forEach(request::header));
        routes.before(door::check);
        routes.get("/", page::front);
        routes.get("/page/*", page::file);
        routes.get("/vendor/*", page::file);
        routes.get("/health", request -> request.contentType("application/json").result("{\"status\":\"ok\"}"));
        routes.post("/api/session", request -> {
            door.open(request, runRoutes.body(request).path("token").asText());
            request.status(204);
        });
        routes.get("/api/session", request -> {
            door.checkKnown(request);
            request.status(204);
        });
        runRoutes.addTo(routes);
        new WishRoutes(wishes, runRoutes).addTo(routes);
        routes.exception(Refusal.class, (refusal, request) -> refuse(request, refusal.status(), refusal.words()));
        routes.exception(
                Exception.class,
                (error, request) -> refuse(
                        request,
                        500,
                        "Retort met an error of its own while serving this. Try again; `retort doctor` may help."));
        routes.error(404, request -> {
            if (request.resultInputStream() == null || !isJson(request)) {
                refuse(request, 404, "There is nothing at this address. The page is at /.");
            }
        });
    }

    private static boolean isJson(Context request) {
        String type = request.res().getContentType();
        return type != null && type.startsWith("application/json");
    }

    private static void refuse(Context request, int status, String message) {
        String body =
                JsonNodeFactory.instance.objectNode().put("error", message).toString();
        request.status(status).contentType("application/json; charset=utf-8").result(body);
    }
}
