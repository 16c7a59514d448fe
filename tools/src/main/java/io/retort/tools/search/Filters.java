package io.retort.tools.search;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Range;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Filters as a model writes them; {@link #query} reads them. Everything given must hold. */
record Filters(
        Optional<String> formula,
        Optional<String> chemsys,
        List<String> include,
        List<String> exclude,
        List<String> conditions,
        List<String> labels,
        Optional<Boolean> stable,
        Optional<Boolean> observed,
        Optional<String> name) {

    private static final int MAX_FILTERS = 40;

    /** @throws ToolFailure where a filter cannot be read; the message says what belongs there */
    MaterialQuery query() throws ToolFailure {
        if (include.size() + exclude.size() + conditions.size() + labels.size() > MAX_FILTERS) {
            throw new ToolFailure("More than " + MAX_FILTERS + " filters; leave some out.");
        }
        try {
            MaterialQuery query = chemistry();
            for (String condition : conditions) {
                query = query.withRange(Range.parse(condition));
            }
            for (String label : labels) {
                query = withLabel(query, label);
            }
            if (stable.isPresent()) {
                query = query.withRange(stability(stable.get()));
            }
            return query;
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }

    /** The part that says which elements, without conditions on values. */
    MaterialQuery chemistry() {
        MaterialQuery query = MaterialQuery.ALL.withInclude(elements(include)).withExclude(elements(exclude));
        if (formula.isPresent()) {
            query = query.withComposition(Composition.of(formula.get()));
        }
        if (chemsys.isPresent()) {
            query = query.withSystem(ChemicalSystem.parse(chemsys.get()));
        }
        if (name.isPresent()) {
            query = query.withName(name.get().strip());
        }
        return observed.isPresent() ? query.withObserved(observed.get()) : query;
    }

    private static Set<Element> elements(List<String> symbols) {
        Set<Element> elements = new LinkedHashSet<>();
        symbols.forEach(symbol -> elements.add(Element.of(symbol.strip())));
        return elements;
    }

    private static MaterialQuery withLabel(MaterialQuery query, String text) {
        String[] parts = text.split("=", 2);
        if (parts.length != 2 || parts[1].isBlank()) {
            throw new IllegalArgumentException(
                    "Label '" + text + "': expected a property and a value, such as ordering=FM.");
        }
        Property property = Properties.of(parts[0].strip());
        String value = parts[1].strip();
        return switch (property.kind()) {
            case LABEL ->
                property.equals(Properties.CRYSTAL_SYSTEM)
                        ? query.withRange(CrystalSystem.range(value))
                        : query.withLabel(property, value);
            case FLAG -> withFlag(query, property, flag(text, value));
            case NUMBER -> query.withRange(Range.parse(text));
            case TENSOR ->
                throw new IllegalArgumentException("'" + property + "' is a tensor; it cannot be searched by value.");
        };
    }

    /** What only says a number in a word is searched by that number, so that no record is lost. */
    private static MaterialQuery withFlag(MaterialQuery query, Property property, boolean value) {
        if (property.equals(Properties.IS_STABLE)) {
            return query.withRange(stability(value));
        }
        if (property.equals(Properties.IS_METAL)) {
            return query.withRange(value ? Range.atMost(Properties.BAND_GAP, 0) : Range.above(Properties.BAND_GAP, 0));
        }
        return property.equals(Properties.OBSERVED) ? query.withObserved(value) : query.withFlag(property, value);
    }

    private static boolean flag(String text, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("Label '" + text + "': expected true or false.");
        };
    }

    private static Range stability(boolean stable) {
        return stable ? Range.atMost(Properties.ENERGY_ABOVE_HULL, 0) : Range.above(Properties.ENERGY_ABOVE_HULL, 0);
    }
}
