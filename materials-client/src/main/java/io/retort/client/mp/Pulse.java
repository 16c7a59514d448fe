package io.retort.client.mp;

import io.retort.client.http.Ask;
import io.retort.client.http.HttpFailure;
import io.retort.client.http.HttpLine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The service's heartbeat, asked for once an hour; unknown where its CDN is in the way. Thread-safe. */
final class Pulse {

    private static final Duration USUAL = Duration.ofHours(1);

    private record Beat(Heartbeat heartbeat, Instant at) {}

    private final HttpLine line;
    private Optional<Beat> last = Optional.empty();

    Pulse(HttpLine line) {
        this.line = line;
    }

    Heartbeat heartbeat() {
        return known(USUAL).orElseGet(() -> ask(USUAL));
    }

    /** Not older than this. */
    Heartbeat ask(Duration maxAge) {
        Heartbeat heartbeat = Heartbeat.UNKNOWN;
        HttpUrl url =
                line.service().base().newBuilder().addPathSegment("heartbeat").build();
        Ask soon = Ask.get().within(Duration.ofSeconds(20)).keptFor(maxAge);
        try {
            heartbeat = Heartbeat.of(Wire.read(line.ask(url, soon).body()));
        } catch (HttpFailure | IOException e) {
            // Nothing depends on it but the name of the release; the CDN shuts some programs out here alone.
        }
        keep(new Beat(heartbeat, Instant.now()));
        return heartbeat;
    }

    private synchronized Optional<Heartbeat> known(Duration maxAge) {
        return last.filter(beat -> beat.at().plus(maxAge).isAfter(Instant.now()))
                .map(Beat::heartbeat);
    }

    private synchronized void keep(Beat beat) {
        last = Optional.of(beat);
    }
}
