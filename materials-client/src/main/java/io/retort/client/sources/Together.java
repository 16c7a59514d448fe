package io.retort.client.sources;

import io.retort.core.source.MaterialsSource;
import io.retort.core.source.SourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks several sources at once, each on a thread of its own. @param limit for all of them */
record Together(Duration limit) {

    /**
     * How it went with one source.
     *
     * @param answer where it gave one
     * @param failure where it did not; a {@link SourceException} with a message for people
     */
    record Outcome<T>(Optional<T> answer, Optional<SourceException> failure) {}

    /** One outcome a source, in their order. */
    <T> List<Outcome<T>> ask(List<MaterialsSource> sources, Function<MaterialsSource, T> question) {
        ExecutorService threads = Executors.newFixedThreadPool(sources.size(), Together::daemon);
        try {
            List<Callable<T>> calls = sources.stream()
                    .<Callable<T>>map(source -> () -> question.apply(source))
                    .toList();
            List<Future<T>> futures = threads.invokeAll(calls, limit.toMillis(), TimeUnit.MILLISECONDS);
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                outcomes.add(outcome(futures.get(i), sources.get(i)));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException("Stopped: the question to " + sources.size() + " sources was cancelled.");
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> Outcome<T> outcome(Future<T> future, MaterialsSource source) throws InterruptedException {
        try {
            return new Outcome<>(Optional.of(future.get()), Optional.empty());
        } catch (CancellationException e) {
            return new Outcome<>(
                    Optional.empty(),
                    Optional.of(new SourceException(source.name() + " did not answer within " + limit.toSeconds()
                            + " s and is left out; ask again, or narrow the question.")));
        } catch (ExecutionException e) {
            return new Outcome<>(
                    Optional.empty(),
                    Optional.of(
                            failure(source, Optional.ofNullable(e.getCause()).orElse(e))));
        }
    }

    /** A mistake of this program in one source is kept from the others too. */
    private static SourceException failure(MaterialsSource source, Throwable cause) {
        return cause instanceof SourceException known
                ? known
                : new SourceException(
                        source.name() + " is left out after an error inside Retort (" + cause + "); please report it.",
                        cause);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "source");
        thread.setDaemon(true);
        return thread;
    }
}
