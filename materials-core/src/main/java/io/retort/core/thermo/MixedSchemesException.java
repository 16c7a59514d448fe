package io.retort.core.thermo;

import java.util.Collection;
import java.util.stream.Collectors;

/** Entries of several energy schemes were to share one hull. */
public final class MixedSchemesException extends IllegalArgumentException {

    MixedSchemesException(Collection<EnergyScheme> schemes) {
        super("Energies of " + schemes.size() + " schemes cannot be compared: "
                + schemes.stream().map(s -> "[" + s + "]").sorted().collect(Collectors.joining(" ")) + "."
                + " Keep the entries of one of them, with all its elements.");
    }
}
