package io.retort.core.source;

import java.util.List;

/** A polymorph was named that the records do not have. */
public final class UnknownPolymorphException extends IllegalArgumentException {

    private final List<String> known;

    UnknownPolymorphException(String formula, String name, List<String> known) {
        super("No record of " + formula + " is called '" + name + "'. "
                + (known.isEmpty()
                        ? "None of its records has a name; ask for " + formula + " alone."
                        : "There are: " + String.join(", ", known) + "."));
        this.known = List.copyOf(known);
    }

    /** The names that there are. */
    public List<String> known() {
        return known;
    }
}
