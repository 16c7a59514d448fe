package io.retort.cli;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Honest drafts as a careful model might word them, by kind, made from the facts of a conversation. */
final class Truths {

    private static final Map<String, List<String>> UNITS = Map.of(
            "eV", List.of("meV", "kJ/mol"),
            "GPa", List.of("Mbar", "kbar"),
            "g/cm³", List.of("kg/m^3"),
            "Å", List.of("nm", "pm"),
            "Å³", List.of("nm^3"));

    private final Map<String, List<String>> truths = new TreeMap<>();

    private Truths() {}

    static Map<String, List<String>> of(Conversation conversation) {
        Truths truths = new Truths();
        conversation.numbers().forEach(fact -> truths.number(fact, conversation));
        conversation.facts().forEach(truths::label);
        conversation.rivals().forEach(two -> truths.rivals(two[0], two[1]));
        conversation.facts().forEach(fact -> truths.ratio(fact, conversation));
        truths.list(conversation);
        return truths.truths;
    }

    private void truth(String kind, String draft) {
        truths.computeIfAbsent(kind, key -> new ArrayList<>()).add(draft);
    }

    private static String name(Evidence fact) {
        return "{" + fact.id() + ":material}";
    }

    private static String shown(Evidence fact) {
        return "{" + fact.id() + "}";
    }

    /** What the property is called where "bulk modulus" alone would mean the average. */
    private static String property(Evidence fact) {
        return fact.property().equals(Properties.K_VOIGT)
                ? "bulk modulus in the Voigt bound"
                : fact.property().name();
    }

    private void number(Evidence fact, Conversation conversation) {
        truth(
                "a value",
                "The " + property(fact) + " of " + name(fact) + " is " + shown(fact) + " ({" + fact.id() + ":method}, {"
                        + fact.id() + ":source}).");
        truth("a value", name(fact) + " has a " + property(fact) + " of " + shown(fact) + ".");
        truth(
                "a value",
                "For {" + fact.id() + ":formula} the catalogue gives " + shown(fact) + " as its " + property(fact)
                        + ".");
        truth(
                "a value",
                "With {" + fact.id() + ":method}, the " + property(fact) + " comes out as " + shown(fact)
                        + "; the record is {" + fact.id() + ":record}.");
        boolean measured = conversation
                .numbers()
                .anyMatch(other -> other.provenance().method().kind() == Method.Kind.MEASURED
                        && other.material().equals(fact.material())
                        && other.property().equals(fact.property()));
        if (!measured)
            truth(
                    "in part",
                    "{partial: no measured value is recorded} No measured value is recorded, but the " + property(fact)
                            + " of " + name(fact) + " is " + shown(fact) + " by {" + fact.id() + ":method}.");
        String unit = ((PropertyValue.Number) fact.value()).quantity().unit().symbol();
        for (String other : UNITS.getOrDefault(unit, List.of())) {
            truth(
                    "converted",
                    "In other units, the " + property(fact) + " of " + name(fact) + " is {" + fact.id() + " in " + other
                            + "}, that is " + shown(fact) + ".");
        }
        if (fact.property().equals(Properties.FORMATION_ENERGY)) {
            truth(
                    "another basis",
                    "It takes {" + fact.id() + " in kJ/mol per formula unit} to form " + name(fact)
                            + " from its elements, or " + shown(fact) + ".");
        }
        if (fact.property().equals(Properties.ENERGY_ABOVE_HULL) && Conversation.value(fact) == 0) {
            truth("a state", name(fact) + " is stable: its energy above hull is " + shown(fact) + ".");
        }
        if (fact.property().equals(Properties.BAND_GAP) && Conversation.value(fact) > 0) {
            truth("a state", name(fact) + " is a semiconductor, with a gap of " + shown(fact) + ".");
        }
    }

    private void label(Evidence fact) {
        if (fact.material().isEmpty()) {
            return;
        } else if (fact.property().equals(Properties.ORDERING)) {
            truth(
                    "words",
                    "In the calculated configuration, the magnetic ordering of " + name(fact) + " is {" + fact.id()
                            + ":words}.");
        } else if (fact.property().equals(Properties.SPACEGROUP_SYMBOL)) {
            truth("words", name(fact) + " crystallises in space group " + shown(fact) + ".");
        } else if (fact.property().equals(Properties.IS_STABLE)) {
            truth("words", "On the convex hull: " + shown(fact) + " for " + name(fact) + ".");
        }
    }

    private void rivals(Evidence more, Evidence less) {
        String check = " {check: " + more.id() + " > " + less.id() + "}";
        String property = property(more);
        truth(
                "a comparison",
                name(more) + " has the higher " + property + ", " + shown(more) + "; " + name(less) + " has "
                        + shown(less) + "." + check);
        truth(
                "a comparison",
                "The " + property + " of " + name(less) + " (" + shown(less) + ") is lower than that of " + name(more)
                        + " (" + shown(more) + ")."
                        + check.replace(more.id() + " > " + less.id(), less.id() + " < " + more.id()));
        truth(
                "a comparison",
                name(more) + " and " + name(less) + " have a " + property + " of " + shown(more) + " and " + shown(less)
                        + ", in this order.");
        truth(
                "a range",
                "The " + property + " lies between " + shown(less) + " for " + name(less) + " and " + shown(more)
                        + " for " + name(more) + ".");
        if (more.property().equals(Properties.DENSITY)) {
            truth(
                    "a comparison",
                    name(more) + " is denser than " + name(less) + ": " + shown(more) + " against " + shown(less)
                            + " for " + name(less) + "." + check);
            truth("a comparison", "Of the pair, " + name(more) + " is the densest, with " + shown(more) + "." + check);
        }
    }

    private void ratio(Evidence ratio, Conversation conversation) {
        List<Evidence> of = ratio.provenance().derivedFrom().stream()
                .flatMap(id -> conversation.facts().filter(fact -> fact.id().equals(id)))
                .toList();
        if (ratio.property().equals(Properties.RESULT)
                && of.size() == 2
                && !of.get(0).material().equals(of.get(1).material())) {
            truth(
                    "a ratio",
                    "In " + property(of.get(0)) + ", " + name(of.get(0)) + " has " + shown(ratio)
                            + " times the value of " + name(of.get(1)) + ".");
        }
    }

    private void list(Conversation conversation) {
        conversation.rivals().stream()
                .limit(20)
                .forEach(two -> truth(
                        "a list",
                        "The " + property(two[0]) + ":\n- " + name(two[0]) + ": **" + shown(two[0]) + "**\n- "
                                + name(two[1]) + ": **" + shown(two[1]) + "**\nBoth are by {" + two[0].id()
                                + ":method}."));
    }
}
