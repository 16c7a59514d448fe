package io.retort.agent.loop;

import io.retort.agent.CancelSignal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a call no longer than the run has time, and no longer than somebody wants the answer. */
final class Patience {

    private final ExecutorService threads;
    private final CancelSignal cancel;
    private final Duration limit;
    private final long deadline;

    Patience(ExecutorService threads, CancelSignal cancel, Duration limit) {
        this.threads = threads;
        this.cancel = cancel;
        this.limit = limit;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /**
     * The result of the call.
     *
     * @throws Ending where time is up or the run is cancelled; the call is interrupted
     * @throws ExecutionException where the call fails
     */
    <T> T await(Callable<T> call) throws Ending, ExecutionException {
        check();
        Future<T> future = threads.submit(call);
        try (var registration = cancel.onCancel(() -> future.cancel(true))) {
            return future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late();
        } catch (CancellationException e) {
            throw cancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        } finally {
            future.cancel(true);
        }
    }

    void check() throws Ending {
        if (cancel.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw cancelled();
        } else if (System.nanoTime() > deadline) {
            throw late();
        }
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
