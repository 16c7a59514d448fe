package io.retort.kg.plan;

/**
 * Why a way is not walked.
 *
 * @param constraint that it breaks
 * @param where the piece that breaks it
 * @param suggestion what would be right
 */
public record Breach(Constraint constraint, String where, String suggestion) {

    /** For a person or a model. */
    public String message() {
        return "The way breaks the constraint '" + constraint + "' at " + where + ". " + suggestion;
    }
}
