package io.retort.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Of equal questions at one time, one travels; the others wait for its answer. Thread-safe. */
final class SingleFlight implements Interceptor {

    private final Map<String, CompletableFuture<Optional<Snapshot>>> flights = new ConcurrentHashMap<>();

    @Override
    public Response intercept(Chain chain) throws IOException {
        String key = RequestKey.ask(chain.request()).release() + " "
                + RequestKey.of(chain.request()).full();
        while (true) {
            CompletableFuture<Optional<Snapshot>> mine = new CompletableFuture<>();
            CompletableFuture<Optional<Snapshot>> other = flights.putIfAbsent(key, mine);
            if (other == null) {
                return lead(chain, key, mine);
            }
            Optional<Snapshot> answer = follow(other, chain.call());
            if (answer.isPresent()) {
                return answer.get().response(chain.request());
            }
        }
    }

    private Response lead(Chain chain, String key, CompletableFuture<Optional<Snapshot>> flight) throws IOException {
        try {
            Response response = chain.proceed(chain.request());
            flight.complete(Optional.of(Snapshot.peek(response)));
            return response;
        } catch (IOException | RuntimeException e) {
            if (chain.call().isCanceled()) {
                // Only the leader gave up; a follower takes over.
                flight.complete(Optional.empty());
            } else {
                flight.completeExceptionally(e);
            }
            throw e;
        } finally {
            flights.remove(key, flight);
            flight.complete(Optional.empty());
        }
    }

    private static Optional<Snapshot> follow(CompletableFuture<Optional<Snapshot>> flight, Call call)
            throws IOException {
        while (true) {
            try {
                return flight.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Pause.check(call);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Canceled");
            } catch (ExecutionException e) {
                throw failure(Optional.ofNullable(e.getCause()).orElse(e));
            }
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
