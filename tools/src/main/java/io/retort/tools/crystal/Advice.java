package io.retort.tools.crystal;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.symmetry.SymmetryException;
import java.util.function.Supplier;

/** What crystallography refuses, with its reason, becomes advice for the model. */
final class Advice {

    private Advice() {}

    /** @throws ToolFailure with the message of what the work refused */
    static <T> T from(Supplier<T> work) throws ToolFailure {
        try {
            return work.get();
        } catch (IllegalArgumentException | SymmetryException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
