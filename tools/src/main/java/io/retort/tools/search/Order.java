package io.retort.tools.search;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Sort;
import java.util.Locale;

/** Reads an order of results: {@code density desc}, {@code band_gap asc}. */
final class Order {

    private Order() {}

    /** @throws ToolFailure where the property or the direction cannot be read */
    static Sort parse(String text) throws ToolFailure {
        String[] words = text.strip().split("[\\s:]+");
        String direction = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "asc";
        if (words.length > 2 || !direction.matches("asc(ending)?|desc(ending)?")) {
            throw new ToolFailure("Order '" + text + "': expected a property and asc or desc, such as density desc.");
        }
        return new Sort(property(words[0]), direction.startsWith("desc"));
    }

    private static Property property(String key) throws ToolFailure {
        try {
            Property property = Properties.of(key);
            if (property.kind() != Property.Kind.NUMBER) {
                throw new ToolFailure("'" + key + "' is not a number; results are ordered by numbers such as density.");
            }
            return property;
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
