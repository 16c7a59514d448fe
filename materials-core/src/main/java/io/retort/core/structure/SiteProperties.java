package io.retort.core.structure;

import io.retort.core.element.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What else a file says about a site.
 *
 * @param oxidationStates of the elements on the site, in elementary charges; empty where nothing is said
 * @param moment magnetic moment in Bohr magnetons along the Cartesian axes of the cell; a collinear one points along z
 * @param others by the file's own key: {@code selective_dynamics}, {@code forces}, {@code disorder_group}…
 */
public record SiteProperties(
        Map<Element, Double> oxidationStates, Optional<Cartesian> moment, Map<String, SiteValue> others) {

    /** Nothing said; shared by every plain site. */
    public static final SiteProperties NONE = new SiteProperties(Map.of(), Optional.empty(), Map.of());

    public SiteProperties {
        oxidationStates = oxidationStates.isEmpty() ? Map.of() : Map.copyOf(new TreeMap<>(oxidationStates));
        others = others.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    public boolean isEmpty() {
        return oxidationStates.isEmpty() && moment.isEmpty() && others.isEmpty();
    }

    public SiteProperties withOxidationStates(Map<Element, Double> states) {
        return new SiteProperties(states, moment, others);
    }

    /** Moment in μB along the Cartesian axes. */
    public SiteProperties withMoment(Cartesian value) {
        return new SiteProperties(oxidationStates, Optional.of(value), others);
    }

    public SiteProperties with(String key, SiteValue value) {
        Map<String, SiteValue> more = new LinkedHashMap<>(others);
        more.put(key, value);
        return new SiteProperties(oxidationStates, moment, more);
    }
}
