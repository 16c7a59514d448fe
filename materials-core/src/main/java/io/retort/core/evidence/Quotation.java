package io.retort.core.evidence;

import io.retort.core.quantity.Basis;
import java.util.Optional;

/**
 * A passage of a document as evidence: its words, and where they stand. What a passage says is said by its author: a
 * number in it is a word of the passage and no value of a material, so nothing can be calculated or compared with it.
 */
public final class Quotation {

    /** How a passage comes to be known. */
    public static final Method METHOD = new Method("word for word", Method.Kind.DERIVED);

    /** Characters that a passage may have; a longer one is not read in an answer. */
    public static final int MOST_CHARACTERS = 2000;

    private Quotation() {}

    /**
     * Evidence of a passage.
     *
     * @param text word for word; kept {@link #plain}
     * @param provenance its source, the record where it stands ({@code page 3}); its method is {@link #METHOD}
     * @throws IllegalArgumentException where the passage is empty or too long
     */
    public static Evidence of(String text, Provenance provenance) {
        String words = plain(text);
        if (words.isEmpty() || words.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A quotation has 1 to " + MOST_CHARACTERS + " characters, not "
                    + words.length() + "; quote a part of it.");
        }
        return Evidence.of(
                Optional.empty(),
                Optional.empty(),
                Properties.QUOTATION,
                new PropertyValue.Label(words),
                Basis.NONE,
                Conditions.NONE,
                provenance);
    }

    /** Whether the evidence is a passage rather than a fact. */
    public static boolean is(Evidence evidence) {
        return evidence.property().equals(Properties.QUOTATION);
    }

    /**
     * A text without characters that only control its display: escape sequences, directions of writing, soft hyphens;
     * white space evened out. What remains is what a reader sees.
     */
    public static String plain(String text) {
        return text.replaceAll("\\x1B\\[[0-9;?]*[ -/]*[@-~]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .strip();
    }
}
