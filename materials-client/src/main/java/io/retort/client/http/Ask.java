package io.retort.client.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How a question is asked, beside its address.
 *
 * @param release of the data that it speaks of; part of the key under which the answer is kept
 * @param maxAge of a kept answer; within one release answers do not age
 * @param json body of a POST; empty for a GET
 * @param deadline for all of it: waiting, retries, reading
 * @param cancellation that stops it
 */
public record Ask(
        String release, Duration maxAge, Optional<String> json, Duration deadline, Cancellation cancellation) {

    /** A release that never changes once it is out. */
    public static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** What is kept of a service that does not say its release. */
    public static final String UNKNOWN = "unknown";

    /** A GET of an unknown release, kept for a day, with two minutes' time. */
    public static Ask get() {
        return new Ask(UNKNOWN, Duration.ofDays(1), Optional.empty(), Duration.ofMinutes(2), new Cancellation());
    }

    /** Of this release. */
    public Ask in(String knownRelease) {
        return new Ask(knownRelease, FOR_EVER, json, deadline, cancellation);
    }

    public Ask keptFor(Duration age) {
        return new Ask(release, age, json, deadline, cancellation);
    }

    public Ask posting(String body) {
        return new Ask(release, maxAge, Optional.of(body), deadline, cancellation);
    }

    public Ask within(Duration time) {
        return new Ask(release, maxAge, json, time, cancellation);
    }

    public Ask until(Cancellation stop) {
        return new Ask(release, maxAge, json, deadline, stop);
    }
}
