package io.retort.tools.material;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the list of properties that a call asks for. */
final class Asked {

    private static final int MAX_PROPERTIES = 30;

    /** What a reader wants to know first of a material. */
    private static final List<Property> USUAL = List.of(
            Properties.SPACEGROUP_SYMBOL,
            Properties.BAND_GAP,
            Properties.FORMATION_ENERGY,
            Properties.ENERGY_ABOVE_HULL,
            Properties.DENSITY);

    private Asked() {}

    /** In the order asked, each once; {@code lattice} asks for its six parameters. */
    static List<Property> properties(List<String> keys) throws ToolFailure {
        if (keys.size() > MAX_PROPERTIES) {
            throw new ToolFailure("Asked for " + keys.size() + " properties; at most " + MAX_PROPERTIES + " a call.");
        }
        Set<Property> asked = new LinkedHashSet<>();
        for (String key : keys) {
            asked.addAll(read(key.strip().toLowerCase(Locale.ROOT)));
        }
        return asked.isEmpty() ? USUAL : List.copyOf(asked);
    }

    private static List<Property> read(String key) throws ToolFailure {
        if (key.matches("lattice(_parameters?|_constants?)?")) {
            return Properties.LATTICE;
        }
        try {
            return List.of(Properties.of(key));
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
