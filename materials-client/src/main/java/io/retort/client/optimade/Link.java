package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A JSON:API link: null, a text, or an object with {@code href}. All three occur. */
final class Link {

    private Link() {}

    /** Empty for none, and for what is no address of the web. */
    static Optional<HttpUrl> address(JsonNode link) {
        return text(link).map(HttpUrl::parse);
    }

    /** As it stands there; empty for none. */
    static Optional<String> text(JsonNode link) {
        JsonNode href = link.isObject() ? link.path("href") : link;
        return Optional.of(href)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /**
     * The next page of this one. Taken as it stands; a server that lost its https behind a gateway gets it back.
     *
     * @throws OptimadeFailure where it leads to another host, or nowhere
     */
    static Optional<HttpUrl> next(HttpUrl page, JsonNode link) {
        Optional<String> text = text(link);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        HttpUrl next = page.resolve(text.get());
        if (next == null || !next.host().equals(page.host())) {
            throw new OptimadeFailure(
                    OptimadeFailure.Kind.REFUSED, page, "the next page is said to be at '" + text.get() + "'");
        }
        boolean lost = page.isHttps() && !next.isHttps() && next.port() == 80 && page.port() == 443;
        HttpUrl kept = lost ? next.newBuilder().scheme("https").port(443).build() : next;
        if (kept.isHttps() != page.isHttps() || kept.port() != page.port()) {
            throw new OptimadeFailure(
                    OptimadeFailure.Kind.REFUSED, page, "the next page is said to be at '" + text.get() + "'");
        }
        return Optional.of(kept);
    }
}
