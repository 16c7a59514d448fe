package io.retort.eval.run;

import java.time.Duration;

/** Sees how far a run is. Called from the threads that work. */
@FunctionalInterface
public interface Watcher {

    Watcher NONE = progress -> {};

    /**
     * How far it is.
     *
     * @param done of the items, before and in this sitting
     * @param left at the pace of this sitting
     */
    record Progress(String task, long done, long total, Duration left) {}

    void at(Progress progress);
}
