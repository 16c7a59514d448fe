package io.retort.client.catalogue.own;

import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's header in its parts: {@code Eg (eV)}, {@code k_VRH [GPa]}, {@code T / K}, {@code ΔHf, kJ/mol},
 * {@code u(Eg) (eV)}, {@code Ehull (eV/atom)}.
 *
 * @param name without unit and marks of uncertainty; empty for {@code ±}
 * @param unit that the header names
 * @param basis that the header names
 * @param isUncertainty whether it is about the uncertainty of what it names
 */
record HeaderText(String name, Optional<Unit> unit, Optional<Basis> basis, boolean isUncertainty) {

    private static final List<Pattern> WITH_UNIT = List.of(
            Pattern.compile("(.*?)\\s*[(\\[]\\s*([^()\\[\\]]*(?:\\([^()]*\\))?[^()\\[\\]]*)\\s*[)\\]]\\s*"),
            Pattern.compile("(.*\\S)\\s+/\\s+(\\S.*)"),
            Pattern.compile("(\\S+)\\s*/\\s*(\\S+)"),
            Pattern.compile("(.*?)\\s*,\\s*(\\S.*)"),
            Pattern.compile("(.*?)[_ ](m?eV|[GM]Pa|K|nm|Å|kJ/mol)"));
    private static final Pattern COUNTED =
            Pattern.compile("(?i)(.*?)[\\s/(]*(?:\\bper\\s+|/\\s*)?(atoms?|f\\.?u\\.?|formula[ _-]units?|cell)\\)?");
    private static final Pattern FUNCTION =
            Pattern.compile("(?i)(?:u|σ|sigma|sd|std|err|error|δ|uncertainty|unc)\\s*\\(([^()]+)\\)(.*)");
    private static final Pattern WORD = Pattern.compile(
            "(?i)(?:(.*?)[\\s_]*(?:±|\\+/-|\\b(?:uncertainty|error|err|unc|std|sd|esd|stdev|sigma)\\b)|±\\s*(.*)"
                    + "|(?:uncertainty|error|std|standard deviation) (?:of|in) (.*))");

    static HeaderText of(String header) {
        String text = header.replaceAll("\\s+", " ").strip();
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            HeaderText inner =
                    withUnit(function.group(1).strip() + " " + function.group(2).strip());
            return new HeaderText(inner.name, inner.unit, inner.basis, true);
        }
        HeaderText plain = withUnit(text);
        Matcher word = WORD.matcher(plain.name.replace('_', ' '));
        if (!word.matches()) {
            return plain;
        }
        HeaderText of = withUnit(firstOf(word).strip());
        return new HeaderText(of.name, plain.unit.or(() -> of.unit), plain.basis.or(() -> of.basis), true);
    }

    private static String firstOf(Matcher word) {
        for (int group = 1; group <= word.groupCount(); group++) {
            if (word.group(group) != null) {
                return word.group(group);
            }
        }
        return "";
    }

    private static HeaderText withUnit(String text) {
        for (Pattern pattern : WITH_UNIT) {
            Matcher parts = pattern.matcher(text);
            Optional<Measure> measure = parts.matches() ? Measure.of(parts.group(2)) : Optional.empty();
            if (measure.isPresent()) {
                return new HeaderText(
                        parts.group(1).strip(), Optional.of(measure.get().unit), measure.get().basis, false);
            }
        }
        return new HeaderText(text.strip(), Optional.empty(), Optional.empty(), false);
    }

    /** A unit, and what it counts per. */
    record Measure(Unit unit, Optional<Basis> basis) {

        /** Reads {@code eV/atom}, {@code kJ/mol per formula unit}, {@code GPa}; a bare number or word is none. */
        static Optional<Measure> of(String text) {
            Matcher counted = COUNTED.matcher(text.strip());
            if (counted.matches() && !counted.group(1).isBlank()) {
                return unit(counted.group(1)).map(unit -> new Measure(unit, Optional.of(basis(counted.group(2)))));
            }
            return unit(text).map(unit -> new Measure(unit, Optional.empty()));
        }

        private static Optional<Unit> unit(String text) {
            try {
                return text.isBlank() || text.strip().matches("\\d+") ? Optional.empty() : Optional.of(Unit.of(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Basis basis(String words) {
            return switch (words.toLowerCase(Locale.ROOT).charAt(0)) {
                case 'a' -> Basis.PER_ATOM;
                case 'c' -> Basis.PER_CELL;
                default -> Basis.PER_FORMULA_UNIT;
            };
        }
    }
}
