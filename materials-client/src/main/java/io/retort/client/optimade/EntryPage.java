package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/**
 * Part of an answer.
 *
 * @param url of the page
 * @param entries as they came
 * @param returned how many match in all, if the server says so
 * @param next page
 * @param warnings of the server
 * @param delay that the server wants before the next question
 */
public record EntryPage(
        HttpUrl url,
        List<JsonNode> entries,
        OptionalLong returned,
        Optional<HttpUrl> next,
        List<String> warnings,
        Duration delay) {

    public EntryPage {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }

    static EntryPage of(Envelope answer) {
        return new EntryPage(
                answer.url(), answer.data(), answer.returned(), answer.next(), answer.warnings(), answer.delay());
    }
}
