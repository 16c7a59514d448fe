package io.retort.agent.ledger;

import io.retort.agent.Claim;
import io.retort.core.evidence.EvidenceId;
import java.util.List;

/**
 * A draft with its values filled in.
 *
 * @param kind as the draft
 * @param reason as the draft
 * @param text for the reader
 * @param claims the pieces that are bound to evidence, by position
 * @param quotes the pieces that are the question's own words, by position
 * @param alternatives rival values offered beside the answer
 * @param artifacts ids of the artifacts that the text refers to, with the place of their title
 */
public record Rendered(
        Draft.Kind kind,
        String reason,
        String text,
        List<Claim> claims,
        List<Quote> quotes,
        List<EvidenceId> alternatives,
        List<Link> artifacts) {

    /** A piece that is the question's own words; shown in quotation marks where it holds a number. */
    public record Quote(String text, int start, String words) {}

    /** The title of an artifact. */
    public record Link(String text, int start, String artifact) {}
}
