package io.retort.client.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be written down: the key in use, and whatever stands where a key would stand. */
final class Secrets {

    private static final Pattern KEY_LIKE = Pattern.compile(
            "(?i)(x-api-key|api_?key|authorization|bearer|token|secret|password)[\"'=:\\s]{1,6}[A-Za-z0-9_.\\-]{16,}");

    private final Optional<ApiKey> key;

    Secrets(Optional<ApiKey> key) {
        this.key = key;
    }

    /** @throws HttpFailure where the text holds a secret; the message does not repeat it */
    void refuse(String text, String what) {
        Matcher found = KEY_LIKE.matcher(text.replace("pagination_token", "pagination"));
        boolean known = key.filter(secret -> secret.isIn(text)).isPresent();
        if (known || found.find()) {
            String where = known ? "the key" : "something like a key after '" + found.group(1) + "'";
            throw new HttpFailure(
                    HttpFailure.Kind.MALFORMED,
                    "Not written: " + what + " holds " + where
                            + ". A cassette must not; leave this question out of the recording.");
        }
    }

    /** The text without the key. */
    String removedFrom(String text) {
        return key.map(secret -> secret.removedFrom(text)).orElse(text);
    }
}
