package io.retort.tools.synthesis;

import io.retort.core.evidence.Property;
import io.retort.core.evidence.Property.Kind;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.List;

/** What a recipe states. */
public final class SynthesisProperties {

    public static final Property DOI = label("doi", "DOI", "Of the paper that the recipe was read from.");
    public static final Property PRECURSOR = label("precursor", "precursor", "What is weighed in, as on the bottle.");
    public static final Property ATMOSPHERE = label("atmosphere", "atmosphere", "The gas that it is heated in.");
    public static final Property MEDIUM = label("medium", "medium", "What it is ground or mixed in.");
    public static final Property TEMPERATURE =
            number("heating_temperature", "°C", "heating temperature", "At which it is heated or dried.");
    public static final Property TIME = number("heating_time", "h", "heating time", "For which it is heated or dried.");

    public static final Property RECIPES =
            number("recipes", "", "number of recipes", "How many recipes of a collection match.");

    public static final List<Property> ALL = List.of(RECIPES, DOI, PRECURSOR, ATMOSPHERE, MEDIUM, TEMPERATURE, TIME);

    private SynthesisProperties() {}

    private static Property number(String key, String unit, String name, String meaning) {
        return new Property(key, Kind.NUMBER, Unit.of(unit), Basis.NONE, name, meaning);
    }

    private static Property label(String key, String name, String meaning) {
        return new Property(key, Kind.LABEL, Unit.ONE, Basis.NONE, name, meaning);
    }
}
