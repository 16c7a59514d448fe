package io.retort.agent.model;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets requests pass no faster than so many a minute, in the order in which they come. */
final class Pace {

    private final long gapNanos;
    private long next = System.nanoTime();

    /** @param perMinute 0 for no limit */
    Pace(int perMinute) {
        this.gapNanos = perMinute == 0 ? 0 : Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** Waits until the next request may go out. */
    void await() throws InterruptedException {
        long mine;
        synchronized (this) {
            mine = Math.max(next, System.nanoTime());
            next = mine + gapNanos;
        }
        long wait = mine - System.nanoTime();
        if (gapNanos > 0 && wait > 0) {
            new CountDownLatch(1).await(wait, TimeUnit.NANOSECONDS);
        }
    }
}
