package io.retort.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;

/** Waits, and stops waiting when the call is cancelled or its deadline passes. */
interface Pause {

    /** On the clock. It looks twenty times a second whether it still has to. */
    Pause REAL = (call, duration) -> {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            check(call);
            LockSupport.parkNanos(Math.min(left, 50_000_000L));
        }
        check(call);
    };

    /** @throws IOException where the call was cancelled meanwhile */
    void pause(Call call, Duration duration) throws IOException;

    /** @throws IOException where the call was cancelled or its thread interrupted */
    static void check(Call call) throws IOException {
        if (call.isCanceled() || Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Canceled");
        }
    }
}
