package io.retort.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.retort.agent.Question;
import io.retort.agent.tool.Artifact;
import io.retort.web.run.AnswerForPage;
import io.retort.web.run.Run;
import io.retort.web.run.Runs;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What a page or a program may do with runs. */
final class RunRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Runs runs;
    private final EventStream stream;
    private final int bodyBytes;

    RunRoutes(Runs runs, WebOptions options) {
        this.runs = runs;
        this.stream = new EventStream(options.readers(), options.heartbeat());
        this.bodyBytes = options.bodyBytes();
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/runs", this::start);
        routes.get("/api/runs/{id}", this::show);
        routes.get(
                "/api/runs/{id}/events",
                request -> stream.send(request, run(request).log()));
        routes.post("/api/runs/{id}/cancel", this::cancel);
        routes.get("/api/runs/{id}/artifacts/{artifact}", this::download);
    }

    /** The body as a JSON object, no larger than may be. */
    JsonNode body(Context request) throws IOException {
        String type = Optional.ofNullable(request.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new Refusal(415, "Send JSON, with `Content-Type: application/json`.");
        }
        byte[] bytes = request.bodyInputStream().readNBytes(bodyBytes + 1);
        if (bytes.length > bodyBytes) {
            throw new Refusal(413, "A question may have " + bodyBytes / 1024 + " KiB. Shorten it and ask again.");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "The body is not JSON. Example: {\"question\": \"What is the band gap of GaN?\"}");
        }
    }

    private void start(Context request) throws IOException {
        JsonNode question = body(request).path("question");
        if (!question.isTextual()) {
            throw new Refusal(400, "Say what you ask: {\"question\": \"What is the band gap of GaN?\"}");
        }
        Run run = runs.start(new Question(question.textValue())).orElseThrow(() -> busy(request));
        send(request.status(201), JSON.createObjectNode().put("run", run.id()));
    }

    private static Refusal busy(Context request) {
        request.header("Retry-After", "2");
        return new Refusal(
                429, "As many questions are being answered as this server allows. Wait a moment, then retry.");
    }

    private void show(Context request) {
        Run run = run(request);
        ObjectNode document = JSON.createObjectNode()
                .put("run", run.id())
                .put("question", run.question().text());
        run.answer()
                .ifPresentOrElse(
                        answer -> document.setAll(AnswerForPage.of(answer)),
                        () -> document.put("status", run.state().name().toLowerCase(Locale.ROOT)));
        send(request, document);
    }

    private void cancel(Context request) {
        run(request).cancel();
        request.status(204);
    }

    private void download(Context request) {
        Artifact artifact = run(request)
                .artifact(request.pathParam("artifact"))
                .orElseThrow(() -> new Refusal(404, "This run's answer has no such file."));
        request.header("Content-Disposition", "attachment; filename=\"" + fileName(artifact) + "\"")
                .header("Cache-Control", "no-store")
                .contentType(mediaType(artifact))
                .result(artifact.content());
    }

    /** Never a type that a browser would run. */
    private static String mediaType(Artifact artifact) {
        boolean plain = artifact.mediaType().matches("chemical/[a-z0-9.+-]+|text/(csv|plain)|application/json");
        return (plain ? artifact.mediaType() : "text/plain") + "; charset=utf-8";
    }

    private static String fileName(Artifact artifact) {
        String name = artifact.fileName().replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^\\.+", "");
        return name.isEmpty() ? "download.txt" : name;
    }

    private Run run(Context request) {
        String id = request.pathParam("id");
        return Optional.of(id)
                .filter(text -> text.matches("run-[0-9a-f]{16}"))
                .flatMap(runs::find)
                .orElseThrow(() -> new Refusal(
                        404,
                        "This server does not know that run; it was restarted, or the run is too old. Ask again."));
    }

    private static void send(Context request, ObjectNode document) {
        request.header("Cache-Control", "no-store")
                .contentType("application/json; charset=utf-8")
                .result(document.toString());
    }
}
