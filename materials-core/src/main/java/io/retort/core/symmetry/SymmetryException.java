package io.retort.core.symmetry;

/** A structure has no symmetry to speak of: sites on top of each other, or a flat cell. The message names the next step. */
public final class SymmetryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SymmetryException(String message) {
        super(message);
    }
}
