package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.optimade.filter.Filter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks many databases at once, each with its own time limit. A database that fails is reported beside the others and
 * spoils nothing.
 */
public final class Federation {

    private final OptimadeHttp http;
    private final Duration limit;

    /** @param limit for each database, all its pages together */
    public Federation(OptimadeHttp http, Duration limit) {
        this.http = http;
        this.limit = limit;
    }

    /** How it went with one database. */
    public sealed interface Outcome {
        Database database();

        /**
         * It answered.
         *
         * @param entries at most as many as were asked for
         * @param total that match, if it says so
         * @param complete whether these are all
         * @param warnings that it gave
         */
        record Answered(
                Database database, List<JsonNode> entries, OptionalLong total, boolean complete, List<String> warnings)
                implements Outcome {
            public Answered {
                entries = List.copyOf(entries);
                warnings = List.copyOf(warnings);
            }
        }

        /** It did not, or not all. @param reason with the next step */
        record Failed(Database database, String reason) implements Outcome {}
    }

    /**
     * Asks all, at the same time.
     *
     * @param most entries wanted of each
     * @return one outcome for each database, in the same order
     */
    public List<Outcome> ask(List<Database> databases, Filter filter, int most) {
        return together(databases, database -> answer(database, filter, most), Outcome.Failed::new);
    }

    /** The databases of all these providers by their indexes; where an index does not answer, those known before. */
    public List<Database> databases(List<Provider> providers) {
        List<List<Database>> found = together(
                providers.stream().filter(one -> one.index().isPresent()).toList(),
                provider -> new OptimadeServer(http, provider.index().orElseThrow()).children(provider),
                (provider, reason) -> Database.shipped().stream()
                        .filter(known -> known.provider().equals(provider.id()))
                        .toList());
        return found.stream().flatMap(List::stream).toList();
    }

    private Outcome answer(Database database, Filter filter, int most) {
        Pages pages = new OptimadeServer(http, database.base())
                .structures(StructureQuery.of(filter).withPages(Math.min(most, StructureQuery.PAGE)));
        List<JsonNode> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        OptionalLong total = OptionalLong.empty();
        while (pages.hasNext() && entries.size() < most) {
            EntryPage page = pages.next();
            entries.addAll(page.entries());
            warnings.addAll(page.warnings());
            total = page.returned().isPresent() ? page.returned() : total;
        }
        boolean complete = !pages.hasNext() && entries.size() <= most;
        List<JsonNode> wanted = entries.subList(0, Math.min(most, entries.size()));
        return new Outcome.Answered(
                database, wanted, total, complete, warnings.stream().distinct().toList());
    }

    /** What each task gives; where it fails or takes too long, what is made of the reason. */
    private <A, T> List<T> together(List<A> askees, Task<A, T> task, Otherwise<A, T> otherwise) {
        if (askees.isEmpty()) {
            return List.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(askees.size(), Federation::daemon);
        try {
            List<Callable<T>> calls = askees.stream()
                    .<Callable<T>>map(askee -> () -> task.of(askee))
                    .toList();
            List<Future<T>> futures = threads.invokeAll(calls, limit.toMillis(), TimeUnit.MILLISECONDS);
            List<T> results = new ArrayList<>();
            for (int i = 0; i < askees.size(); i++) {
                results.add(result(futures.get(i), askees.get(i), otherwise));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The question to " + askees.size() + " databases was cancelled.");
        } finally {
            threads.shutdownNow();
        }
    }

    private <A, T> T result(Future<T> future, A askee, Otherwise<A, T> otherwise) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException e) {
            return otherwise.of(askee, "no answer within " + limit.toSeconds() + " s; ask it alone, with more time");
        } catch (ExecutionException e) {
            String reason =
                    Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("it failed without a reason");
            return otherwise.of(askee, reason);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "optimade");
        thread.setDaemon(true);
        return thread;
    }

    private interface Task<A, T> {
        T of(A askee);
    }

    private interface Otherwise<A, T> {
        T of(A askee, String reason);
    }
}
