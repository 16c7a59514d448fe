package io.retort.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, from the jar: our own under {@code /page/}, other people's under {@code /vendor/NAME-VERSION/}.
 * The latter never change under one address, so browsers keep them.
 */
final class PageFiles {

    private static final Pattern SHAPE =
            Pattern.compile("/(page|vendor/[a-z0-9-]+-[0-9.]+)(/[A-Za-z0-9_-]+)?/[A-Za-z0-9_.-]+\\.(js|css|svg|html)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "html", "text/html; charset=utf-8");

    private final Map<String, Body> bodies = new ConcurrentHashMap<>();

    private record Body(byte[] bytes, String tag) {}

    void front(Context request) {
        send(request, "/page/index.html");
    }

    void file(Context request) {
        send(request, request.path());
    }

    private void send(Context request, String path) {
        Body body = find(path).orElseThrow(() -> new Refusal(404, "There is no file of this name. The page is at /."));
        boolean forever = path.startsWith("/vendor/");
        request.header("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache")
                .header("ETag", body.tag());
        if (body.tag().equals(request.header("If-None-Match"))) {
            request.status(304);
        } else {
            request.contentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                    .result(body.bytes());
        }
    }

    private Optional<Body> find(String path) {
        if (!SHAPE.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        return Optional.ofNullable(bodies.computeIfAbsent(path, this::load));
    }

    private @Nullable Body load(String path) {
        try (InputStream in = PageFiles.class.getResourceAsStream(path.substring(1))) {
            return in == null ? null : body(in.readAllBytes());
        } catch (IOException e) {
            throw new Refusal(500, "A file of the page cannot be read from the jar; build Retort again.");
        }
    }

    private static Body body(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Body(bytes, '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, 12)) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
