package io.retort.client.http;

import java.util.ArrayList;
import java.util.List;

/** Stops work from outside: whoever holds it may cancel, whoever works registers how to stop. Thread-safe. */
public final class Cancellation {

    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    /** Stops everything that is registered, and everything that comes later. */
    public synchronized void cancel() {
        cancelled = true;
        stops.forEach(Runnable::run);
        stops.clear();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Registers; runs at once where it is cancelled already. */
    synchronized void onCancel(Runnable stop) {
        if (cancelled) {
            stop.run();
        } else {
            stops.add(stop);
        }
    }

    /** The work is done. */
    synchronized void forget(Runnable stop) {
        stops.remove(stop);
    }
}
