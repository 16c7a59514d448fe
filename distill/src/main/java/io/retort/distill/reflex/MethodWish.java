package io.retort.distill.reflex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods that a question wishes values of, and the question without them: "HSE06 band gap of GaN", "measured gap of
 * silicon". They are taken out before the question is read, for their names look like formulas.
 *
 * @param methods as values name them: {@code experiment}, {@code HSE06}
 * @param rest the question without the words for them
 */
record MethodWish(List<String> methods, String rest) {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?<experiment>(?i:experimental(?:ly)?|experiment|measured))\\b|\\b(?<hse>(?i:hse(?:-?06)?))\\b"
                    + "|\\b(?<pbe>PBE|pbe)\\b|\\b(?<scan>r2SCAN|R2SCAN|r2scan|SCAN)\\b|\\b(?<gllb>(?i:gllb(?:-?sc)?))\\b");
    private static final Pattern AROUND =
            Pattern.compile("(?i)\\b(the|with|by|using|from|in|at)\\s+(functional|level|value)?\\s*(?=[?.!]?\\s*$)"
                    + "|\\b(functional|value)\\b");

    /** Empty where the question names no method. */
    static Optional<MethodWish> of(String question) {
        Matcher words = WORDS.matcher(question);
        Set<String> methods = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder();
        while (words.find()) {
            methods.add(method(words));
            words.appendReplacement(rest, " ");
        }
        words.appendTail(rest);
        String plain = AROUND.matcher(rest)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("(?i)^((compare|the|and|or|vs\\.?|versus)\\s+)+", "");
        return methods.isEmpty() ? Optional.empty() : Optional.of(new MethodWish(List.copyOf(methods), plain));
    }

    /** Whether it names a functional whose letters could be taken for a formula. */
    boolean namesFunctional() {
        return methods.stream().anyMatch(method -> !method.equals("experiment") && !method.equals("PBE"));
    }

    private static String method(Matcher words) {
        if (words.group("experiment") != null) {
            return "experiment";
        }
        if (words.group("hse") != null) {
            return "HSE06";
        }
        if (words.group("scan") != null) {
            return words.group("scan").startsWith("S") ? "SCAN" : "r2SCAN";
        }
        return words.group("pbe") != null ? "PBE" : "GLLB-SC";
    }
}
