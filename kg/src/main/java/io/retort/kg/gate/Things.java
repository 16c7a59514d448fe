package io.retort.kg.gate;

import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.CrystalSystems;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Units;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether a named thing of a closed list exists: properties, elements, space groups, units, bases. */
final class Things {

    /** @param iri the thing @param concept what its name says it is */
    record Named(Concept concept, String iri) {}

    private Things() {}

    static void check(Named thing) {
        String local = Iris.local(thing.iri());
        switch (thing.concept()) {
            case PROPERTY -> require(thing, Properties.find(local).isPresent(), Things::property);
            case ELEMENT -> require(thing, Element.find(local).isPresent(), Things::element);
            case SPACE_GROUP ->
                require(
                        thing,
                        local.matches("[1-9]\\d?|1\\d\\d|2[0-2]\\d|230"),
                        name -> "Space groups are spacegroup:1 to 230.");
            case CRYSTAL_SYSTEM ->
                require(
                        thing,
                        CrystalSystems.ALL.stream()
                                .anyMatch(system -> system.name().equals(local)),
                        name -> near(
                                name,
                                CrystalSystems.ALL.stream()
                                        .map(CrystalSystems.System::iri)
                                        .toList()));
            case UNIT ->
                require(
                        thing,
                        Units.all().containsValue(thing.iri()),
                        name -> near(name, List.copyOf(Units.all().values())));
            case BASIS ->
                require(
                        thing,
                        is(basis -> Iris.basis(basis).equals(thing.iri())),
                        name -> near(
                                name,
                                Arrays.stream(Basis.values()).map(Iris::basis).toList()));
            default -> {
                // the rest is data: an unknown material is an empty answer
            }
        }
    }

    private static boolean is(Predicate<Basis> basis) {
        return Arrays.stream(Basis.values()).anyMatch(basis);
    }

    private static void require(Named thing, boolean exists, Function<String, String> suggestion) {
        if (!exists) {
            String shown = Vocabulary.shortened(thing.iri());
            throw new Refusal(Rule.THING, shown, suggestion.apply(Iris.local(thing.iri())));
        }
    }

    private static String property(String wrong) {
        Property near = Nearest.property(wrong);
        return "The nearest property is property:" + near.key() + " (" + near.name() + ").";
    }

    private static String element(String wrong) {
        String tidy = wrong.isEmpty()
                ? wrong
                : wrong.substring(0, 1).toUpperCase(Locale.ROOT)
                        + wrong.substring(1).toLowerCase(Locale.ROOT);
        return Element.all().stream()
                .filter(element ->
                        element.symbol().equals(tidy) || element.name().equalsIgnoreCase(wrong))
                .findFirst()
                .map(element -> "Write element:" + element.symbol() + ".")
                .orElse("Elements are named by their symbol: element:Fe.");
    }

    private static String near(String wrong, List<String> known) {
        return "The nearest is " + Vocabulary.shortened(Nearest.name(wrong, known)) + ".";
    }
}
