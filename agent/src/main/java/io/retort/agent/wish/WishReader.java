package io.retort.agent.wish;

import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads standing wishes in plain words. A text is either nothing but wishes, to its last word, or it is none at all:
 * "only observed ones, no lead" is two wishes; "the densest oxide, no lead" is a question.
 */
public final class WishReader {

    private static final int LONGEST = 300;

    private static final String THINGS =
            "(?: (?:ones|materials|compounds|phases|entries|records|structures|crystals|anything))?";
    private static final Pattern POLITE = Pattern.compile(
            "^(?:(?:please|from now on|always|in future|for all answers|in this session|and|but|now|then)[, :]+)+"
                    + "|(?:[, ]+(?:please|from now on|always|only|thanks|again))+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER =
            words("(?:please|from now on|always|in future|for all answers|in this session|thanks|thank you|now)?");
    private static final Pattern OBSERVED = words("(?:only|just)(?: the)?(?: use| show)?"
            + "(?: (?:experimentally|really|actually))? (?:observed|known|synthesi[sz]ed|reported|existing|experimental)"
            + THINGS + "(?: known)?(?: from experiments?| experimentally)?"
            + "|(?:only|just) (?:materials|compounds|ones) (?:that are )?(?:known|seen|observed) (?:from|in|by) experiments?"
            + "|nothing hypothetical|no (?:hypothetical|theoretical)" + THINGS);
    private static final Pattern ALSO_UNSEEN = words(
            "(?:also|include)(?: the)? (?:hypothetical|theoretical|unobserved)" + THINGS + "|theoretical ones too");
    private static final Pattern STABLE = words("(?:only|just)(?: the)?(?: thermodynamically)? stable" + THINGS);
    private static final Pattern WITHIN = words("(?:(?:ignore|exclude|drop|hide|skip|leave out|no|nothing)" + THINGS
            + "(?: that (?:is|are|lie))? (?:above|over|beyond|more than|higher than)|only(?: those)? within"
            + "|(?:only )?at most|not more than) (?<n>\\d+(?:\\.\\d+)?) ?(?<u>[a-zA-Z]+)(?: ?/ ?(?<p>mol|atom)| per atom)?"
            + "(?: ?/ ?atom| per atom)?(?: (?:above|of|from) (?:the )?(?:convex )?hull)?");
    private static final Pattern WITHOUT =
            words("(?:no|without|avoid|exclude|never|skip|leave out|nothing with|free of|not) (?<e>[a-z]+)");
    private static final Pattern FREE = words("(?:only )?(?<e>[a-z]+)[- ]free" + THINGS);
    private static final Pattern ALLOW =
            words("(?:allow|permit)(?: for)? (?<e>[a-z]+)|(?<f>[a-z]+) is (?:allowed|fine|ok|okay)");
    private static final Pattern METHOD = words(
            "(?:(?:always )?(?:use|take|prefer|give|show)(?: me)?(?: only)?|only|with|by)"
                    + "(?: the)? (?<m>[a-z0-9²+-]+)(?: (?:values?|data|numbers?|results?|functional|calculations?))?(?: only)?");
    private static final Pattern ANY_METHOD = words("(?:any|all) (?:methods?|functionals?)");
    private static final Pattern UNIT = words("(?:(?:answer|show|give|report|use|express|state|write)(?: me)?"
            + "(?: (?:it|them|everything|all|values|energies|lengths|pressures|answers|numbers|results))? (?:in |as )?"
            + "|(?:energies|lengths|pressures|everything|values) in |in )(?<u>\\S{1,20})(?: units?)?");
    private static final Pattern OWN_UNITS = words("(?:own|usual|normal|default) units?");
    private static final Pattern BRIEF = words("(?:be )?(?:shorter|briefer|brief|more brief(?:ly)?|terse|short answers?"
            + "|keep (?:it|answers) (?:short|brief)|less text|shorter answers?|brief answers?)");
    private static final Pattern LONGER = words("longer(?: answers?)?|more details?|in full");
    private static final Pattern FORGET =
            words("(?:forget|clear|drop|remove|cancel|reset|no more)(?: (?:all|my|the|these"
                    + "|standing|of))* (?:wishes|filters|restrictions|preferences|conditions)");

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("pbe", "PBE"),
            Map.entry("gga", "PBE"),
            Map.entry("pbe+u", "PBE+U"),
            Map.entry("gga+u", "PBE+U"),
            Map.entry("pbesol", "PBEsol"),
            Map.entry("lda", "LDA"),
            Map.entry("scan", "SCAN"),
            Map.entry("r2scan", "r2SCAN"),
            Map.entry("r²scan", "r2SCAN"),
            Map.entry("hse", "HSE06"),
            Map.entry("hse06", "HSE06"),
            Map.entry("gllb-sc", "GLLB-SC"),
            Map.entry("experiment", "experiment"),
            Map.entry("experimental", "experiment"),
            Map.entry("measured", "experiment"));

    private WishReader() {}

    /** The change that the text asks for; empty where any of it is something else. */
    public static Optional<WishChange> read(String text) {
        if (text.length() > LONGEST || text.isBlank() || text.contains("?")) {
            return Optional.empty();
        }
        Reading reading = new Reading();
        for (String clause : text.strip().split("[,;.!\\n]+(?=\\s|$)|\\s+and\\s+|\\s+or\\s+")) {
            String bare = bare(clause);
            if (!bare.isEmpty() && !reading.take(bare)) {
                return Optional.empty();
            }
        }
        return reading.change();
    }

    private static String bare(String clause) {
        String bare = clause.strip().replaceAll("\\s+", " ");
        return FILLER.matcher(bare).matches()
                ? ""
                : POLITE.matcher(bare).replaceAll("").strip();
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** One text, clause by clause. */
    private static final class Reading {
        private boolean all;
        private boolean elements;
        private final List<String> dropped = new ArrayList<>();
        private final List<Wish> added = new ArrayList<>();

        /** Whether the clause is a wish. */
        boolean take(String clause) {
            boolean listed = elements;
            elements = false;
            return simple(clause) || within(clause) || element(clause, listed) || method(clause) || unit(clause);
        }

        Optional<WishChange> change() {
            return all || !dropped.isEmpty() || !added.isEmpty()
                    ? Optional.of(new WishChange(all, dropped, added))
                    : Optional.empty();
        }

        private boolean simple(String clause) {
            if (OBSERVED.matcher(clause).matches()) {
                return added.add(new Wish.Observed());
            } else if (STABLE.matcher(clause).matches()) {
                return added.add(new Wish.Within(0));
            } else if (BRIEF.matcher(clause).matches()) {
                return added.add(new Wish.Brief());
            } else if (LONGER.matcher(clause).matches()) {
                return dropped.add(new Wish.Brief().key());
            } else if (ALSO_UNSEEN.matcher(clause).matches()) {
                return dropped.add(new Wish.Observed().key());
            } else if (ANY_METHOD.matcher(clause).matches()) {
                return dropped.add(new Wish.By("").key());
            } else if (FORGET.matcher(clause).matches()
                    || OWN_UNITS.matcher(clause).matches()) {
                all = FORGET.matcher(clause).matches();
                return all;
            }
            return false;
        }

        private boolean within(String clause) {
            Matcher matcher = WITHIN.matcher(clause);
            if (!matcher.matches()) {
                return false;
            }
            try {
                Unit unit = Unit.of(matcher.group("u") + ("mol".equals(matcher.group("p")) ? "/mol" : ""));
                double value = new Quantity(Double.parseDouble(matcher.group("n")), unit)
                        .in(Properties.ENERGY_ABOVE_HULL.unit())
                        .value();
                return added.add(new Wish.Within(value));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** {@code no lead}, {@code lead-free}; after one of these a bare element goes on with the list. */
        private boolean element(String clause, boolean listed) {
            Optional<Element> unwanted = named(WITHOUT, clause)
                    .or(() -> named(FREE, clause))
                    .or(() -> listed ? element(clause) : Optional.empty());
            unwanted.ifPresent(element -> added.add(new Wish.Without(element)));
            elements = unwanted.isPresent();
            Matcher allowed = ALLOW.matcher(clause);
            if (unwanted.isEmpty() && allowed.matches()) {
                return element(allowed.group("e") == null ? allowed.group("f") : allowed.group("e"))
                        .map(element -> dropped.add(new Wish.Without(element).key()))
                        .orElse(false);
            }
            return unwanted.isPresent();
        }

        private static Optional<Element> named(Pattern pattern, String clause) {
            Matcher matcher = pattern.matcher(clause);
            return matcher.matches() ? element(matcher.group("e")) : Optional.empty();
        }

        /** By symbol as it is written, or by name. */
        private static Optional<Element> element(String word) {
            return Element.find(word)
                    .or(() -> Element.all().stream()
                            .filter(element -> element.name().equalsIgnoreCase(word))
                            .findFirst());
        }

        private boolean method(String clause) {
            Matcher matcher = METHOD.matcher(clause);
            return matcher.matches()
                    && Optional.ofNullable(METHODS.get(matcher.group("m").toLowerCase(Locale.ROOT)))
                            .map(name -> added.add(new Wish.By(name)))
                            .orElse(false);
        }

        private boolean unit(String clause) {
            Matcher matcher = UNIT.matcher(clause);
            if (!matcher.matches()) {
                return false;
            }
            try {
                Unit unit = Unit.of(matcher.group("u"));
                return !unit.symbol().isEmpty() && added.add(new Wish.In(unit));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
