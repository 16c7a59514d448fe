package io.retort.eval.task;

/**
 * One kind of truth that a task is scored against.
 *
 * @param name {@code published}, {@code experiment}, {@code entry} …
 * @param kind what agreement with it shows
 * @param words one sentence for a reader of the report
 */
public record TruthColumn(String name, Kind kind, String words) {

    /** The column that is worked out from the data in use, by the entry rule, without agent or tools. */
    public static final TruthColumn ENTRY = new TruthColumn(
            "entry", Kind.RETRIEVAL, "what the data in use say, read by the entry rule without agent or tools");

    /** What agreement shows. */
    public enum Kind {
        /** The truth is of the same source as the tool: agreement shows that the right record was read rightly. */
        RETRIEVAL,
        /** The truth is measured: agreement shows that the answer holds in the laboratory. */
        PHYSICS
    }
}
