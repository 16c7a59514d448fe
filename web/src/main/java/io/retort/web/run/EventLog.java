package io.retort.web.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one run, in order; grows at its end until it is closed. Each reader keeps its own place, so a slow one
 * holds nobody up and one that was cut off reads on where it stopped.
 */
public final class EventLog {

    private final List<RunEvent> events = new ArrayList<>();
    private boolean closed;

    /** Adds an event; a closed log stays as it is. */
    synchronized void append(String type, String data) {
        if (!closed) {
            events.add(new RunEvent(events.size() + 1, type, data));
            notifyAll();
        }
    }

    /** Adds the last event. */
    synchronized void close(String type, String data) {
        append(type, data);
        closed = true;
    }

    /** Whether nothing comes after this event, now or later. */
    public synchronized boolean endsAt(int id) {
        return closed && id >= events.size();
    }

    /**
     * The events after this one; waits for the first.
     *
     * @param patience how long to wait
     * @return empty where nothing came in time, or nothing will
     */
    public synchronized List<RunEvent> after(int id, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (events.size() <= id && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        return id >= events.size() ? List.of() : List.copyOf(events.subList(Math.max(0, id), events.size()));
    }
}
