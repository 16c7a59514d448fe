package io.retort.kg.plan;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.CrystalSystems;
import io.retort.kg.vocabulary.Iris;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a question names.
 *
 * @param concept what kind of thing
 * @param name within the kind: {@code mp-149}, {@code GaN}, {@code 225}
 */
public record Thing(Concept concept, String name) {

    private static final Pattern KIND = Pattern.compile("(?:rt:)?([A-Za-z-]+)\\s*:\\s*(\\S.*)");
    private static final Pattern GROUP = Pattern.compile("(?:space ?group|sg)\\s*(\\d{1,3})", Pattern.CASE_INSENSITIVE);

    /** Its name in the graph. */
    public String iri() {
        return Iris.of(concept, name);
    }

    /**
     * Reads {@code mp-149}, {@code GaN}, {@code element:Ga}, {@code Fe-O}, {@code space group 225}, {@code cubic}. A bare
     * symbol is the elementary substance; with its kind before it, the element.
     *
     * @throws IllegalArgumentException where it names nothing that the graph knows the shape of
     */
    public static Thing parse(String text) {
        String name = text.strip();
        Matcher kind = KIND.matcher(name);
        if (kind.matches() && concept(kind.group(1)).isPresent()) {
            return of(concept(kind.group(1)).get(), kind.group(2).strip());
        }
        Matcher group = GROUP.matcher(name);
        if (group.matches()) {
            return new Thing(Concept.SPACE_GROUP, group.group(1));
        }
        return crystalSystem(name)
                .or(() -> material(name))
                .or(() -> system(name))
                .or(() -> composition(name))
                .orElseThrow(() -> new IllegalArgumentException("'" + shortened(name)
                        + "' names nothing here; expected an id (mp-149), a formula (GaN), a system (Fe-O), an element"
                        + " (element:Ga), a space group (space group 225) or a crystal system (cubic)."));
    }

    private static Thing of(Concept concept, String name) {
        return switch (concept) {
            case MATERIAL -> new Thing(concept, MaterialId.parse(name).toString());
            case COMPOSITION -> new Thing(concept, Composition.of(name).reducedFormula());
            case ELEMENT -> new Thing(concept, Element.of(name).symbol());
            default -> new Thing(concept, name);
        };
    }

    private static Optional<Thing> crystalSystem(String name) {
        return CrystalSystems.isOne(name)
                ? Optional.of(new Thing(Concept.CRYSTAL_SYSTEM, name.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Thing> material(String name) {
        try {
            return Optional.of(
                    new Thing(Concept.MATERIAL, MaterialId.parse(name).toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Thing> system(String name) {
        try {
            return name.contains("-")
                    ? Optional.of(new Thing(
                            Concept.CHEMICAL_SYSTEM, ChemicalSystem.parse(name).toString()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Thing> composition(String name) {
        try {
            return Optional.of(
                    new Thing(Concept.COMPOSITION, Composition.of(name).reducedFormula()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By the last part of its name, in any case: {@code element}, {@code SpaceGroup}, {@code space-group}. */
    static Optional<Concept> concept(String word) {
        String wanted = word.replaceAll("[-_ ]", "");
        for (Concept concept : Concept.values()) {
            if (concept.toString().substring("rt:".length()).equalsIgnoreCase(wanted)) {
                return Optional.of(concept);
            }
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    @Override
    public String toString() {
        return concept + " " + name;
    }
}
