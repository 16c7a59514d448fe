package io.retort.core.symmetry.search;

/** The three cell vectors lie in a plane, or nearly so. */
public final class DegenerateCellException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public DegenerateCellException() {
        super("The cell vectors lie in a plane; expected three that span a volume.");
    }
}
