package io.retort.tools.graph;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.kg.ask.RelationQuery;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The relations that a model may ask for, by the words it uses. To learn what there is, read the list. */
enum RelationKind {
    POLYMORPHS(a -> new RelationQuery.PolymorphsOf(formula(a.formula(), "formula"))),
    SAME_PROTOTYPE(a -> new RelationQuery.SamePrototype(material(a.material(), "material"))),
    SAME_SPACE_GROUP(a -> new RelationQuery.SameSpaceGroup(
            a.spaceGroup().orElseThrow(() -> missing("space_group", "186")), elements(a))),
    DECOMPOSITION(a -> new RelationQuery.DecompositionOf(material(a.material(), "material"))),
    DECOMPOSING_INTO(a -> new RelationQuery.DecomposingInto(material(a.material(), "material"))),
    RECIPES_FOR(a -> new RelationQuery.RecipesFor(formula(a.formula(), "formula"))),
    RECIPES_USING(a -> new RelationQuery.RecipesUsing(formula(a.formula(), "formula"))),
    PRECURSORS_FOR(a -> new RelationQuery.PrecursorsFor(new ChemicalSystem(elements(a)))),
    EXACTLY_ELEMENTS(a -> new RelationQuery.WithElements(elements(a), true)),
    AT_LEAST_ELEMENTS(a -> new RelationQuery.WithElements(elements(a), false)),
    METHODS_COMPARED(a -> new RelationQuery.MethodsCompared(
            material(a.material(), "material"),
            Properties.of(a.property().orElseThrow(() -> missing("property", "band_gap"))))),
    KNOWN_ABOUT(a -> new RelationQuery.KnownAbout(material(a.material(), "material"))),
    TIES_BETWEEN(a -> new RelationQuery.PathsBetween(material(a.material(), "material"), material(a.other(), "other")));

    /** Makes the query of a call. */
    interface Reading {
        RelationQuery read(FindRelations.Arguments arguments);
    }

    private final Reading reading;

    RelationKind(Reading reading) {
        this.reading = reading;
    }

    /** @throws ToolFailure with what is missing or wrong */
    static RelationQuery read(FindRelations.Arguments arguments) throws ToolFailure {
        String word =
                arguments.relation().strip().toUpperCase(java.util.Locale.ROOT).replace(' ', '_');
        RelationKind kind = Arrays.stream(values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new ToolFailure(
                        "'" + arguments.relation() + "' is not a relation; expected one of " + words() + "."));
        try {
            return kind.reading.read(arguments);
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }

    static String words() {
        return Arrays.stream(values())
                .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Composition formula(Optional<String> given, String name) {
        return Composition.of(given.orElseThrow(() -> missing(name, "TiO2")));
    }

    private static MaterialId material(Optional<String> given, String name) {
        return MaterialId.parse(given.orElseThrow(() -> missing(name, "mp-149")));
    }

    private static Set<Element> elements(FindRelations.Arguments arguments) {
        Set<Element> elements = arguments.elements().stream().map(Element::of).collect(Collectors.toSet());
        boolean needed =
                !arguments.relation().toLowerCase(java.util.Locale.ROOT).contains("space");
        if (elements.isEmpty() && needed) {
            throw missing("elements", "[\"Fe\", \"O\"]");
        }
        return elements;
    }

    private static IllegalArgumentException missing(String name, String example) {
        return new IllegalArgumentException("This relation needs '" + name + "', such as " + example + ".");
    }
}
