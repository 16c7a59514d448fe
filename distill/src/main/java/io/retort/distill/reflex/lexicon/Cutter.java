package io.retort.distill.reflex.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts tokens into the parts that mean something. */
final class Cutter {

    private static final Pattern PREFIXED = Pattern.compile(
            "(?i)(α|β|γ|δ|ε|κ|θ|alpha|beta|gamma|delta|epsilon|kappa|theta|2h|1t|3r|3c|4h|6h|h|c|w|zb|m|t|o|r|bcc|fcc|hcp|wz|rs)-(.+)");
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "h",
            "hexagonal",
            "c",
            "cubic",
            "w",
            "wurtzite",
            "wz",
            "wurtzite",
            "zb",
            "zincblende",
            "rs",
            "rocksalt",
            "m",
            "monoclinic",
            "t",
            "tetragonal",
            "o",
            "orthorhombic",
            "r",
            "rhombohedral");

    private final Lexicon lexicon;
    private final Symbols symbols;

    Cutter(Lexicon lexicon, Symbols symbols) {
        this.lexicon = lexicon;
        this.symbols = symbols;
    }

    /** Cuts hyphens and possessives where the parts mean something and the whole does not. */
    List<String> cut(List<String> tokens) {
        List<String> cut = new ArrayList<>();
        for (String token : tokens) {
            cut.addAll(split(token));
        }
        return cut;
    }

    private List<String> split(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        if (Scanner.isId(token)
                || Scanner.isNumber(token)
                || token.length() == 1
                || lexicon.phrase(lower).isPresent()) {
            return List.of(token);
        }
        if (lower.endsWith("'s") && !lexicon.isPlain(lower) && !lexicon.isWord(lower)) {
            return split(token.substring(0, token.length() - 2));
        }
        boolean whole = UnitText.alone(token).isPresent()
                || symbols.space(token).isPresent()
                || symbols.affixed(token).isPresent();
        if (token.indexOf('-') > 0 && !whole) {
            Matcher prefixed = PREFIXED.matcher(token);
            if (prefixed.matches() && symbols.substance(prefixed.group(2)).isPresent()) {
                String form = prefixed.group(1).toLowerCase(Locale.ROOT);
                return List.of(SHORT_FORMS.getOrDefault(form, form), prefixed.group(2));
            }
            return Arrays.stream(token.split("-"))
                    .filter(part -> !part.isEmpty())
                    .flatMap(part -> split(part).stream())
                    .toList();
        }
        return List.of(token);
    }
}
