package io.retort.agent.loop;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import io.retort.agent.model.Patient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * When a model that could not be asked is asked again: after a rate limit, a fault of its server, a connection that broke
 * or a reply that ended in the middle. Never after a refusal.
 *
 * @param attempts in all, the first included
 * @param first pause; each further one is twice as long, and none shorter than the server asks for
 */
public record Retries(int attempts, Duration first) {

    public static final Retries DEFAULT = new Retries(4, Duration.ofMillis(500));

    /** Longer than this nobody waits; the run ends and says so. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** How long to wait after this attempt (from 1) failed; empty where another would not help. */
    Optional<Duration> pause(int attempt, Throwable failure) {
        if (attempt >= attempts || !mayPass(failure)) {
            return Optional.empty();
        }
        Duration own = first.multipliedBy(1L << (attempt - 1));
        Duration asked = Patient.askedFor(failure).orElse(Duration.ZERO);
        Duration pause = asked.compareTo(own) > 0 ? asked : own;
        return pause.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(pause);
    }

    private static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                int status = http.statusCode();
                return status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
            } else if (cause instanceof RateLimitException
                    || cause instanceof InternalServerException
                    || cause instanceof TimeoutException
                    || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
