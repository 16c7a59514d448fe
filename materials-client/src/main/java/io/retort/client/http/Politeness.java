package io.retort.client.http;

import dev.failsafe.RateLimiter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/** At most so many requests a second and at once to one host. Every attempt counts, repeated ones too. Thread-safe. */
final class Politeness implements Interceptor {

    /**
     * The limits.
     *
     * @param perSecond requests
     * @param atOnce requests
     */
    record Limits(int perSecond, int atOnce) {}

    /** Failsafe's bulkhead keeps a place for whoever gave up waiting (3.3.2), so the room is a semaphore. */
    private record Door(RateLimiter<Object> rate, Semaphore room) {}

    private final Limits limits;
    private final Pause pause;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    Politeness(Limits limits, Pause pause) {
        this.limits = limits;
        this.pause = pause;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Door door = doors.computeIfAbsent(chain.request().url().host(), host -> door());
        enter(door.room(), chain.call());
        try {
            pause.pause(chain.call(), door.rate().reservePermit());
            return chain.proceed(chain.request());
        } finally {
            door.room().release();
        }
    }

    private Door door() {
        RateLimiter<Object> rate = RateLimiter.smoothBuilder(limits.perSecond(), Duration.ofSeconds(1))
                .build();
        return new Door(rate, new Semaphore(limits.atOnce(), true));
    }

    private static void enter(Semaphore room, Call call) throws IOException {
        try {
            while (!room.tryAcquire(50, TimeUnit.MILLISECONDS)) {
                Pause.check(call);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Canceled");
        }
    }
}
