package io.retort.client.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Answers from disk what was asked before: release, host, path and sorted query are the key. Only good JSON is kept. Where the
 * service cannot be reached, an aged answer is better than none; offline, nothing is asked at all.
 */
final class DiskCache implements Interceptor {

    private final CacheFolder folder;
    private final boolean offline;
    private final Optional<ApiKey> key;

    DiskCache(CacheFolder folder, boolean offline, Optional<ApiKey> key) {
        this.folder = folder;
        this.offline = offline;
        this.key = key;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String question =
                RequestKey.ask(request).release() + " " + RequestKey.of(request).full();
        Optional<CacheFolder.Kept> kept = folder.find(question);
        if (kept.filter(known -> offline || isFresh(known, request)).isPresent()) {
            return kept.get().answer().response(request);
        }
        if (offline) {
            throw notKept(RequestKey.of(request));
        }
        try {
            Response response = chain.proceed(request);
            keep(question, response);
            return response;
        } catch (IOException | HttpFailure e) {
            if (kept.isEmpty() || chain.call().isCanceled()) {
                throw e;
            }
            return kept.get().answer().response(request);
        }
    }

    private static boolean isFresh(CacheFolder.Kept known, Request request) {
        return known.kept().plus(RequestKey.ask(request).maxAge()).isAfter(Instant.now());
    }

    private void keep(String question, Response response) throws IOException {
        if (response.code() != 200) {
            return;
        }
        Snapshot answer = Snapshot.peek(response);
        boolean safe = key.filter(secret -> secret.isIn(new String(answer.body(), StandardCharsets.UTF_8)))
                .isEmpty();
        if (safe && answer.isWholeJson()) {
            folder.keep(question, answer);
        }
    }

    private HttpFailure notKept(RequestKey asked) {
        return new HttpFailure(
                HttpFailure.Kind.NOT_CACHED,
                "Offline, and the answer to " + asked.full()
                        + " is not on disk. Go online and ask once; then it is kept.");
    }
}
