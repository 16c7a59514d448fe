package io.retort.client.http;

import java.util.Objects;

/** A key of a web service. It prints as dots, so that no message or log can hold it. */
public final class ApiKey {

    private final String value;

    /** @throws IllegalArgumentException where the text is empty or holds anything but visible ASCII */
    public ApiKey(String value) {
        String key = value.strip();
        if (key.isEmpty() || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new IllegalArgumentException("The key is empty or holds characters that no key has; copy it again.");
        }
        this.value = key;
    }

    /** For the one header that carries it. */
    String value() {
        return value;
    }

    /** How many characters it has; services differ in that. */
    public int length() {
        return value.length();
    }

    /** The text without the key, should it hold it. */
    String removedFrom(String text) {
        return text.replace(value, "•••");
    }

    /** Whether the text holds the key. */
    boolean isIn(String text) {
        return text.contains(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value.length());
    }

    @Override
    public String toString() {
        return "•••";
    }
}
