package io.retort.client.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * What makes two requests the same question: method, host, path, the query's pairs in any order, and the body.
 *
 * @param method of HTTP
 * @param host with its port where that is unusual; empty in recordings that do not say, which answer for any host
 * @param path with its slashes: {@code /materials/summary/}
 * @param query decoded pairs {@code name=value}, sorted
 * @param body of a POST, as its hash; empty otherwise
 */
record RequestKey(String method, String host, String path, List<String> query, String body) {

    RequestKey {
        query = query.stream().sorted().toList();
    }

    static RequestKey of(Request request) {
        return of(request.method(), request.url(), ask(request).json());
    }

    static RequestKey of(String method, HttpUrl url, Optional<String> json) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            pairs.add(url.queryParameterName(i) + "="
                    + Optional.ofNullable(url.queryParameterValue(i)).orElse(""));
        }
        return new RequestKey(
                method,
                host(url),
                url.encodedPath(),
                pairs,
                json.filter(body -> !body.isBlank()).map(RequestKey::sha256).orElse(""));
    }

    /** {@code oqmd.org}, {@code localhost:5000}. */
    static String host(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return url.host() + (usual ? "" : ":" + url.port());
    }

    /** The same question to any host. */
    RequestKey anywhere() {
        return new RequestKey(method, "", path, query, body);
    }

    /** Whether this recording answers that question. */
    boolean answers(RequestKey asked) {
        return equals(host.isEmpty() ? asked.anywhere() : asked);
    }

    static Ask ask(Request request) {
        return Optional.ofNullable(request.tag(Ask.class)).orElseGet(Ask::get);
    }

    /** {@code GET /materials/summary/?_limit=1&formula=Fe2O3}. */
    @Override
    public String toString() {
        return method + " " + question();
    }

    /** With the host: {@code GET oqmd.org/optimade/v1/info}. */
    String full() {
        return method + " " + host + question();
    }

    private String question() {
        String pairs = query.isEmpty() ? "" : "?" + String.join("&", query);
        return path + pairs + (body.isEmpty() ? "" : " #" + body.substring(0, 12));
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
