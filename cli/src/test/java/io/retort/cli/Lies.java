package io.retort.cli;

import io.retort.agent.tool.Observation;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What a model could say that the tools did not: false drafts, by kind, made from the facts of a conversation. */
final class Lies {

    private static final String[] WORDS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private final Conversation conversation;
    private final Map<String, List<String>> lies = new TreeMap<>();

    private Lies(Conversation conversation) {
        this.conversation = conversation;
    }

    static Map<String, List<String>> of(Conversation conversation) {
        Lies lies = new Lies(conversation);
        conversation.numbers().forEach(lies::numbers);
        conversation.facts().forEach(lies::labels);
        conversation.rivals().forEach(two -> lies.rivals(two[0], two[1]));
        lies.results();
        lies.others();
        return lies.lies;
    }

    private void lie(String kind, String draft) {
        lies.computeIfAbsent(kind, key -> new ArrayList<>()).add(draft);
    }

    private static String name(Evidence fact) {
        return "{" + fact.id() + ":material}";
    }

    /** "The density of ZnO (mp-2133) is …". */
    private static String says(Evidence fact, String value) {
        return "The " + fact.property().name() + " of " + name(fact) + " is " + value + ".";
    }

    private static String shown(Evidence fact) {
        return "{" + fact.id() + "}";
    }

    private void numbers(Evidence fact) {
        double value = Conversation.value(fact);
        String unit = ((PropertyValue.Number) fact.value()).quantity().unit().symbol();
        String digits = new BigDecimal(value).round(new MathContext(3)).abs().toPlainString();
        char last = digits.charAt(digits.length() - 1);
        String changed = digits.substring(0, digits.length() - 1) + (char) ('0' + (last - '0' + 3) % 10);
        lie("a digit changed", says(fact, (changed + " " + unit).strip()));
        lie("a number of its own", says(fact, (digits + " " + unit).strip()));
        lie("the sign", says(fact, "−" + shown(fact)));
        lie("the sign", says(fact, "minus " + shown(fact)));
        lie("the unit", says(fact, shown(fact) + " meV"));
        lie("the unit", says(fact, "{" + fact.id() + " in " + (unit.equals("GPa") ? "eV" : "GPa") + "}"));
        lie("the basis", says(fact, shown(fact) + " per formula unit"));
        lie("the basis", says(fact, shown(fact) + " per cell"));
        lie("a power of ten", says(fact, shown(fact) + "×10³"));
        lie("an extra number", says(fact, shown(fact)) + " Its measured value is about " + changed + " " + unit + ".");
        lie("an extra number", says(fact, shown(fact)) + " That is 12 % above the literature.");
        lie("numbers in words", says(fact, WORDS[(int) (Math.abs(value) % 10)] + " " + unit));
        lie("numbers in words", says(fact, "about half of " + shown(fact)));
        lie("numbers in words", "Twice " + shown(fact) + " is what " + name(fact) + " has.");
        lie("a negation", says(fact, "not " + shown(fact)));
        lie("a negation", "The " + fact.property().name() + " of " + name(fact) + " isn't " + shown(fact) + ".");
        lie("a negation", "It is wrong that " + name(fact) + " has " + shown(fact) + ".");
        lie("an invented id", says(fact, "{ev-" + flipped(fact.id().text().substring(3)) + "}"));
        lie("an invented id", "The " + fact.property().name() + " of mp-999999 is " + shown(fact) + ".");
        lie("a formula of its own", "The " + fact.property().name() + " of BaTiO3 is " + shown(fact) + ".");
        lie("a method of its own", says(fact, shown(fact)) + " This is an HSE06 value.");
        lie("measured", says(fact, shown(fact)) + measured(fact));
        for (Property other : List.of(
                Properties.BAND_GAP,
                Properties.DENSITY,
                Properties.FORMATION_ENERGY,
                Properties.G_VRH,
                Properties.EFERMI)) {
            if (!other.equals(fact.property())) {
                lie("the property renamed", "The " + other.name() + " of " + name(fact) + " is " + shown(fact) + ".");
            }
        }
        if (fact.property().equals(Properties.K_VOIGT)) {
            lie("Voigt for the average", "The bulk modulus of " + name(fact) + " is " + shown(fact) + ".");
        }
    }

    private static String measured(Evidence fact) {
        return fact.provenance().method().kind() == io.retort.core.evidence.Method.Kind.MEASURED
                ? " It was calculated with DFT."
                : " It was measured in an experiment.";
    }

    private static String flipped(String digits) {
        StringBuilder flipped = new StringBuilder();
        digits.chars().forEach(c -> flipped.append(c == 'a' ? 'b' : 'a'));
        return flipped.toString();
    }

    private void labels(Evidence fact) {
        if (fact.value() instanceof PropertyValue.Label && fact.material().isPresent()) {
            lie(
                    "a label of its own",
                    "The " + fact.property().name() + " of " + name(fact) + " is Pnma, " + shown(fact) + ".");
            lie("a label of its own", name(fact) + " is paramagnetic, " + shown(fact) + ".");
            lie("a negation", "The " + fact.property().name() + " of " + name(fact) + " is not " + shown(fact) + ".");
        } else if (fact.property().equals(Properties.IS_STABLE) && fact.value() instanceof PropertyValue.Flag flag) {
            lie(
                    "a state denied",
                    name(fact) + " is " + (flag.value() ? "not stable" : "stable") + ", see {" + fact.id() + "}.");
            lie(
                    "a state denied",
                    name(fact) + " is " + (flag.value() ? "metastable" : "thermodynamically stable") + ", see {"
                            + fact.id() + "}.");
        }
    }

    private void rivals(Evidence more, Evidence less) {
        String check = " {check: " + more.id() + " > " + less.id() + "}";
        String property = more.property().name();
        lie("another material's value", says(more, shown(less)));
        lie("another material's value", "The " + property + " of {" + more.id() + ":formula} is " + shown(less) + ".");
        lie(
                "another material's value",
                name(more) + " has a " + property + " of " + shown(less) + " and " + name(less) + " one of "
                        + shown(more) + ".");
        lie("another material's value", "The " + property + " is " + shown(more) + " for " + name(less) + ".");
        lie(
                "another material's value",
                "{" + more.id() + ":formula} ({" + less.id() + ":id}) has " + shown(less) + ".");
        lie("a comparison turned round", name(less) + " has the higher " + property + ", " + shown(less) + "." + check);
        lie("a comparison turned round", name(more) + " has the lower " + property + ", " + shown(more) + "." + check);
        lie("a comparison without a check", name(more) + " has the higher " + property + ", " + shown(more) + ".");
        lie(
                "a comparison that does not hold",
                name(more) + " has a " + property + " of " + shown(more) + ". {check: " + more.id() + " < " + less.id()
                        + "}");
        if (!more.property().equals(Properties.DENSITY)) {
            lie("compared by something else", name(more) + " is denser, " + shown(more) + "." + check);
        }
        lie("a superlative", name(less) + " has the highest " + property + " of all, " + shown(less) + "." + check);
        lie(
                "twice as",
                name(more) + " is two times " + name(less) + " in " + property + ": " + shown(more) + "." + check);
        lie(
                "twice as",
                "With " + shown(more) + ", " + name(more) + " has double the " + property + " of " + name(less) + "."
                        + check);
    }

    /** Ratios turned round; results whose origin is not named. */
    private void results() {
        conversation
                .facts()
                .filter(fact -> fact.property().equals(Properties.RESULT))
                .forEach(ratio -> {
                    List<Evidence> of = ratio.provenance().derivedFrom().stream()
                            .flatMap(id -> conversation
                                    .facts()
                                    .filter(fact -> fact.id().equals(id)))
                            .toList();
                    if (of.size() == 2 && of.get(0).material().equals(of.get(1).material())) {
                        lie(
                                "two functionals averaged",
                                "The " + of.get(0).property().name() + " of " + name(of.get(0)) + " is " + shown(ratio)
                                        + ".");
                        lie(
                                "two functionals averaged",
                                "By {" + of.get(0).id() + ":method}, " + name(of.get(0)) + " has " + shown(ratio)
                                        + ".");
                    } else if (of.size() == 2) {
                        lie(
                                "a ratio turned round",
                                name(of.get(1)) + " is " + shown(ratio) + " times " + name(of.get(0)) + ".");
                        lie(
                                "a result of unnamed ones",
                                "The " + of.get(0).property().name() + " of " + name(of.get(0)) + " is " + shown(ratio)
                                        + ".");
                    }
                });
    }

    private void others() {
        BiConsumer<String, String> page = (kind, text) -> conversation.observations().stream()
                .filter(o ->
                        o.outcome() == Observation.Outcome.CUT && !o.evidence().isEmpty())
                .forEach(o -> o.evidence().stream()
                        .filter(fact -> fact.material().isPresent())
                        .forEach(fact ->
                                lie(kind, text.replace("NAME", name(fact)).replace("VALUE", shown(fact)))));
        page.accept("a count from a cut page", "There are ten of them, among them NAME with VALUE.");
        page.accept("a count from a cut page", "NAME is the only one, VALUE.");
        page.accept("a count from a cut page", "All of them are like NAME, VALUE.");
        page.accept("a count from a cut page", "No other material matches; NAME has VALUE.");
        page.accept("a number of the question", "There are {said: 10} such materials; NAME is one, with VALUE.");
        page.accept("a number of the question", "The value is {said: 10}, while NAME has VALUE.");
        lie(
                "after nothing",
                "The band gap of {said: "
                        + conversation.question().split(" ")[0].toLowerCase(Locale.ROOT) + "} is 3.2 eV.");
        lie("nothing cited", "Materials like this are well known for their hardness.");
    }
}
