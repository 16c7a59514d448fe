package io.retort.agent.loop;

import io.retort.agent.CancelSignal;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for calls no longer than the run has time, and no longer than somebody wants the answer. Calls run on other
 * threads; the steps they tell of on the way are handed to the listener on the run's own thread, so that a listener
 * never sees two at once.
 */
final class Patience {

    private final ExecutorService threads;
    private final CancelSignal cancel;
    private final TraceListener listener;
    private final Duration limit;
    private final long deadline;

    Patience(ExecutorService threads, CancelSignal cancel, TraceListener listener, Duration limit) {
        this.threads = threads;
        this.cancel = cancel;
        this.listener = listener;
        this.limit = limit;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Something to wait for; what it tells {@code aside} reaches the run's listener. */
    @FunctionalInterface
    interface Call<T> {
        T make(TraceListener aside) throws Exception;
    }

    /** How a call went: one of value and failure is there. */
    record Outcome<T>(Optional<T> value, Optional<Throwable> failure, long millis) {}

    CancelSignal cancel() {
        return cancel;
    }

    long millisLeft() {
        return Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
    }

    /** How one call went. @throws Ending where time is up or the run is cancelled; the call is interrupted */
    <T> Outcome<T> await(Call<T> call) throws Ending {
        return awaitAll(List.of(call)).get(0);
    }

    /** How these calls went, which run at the same time; in their order. @throws Ending as {@link #await} does */
    <T> List<Outcome<T>> awaitAll(List<Call<T>> calls) throws Ending {
        check();
        Desk<T> desk = new Desk<>(calls.size());
        List<Future<?>> futures = new ArrayList<>();
        try (var registration = cancel.onCancel(desk::wake)) {
            for (int i = 0; i < calls.size(); i++) {
                int place = i;
                Call<T> call = calls.get(i);
                futures.add(threads.submit(() -> desk.make(place, call)));
            }
            while (desk.open > 0) {
                check();
                desk.next(deadline - System.nanoTime());
            }
            return desk.results();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    /** Where calls leave their steps and results, and the run's thread picks them up. */
    private final class Desk<T> {
        private final BlockingQueue<Runnable> mail = new LinkedBlockingQueue<>();
        private final List<@Nullable Outcome<T>> done = new ArrayList<>();
        private int open;

        Desk(int calls) {
            open = calls;
            for (int i = 0; i < calls; i++) {
                done.add(null);
            }
        }

        void make(int place, Call<T> call) {
            long start = System.nanoTime();
            Outcome<T> outcome;
            try {
                T value = call.make(this::tell);
                outcome = new Outcome<>(Optional.of(value), Optional.empty(), millisSince(start));
            } catch (Throwable e) { // an Error, too, has to wake who waits
                outcome = new Outcome<>(Optional.empty(), Optional.of(e), millisSince(start));
            }
            Outcome<T> result = outcome;
            mail.add(() -> {
                done.set(place, result);
                open--;
            });
        }

        private void tell(Step step) {
            mail.add(() -> listener.on(step));
        }

        void wake() {
            mail.add(() -> {});
        }

        void next(long nanos) throws InterruptedException {
            Runnable message = mail.poll(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            if (message != null) {
                message.run();
            }
        }

        List<Outcome<T>> results() {
            List<Outcome<T>> results = new ArrayList<>();
            for (Outcome<T> outcome : done) {
                if (outcome != null) {
                    results.add(outcome);
                }
            }
            return results;
        }
    }

    /** Waits without doing anything. @throws Ending where time would be up before, or the run is cancelled */
    void pause(Duration pause) throws Ending {
        if (System.nanoTime() + pause.toNanos() > deadline) {
            throw late();
        }
        Desk<Boolean> desk = new Desk<>(0);
        long end = System.nanoTime() + pause.toNanos();
        try (var registration = cancel.onCancel(desk::wake)) {
            for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
                check();
                desk.next(left);
            }
            check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
    }

    void check() throws Ending {
        if (cancel.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw cancelled();
        } else if (System.nanoTime() > deadline) {
            throw late();
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private Ending late() {
        return new Ending(
                "time is up (" + limit.toSeconds() + " s)",
                "Ask for less at once, or allow more time: export " + Budget.SECONDS + "="
                        + 2 * Math.max(1, limit.toSeconds()) + ".");
    }

    private static Ending cancelled() {
        return new Ending("cancelled", "Ask again to start over.");
    }
}
