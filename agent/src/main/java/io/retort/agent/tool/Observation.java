package io.retort.agent.tool;

import io.retort.core.evidence.Evidence;
import java.util.List;

/**
 * What one call brought back.
 *
 * @param outcome how it went
 * @param summary one or two sentences for the model and for a reader of the trace
 * @param evidence the facts in it; the model cites them by id
 * @param notes what an answer that uses this has to say beside it: rivals, caveats, conversions
 * @param artifacts structures and tables, by handle
 */
public record Observation(
        Outcome outcome, String summary, List<Evidence> evidence, List<Note> notes, List<Artifact> artifacts) {

    /** Kind of the note that marks facts as chosen by an agent: complete in what was asked, but no whole list. */
    public static final String SELECTION = "selection";

    public Observation {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
        artifacts = List.copyOf(artifacts);
    }

    /** How a call went. */
    public enum Outcome {
        /** All that was asked. */
        COMPLETE,
        /** The first page of more. */
        CUT,
        /** The material is there, some of what was asked is not. */
        PARTIAL,
        /** Nothing matches. */
        EMPTY
    }

    /**
     * Something to be said. In the answer language of the ledger: text with {@code {ev-…}} where values stand.
     *
     * @param kind {@code entry}, {@code rival}, {@code own}, {@code caveat}, {@code conversion}, {@code missing},
     *     {@code comparison} of two places, {@code silent} for a place that did not answer
     */
    public record Note(String kind, String text) {}
}
