package io.retort.client.mp;

/** What a document says of a field. */
public enum FieldState {
    /** It has a value. */
    PRESENT,
    /** It is there without a value: the database knows of it and has none. */
    NULL,
    /** It was asked for, and the stored document lacks it. */
    ABSENT,
    /** It was not asked for; ask again with {@code fields(…)} to learn more. */
    NOT_REQUESTED
}
