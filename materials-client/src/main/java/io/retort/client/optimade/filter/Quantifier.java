package io.retort.client.optimade.filter;

/** How the members of a list and the values looked for must meet. */
public enum Quantifier {
    /** A member is the value. */
    ONE(""),
    /** Each value is met by a member. */
    ALL("ALL "),
    /** A value is met by a member. */
    ANY("ANY "),
    /** There are members, and each meets a value. */
    ONLY("ONLY ");

    private final String word;

    Quantifier(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
