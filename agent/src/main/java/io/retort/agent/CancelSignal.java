package io.retort.agent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells a run to stop. Given once, from any thread; what waits in the run is woken. */
public final class CancelSignal {

    private final AtomicBoolean given = new AtomicBoolean();
    private final List<Runnable> woken = new CopyOnWriteArrayList<>();

    public void cancel() {
        if (given.compareAndSet(false, true)) {
            woken.forEach(Runnable::run);
        }
    }

    public boolean isCancelled() {
        return given.get();
    }

    /** Runs this when the signal is given, at once where it has been; until the registration is closed. */
    public Registration onCancel(Runnable action) {
        woken.add(action);
        if (isCancelled()) {
            action.run();
        }
        return () -> woken.remove(action);
    }

    /** Ends what {@link #onCancel} began. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
