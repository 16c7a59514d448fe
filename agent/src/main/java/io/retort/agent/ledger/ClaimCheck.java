package io.retort.agent.ledger;

import io.retort.agent.Claim;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a finished text again, without knowing how it was made: every claim has to stand where it says and to equal
 * its evidence, after conversion and rounding to the digits shown; every quotation has to occur in the question; and
 * nothing else in the text may state a number, unit, basis, id, formula, label, space group or method.
 */
public final class ClaimCheck {

    private final String question;
    private final Map<EvidenceId, Evidence> known;
    private final Wording wording;

    ClaimCheck(String question, Map<EvidenceId, Evidence> known, Wording wording) {
        this.question = question;
        this.known = known;
        this.wording = wording;
    }

    /** What is wrong with the text; empty where everything in it is bound. */
    List<String> objections(Rendered rendered) {
        List<String> objections = new ArrayList<>();
        StringBuilder masked = new StringBuilder(rendered.text());
        for (Claim claim : rendered.claims()) {
            if (!mask(masked, rendered.text(), claim.text(), claim.start(), Wording.CLAIM)) {
                objections.add("The claim '" + claim.text() + "' is not where it says in the text.");
            } else if (!isBacked(claim)) {
                objections.add("'" + claim.text() + "' is not what " + claim.evidence() + " says.");
            }
        }
        for (Rendered.Quote quote : rendered.quotes()) {
            if (!mask(masked, rendered.text(), quote.text(), quote.start(), Wording.QUOTE) || !isSaid(quote)) {
                objections.add(
                        "'" + quote.words() + "' does not occur in the question; {said: …} quotes it to the letter.");
            }
        }
        for (Rendered.Link link : rendered.artifacts()) {
            mask(masked, rendered.text(), link.text(), link.start(), Wording.QUOTE);
        }
        objections.addAll(wording.objections(collapsed(masked)));
        objections.addAll(wording.objections(withoutQuestion(rendered.reason())));
        return objections;
    }

    /** A reason has no placeholders; it may repeat words of the question, but not a bare number. */
    private String withoutQuestion(String reason) {
        return Arrays.stream(reason.split("\\s+"))
                .map(word -> question.contains(word) && !word.matches("[\\p{Punct}−]*\\d[\\d.,]*")
                        ? String.valueOf(Wording.QUOTE)
                        : word)
                .collect(Collectors.joining(" "));
    }

    private boolean isBacked(Claim claim) {
        return !claim.evidence().isEmpty()
                && claim.evidence().stream().allMatch(id -> {
                    Evidence evidence = known.get(id);
                    return evidence != null && ClaimReader.holds(claim, evidence);
                });
    }

    private boolean isSaid(Rendered.Quote quote) {
        String bare = quote.text().startsWith("“")
                ? quote.text().substring(1, quote.text().length() - 1)
                : quote.text();
        return !bare.isBlank() && bare.equals(quote.words()) && question.contains(bare);
    }

    /** Replaces the piece by mask characters, where it stands there and is not masked yet. */
    private static boolean mask(StringBuilder masked, String text, String piece, int start, char by) {
        int end = start + piece.length();
        if (start < 0 || end > text.length() || !masked.substring(start, end).equals(piece)) {
            return false;
        }
        masked.replace(start, end, String.valueOf(by).repeat(piece.length()));
        return true;
    }

    /** One mask character for each piece. */
    private static String collapsed(StringBuilder masked) {
        return masked.toString()
                .replaceAll(Wording.CLAIM + "+", String.valueOf(Wording.CLAIM))
                .replaceAll(Wording.QUOTE + "+", String.valueOf(Wording.QUOTE));
    }
}
