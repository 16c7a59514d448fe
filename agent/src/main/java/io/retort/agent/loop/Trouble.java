package io.retort.agent.loop;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import io.retort.core.source.SourceException;

/** Tells a person why a model or a tool could not go on, and what to do next. */
final class Trouble {

    private static final int SHOWN = 300;

    private Trouble() {}

    /** A limit of the budget is reached; it can be raised to twice what it is. */
    static Ending spent(long limit, String what, String variable) {
        return new Ending(
                "the budget of " + limit + " " + what + " is spent",
                "Ask for less at once, or raise it: export " + variable + "=" + 2 * limit + ".");
    }

    /** The same for money. */
    static Ending spent(double dollars) {
        return new Ending(
                "the budget of " + dollars + " US dollars is spent",
                "Ask for less at once, or raise it: export " + Budget.DOLLARS + "=" + 2 * dollars + ".");
    }

    static Ending ofModel(String model, Throwable cause) {
        if (cause instanceof RecordedEnding recorded) {
            return recorded.ending();
        } else if (cause instanceof AuthenticationException) {
            return new Ending(
                    "the model " + model + " refuses the key",
                    "Check the key, then ask again; retort doctor shows which one is used.");
        } else if (cause instanceof ModelNotFoundException) {
            return new Ending("there is no model " + model, "Check its name, or choose another with --model.");
        } else if (cause instanceof RateLimitException) {
            return new Ending(
                    "the model " + model + " takes no more requests for now (rate limit)",
                    "Wait a minute, then ask again, or choose another with --model.");
        } else if (cause instanceof TimeoutException) {
            return new Ending(
                    "the model " + model + " did not reply in time", "Ask again, or choose another with --model.");
        } else if (cause instanceof ContentFilteredException) {
            return new Ending(
                    "the provider of " + model + " filtered the reply",
                    "Word the question differently, or choose another with --model.");
        } else if (cause instanceof InvalidRequestException) {
            return new Ending(
                    "the model " + model + " refuses the request: " + words(cause), "Choose another with --model.");
        } else if (cause instanceof UnresolvedModelServerException) {
            return new Ending(
                    "the server of " + model + " cannot be found",
                    "Check the address and the network; --model reflex needs neither.");
        }
        return new Ending(
                "the model " + model + " failed: " + words(cause),
                "Check that its server is up, then ask again; --model reflex needs no server.");
    }

    static Ending ofTool(String tool, Throwable cause) {
        if (cause instanceof RecordedEnding recorded) {
            return recorded.ending();
        } else if (cause instanceof SourceException) {
            return new Ending(
                    "a source is down: " + words(cause), "Ask again later; the embedded catalogue needs no network.");
        }
        return new Ending(
                "the tool " + tool + " failed by a fault of its own: " + words(cause),
                "Ask in another way; the trace of this run holds the call, for a report.");
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line =
                message.strip().lines().findFirst().orElse(cause.getClass().getSimpleName());
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 3) + "...";
    }
}
