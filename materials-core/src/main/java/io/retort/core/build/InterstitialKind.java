package io.retort.core.build;

import java.util.Arrays;
import java.util.Locale;

/** The names under which people ask for an interstitial site. */
public enum InterstitialKind {
    /** Four nearest atoms at the corners of a tetrahedron. */
    TETRAHEDRAL,
    /** Six nearest atoms at the corners of an octahedron. */
    OCTAHEDRAL,
    /** The middle of the largest sphere that holds no nucleus, whatever its neighbours. */
    LARGEST;

    /** Reads {@code tetrahedral}, {@code T}, {@code octahedral}, {@code O}, {@code largest}. */
    public static InterstitialKind of(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind ->
                        !key.isEmpty() && kind.name().toLowerCase(Locale.ROOT).startsWith(key))
                .findFirst()
                .orElseThrow(() -> new BuildException(
                        "Interstitial site '" + text + "': expected tetrahedral, octahedral or largest."));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
