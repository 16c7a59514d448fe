package io.retort.client.optimade;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Times as servers write them: RFC 3339, or without a zone, which then is UTC. */
public final class Timestamps {

    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private Timestamps() {}

    /** Empty where it is not a time. */
    public static Optional<Instant> read(String text) {
        try {
            TemporalAccessor time =
                    LENIENT.parseBest(text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
