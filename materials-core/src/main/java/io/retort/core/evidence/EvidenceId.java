package io.retort.core.evidence;

import java.util.regex.Pattern;

/**
 * Names one piece of evidence, for a model to cite and for a reader to click: {@code ev-3f2a9c01d7}. Made from the
 * content (see {@link Evidence#of}), so the same fact has the same id in every run.
 */
public record EvidenceId(String text) implements Comparable<EvidenceId> {

    private static final Pattern SHAPE = Pattern.compile("ev-[0-9a-f]{10}");

    public EvidenceId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an evidence id; expected one such as ev-3f2a9c01d7.");
        }
    }

    @Override
    public int compareTo(EvidenceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
