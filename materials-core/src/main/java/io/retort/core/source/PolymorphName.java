package io.retort.core.source;

import java.util.Locale;
import java.util.Map;

/**
 * The name of a polymorph, however it is spelled: {@code zinc blende} is {@code zincblende}, {@code β-quartz} is
 * {@code beta quartz}.
 *
 * @param key the spelling to compare by: small letters and digits, Greek letters by name
 */
public record PolymorphName(String key) {

    private static final Map<String, String> GREEK = Map.of(
            "α", "alpha", "β", "beta", "γ", "gamma", "δ", "delta", "ε", "epsilon", "θ", "theta", "κ", "kappa", "η",
            "eta", "ω", "omega", "σ", "sigma");

    /** Of a name as somebody wrote it. */
    public static PolymorphName of(String text) {
        StringBuilder key = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .forEach(letter -> key.append(GREEK.getOrDefault(letter, letter)));
        return new PolymorphName(key.toString());
    }

    /** Whether the material goes by this name. */
    public boolean names(Material material) {
        return material.names().stream().anyMatch(name -> of(name).equals(this));
    }
}
