package io.retort.distill.reflex;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the student can look up: each field with the properties that answer it, the main one first. */
public enum Field {
    BAND_GAP(Properties.BAND_GAP),
    IS_GAP_DIRECT(Properties.IS_GAP_DIRECT),
    IS_METAL(Properties.IS_METAL),
    EFERMI(Properties.EFERMI),
    DENSITY(Properties.DENSITY),
    VOLUME(Properties.VOLUME),
    NSITES(Properties.NSITES),
    SPACEGROUP(Properties.SPACEGROUP_SYMBOL, Properties.SPACEGROUP_NUMBER),
    CRYSTAL_SYSTEM(Properties.CRYSTAL_SYSTEM),
    LATTICE(Properties.LATTICE.toArray(Property[]::new)),
    FORMATION_ENERGY(Properties.FORMATION_ENERGY),
    E_ABOVE_HULL(Properties.ENERGY_ABOVE_HULL, Properties.IS_STABLE),
    DECOMPOSITION(Properties.DECOMPOSES_TO),
    BULK_MODULUS(Properties.K_VRH),
    SHEAR_MODULUS(Properties.G_VRH),
    YOUNGS_MODULUS(Properties.YOUNGS_MODULUS),
    POISSON_RATIO(Properties.HOMOGENEOUS_POISSON),
    ANISOTROPY(Properties.UNIVERSAL_ANISOTROPY),
    DIELECTRIC_CONSTANT(Properties.E_TOTAL),
    REFRACTIVE_INDEX(Properties.REFRACTIVE_INDEX),
    PIEZO_MODULUS(Properties.E_IJ_MAX),
    MAGNETIC_ORDERING(Properties.ORDERING),
    MAGNETIZATION(Properties.TOTAL_MAGNETIZATION, Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT);

    private final List<Property> properties;

    Field(Property... properties) {
        this.properties = List.of(properties);
    }

    /** As a plan spells it: {@code band_gap}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The main property. */
    public Property property() {
        return properties.get(0);
    }

    /** All properties that an answer reads. */
    public List<Property> properties() {
        return properties;
    }

    /** Of its numbers; {@link Unit#ONE} for labels and flags. */
    public Unit unit() {
        return property().unit();
    }

    /** Whether it is a number, so that materials can be screened and ranked by it. */
    public boolean isNumber() {
        return property().kind() == Property.Kind.NUMBER && this != LATTICE;
    }

    /** The field that answers for this property, if there is one. */
    public static Optional<Field> of(Property property) {
        return Arrays.stream(values())
                .filter(field -> field.properties.contains(property))
                .findFirst();
    }

    /** The field of this key, if there is one. */
    public static Optional<Field> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
