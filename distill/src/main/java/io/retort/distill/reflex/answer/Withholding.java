package io.retort.distill.reflex.answer;

import io.retort.core.element.Element;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.ReflexPlan;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said where nothing is answered: why, and what can be asked instead. No number, formula or unit in it. */
public final class Withholding {

    static final String FAILED = "{withhold: the lookup failed}"
            + "I could not look that up: the catalogue does not know what was named. A formula, an id or a plain name of a"
            + " material works best.";

    static final String NO_PHASES = "{withhold: the phases of this system are not recorded well enough}"
            + "A phase diagram needs recorded energies of one kind for the phases of the system; this catalogue has too few"
            + " of them. 'retort data import FILE' or 'retort data fetch' brings more.";

    static final String UNSAID = "{withhold: no sentence about it passed the check}"
            + "I looked it up but found no way to say it that holds against the evidence.";

    private static final String OFFER = " I look up gaps, densities, cell data, symmetry, formation and hull energies,"
            + " elastic, dielectric, piezoelectric and magnetic properties of a material that is named; I compare, rank and"
            + " count materials, give their structures and convert units. For example: band gap of gallium nitride;"
            + " densest oxide; stable oxides with a band gap between given values.";

    private static final Pattern QUOTED = Pattern.compile("'([^'{}]+)'");

    private Withholding() {}

    /** For a question that the reflex does not act on. */
    public static String of(ReflexPlan plan) {
        if (plan.question().isBlank()) {
            return "{withhold: there is no question}There is no question." + OFFER;
        }
        return "{withhold: it is not a question that the embedded model can answer}" + because(plan) + OFFER;
    }

    /** For a plan whose tool is not there. */
    public static String needsTool(ReflexPlan plan) {
        String what = plan.calls().get(0).intent() == Intent.SYNTHESIS
                ? "This asks for a synthesis. No source of synthesis recipes is connected; a collection of them comes in with 'retort data import FILE'."
                : plan.calls().get(0).intent() == Intent.PHASE_DIAGRAM
                        ? "This asks for a phase diagram. No tool that builds one is connected; that is what it would take."
                        : "The tool that this takes is not connected.";
        return "{withhold: a tool that it needs is not connected}" + what + OFFER;
    }

    /** "Xx is no element, so Xx2O3 names no material." */
    private static String noMaterial(ReflexPlan plan) {
        Matcher quoted = QUOTED.matcher(plan.why());
        String word = quoted.find() ? quoted.group(1) : "";
        if (word.isEmpty() || !plan.question().contains(word)) {
            return "The question names no material that I can read.";
        }
        return Arrays.stream(word.split("(?=\\p{Lu})|[^\\p{L}]+"))
                .filter(part -> !part.isEmpty()
                        && Character.isUpperCase(part.charAt(0))
                        && Element.find(part).isEmpty())
                .findFirst()
                .map(part -> quote(part) + " is no element, so " + quote(word) + " names no material.")
                .orElse(quote(word) + " names no material that I can read.");
    }

    /** A piece of the question in quotation marks; a rendered one that begins with a number has its own. */
    static String quote(String words) {
        String said = "{said: " + words + "}";
        return Character.isDigit(words.charAt(0)) ? said : "“" + said + "”";
    }

    private static String because(ReflexPlan plan) {
        if (plan.why().startsWith("it does not look up")) {
            return "The embedded model does not look up this property.";
        }
        if (plan.why().endsWith("names no material")) {
            return noMaterial(plan);
        }
        Matcher quoted = QUOTED.matcher(plan.why());
        if (quoted.find()
                && plan.question().contains(quoted.group(1))
                && quoted.group(1).matches("[\\p{L}\\p{N} .+-]+")) {
            return "I cannot account for " + quote(quoted.group(1)) + " in the question, so I would rather not guess.";
        }
        if (plan.intent() != Intent.ESCALATE) {
            return "I am not sure enough that I understand the question; another wording may help.";
        }
        return "I cannot answer that.";
    }
}
