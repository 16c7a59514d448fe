package io.retort.distill.reflex;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call that a question means, before it becomes a tool's arguments.
 *
 * @param intent of the call
 * @param slots by name, in order: {@code formula}, {@code material_id}, {@code polymorph}, {@code field},
 *     {@code include}, {@code exclude}, {@code op}, {@code value}, {@code order}, {@code k}, {@code stable},
 *     {@code precursor}, {@code chemsys}, {@code from}, {@code to}, {@code inclusive}, {@code view}; lists are separated by commas, numbers are in the
 *     field's unit
 */
public record Call(Intent intent, Map<String, String> slots) {

    private static final List<Property> OVERVIEW = List.of(
            Properties.SPACEGROUP_SYMBOL,
            Properties.CRYSTAL_SYSTEM,
            Properties.BAND_GAP,
            Properties.IS_GAP_DIRECT,
            Properties.DENSITY,
            Properties.FORMATION_ENERGY,
            Properties.ENERGY_ABOVE_HULL,
            Properties.K_VRH,
            Properties.G_VRH,
            Properties.E_TOTAL,
            Properties.ORDERING);

    public Call {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** The value of a slot, if it is filled. */
    public Optional<String> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** What a look-up reads: the field's properties, the one property beyond the fields, or an overview. */
    public List<Property> properties() {
        return isOverview()
                ? OVERVIEW
                : field().map(Field::properties)
                        .or(() -> slot("property").flatMap(Properties::find).map(List::of))
                        .orElse(List.of());
    }

    /** Whether it asks for what is usually told of a material. */
    public boolean isOverview() {
        return slots.containsKey("view");
    }

    /** The field that it speaks of, if it speaks of one. */
    public Optional<Field> field() {
        return slot("field").flatMap(Field::find);
    }
}
