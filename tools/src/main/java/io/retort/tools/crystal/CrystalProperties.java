package io.retort.tools.crystal;

import io.retort.core.evidence.Property;
import io.retort.core.evidence.Property.Kind;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.List;

/** What the tools of this room state beside the properties that sources record: it follows from a structure or from numbers. */
public final class CrystalProperties {

    // Diffraction
    public static final Property TWO_THETA =
            number("two_theta", "°", "diffraction angle", "Angle between the beam and the diffracted beam, 2θ.");
    public static final Property RELATIVE_INTENSITY =
            number("relative_intensity", "", "relative intensity", "The strongest line of the pattern has 100.");
    public static final Property D_SPACING = number("d_spacing", "Å", "plane spacing", "Distance between the planes.");
    public static final Property REFLECTION = label("reflection", "reflection", "Miller indices of a line.");
    public static final Property PATTERN_SIMILARITY = number(
            "pattern_similarity", "", "pattern similarity", "Cosine of two powder patterns; 1 is the same shape.");

    // Symmetry
    public static final Property POINT_GROUP = label("point_group", "point group", "Crystal class.");
    public static final Property HALL_SYMBOL =
            label("hall_symbol", "Hall symbol", "Symbol of the standard setting that fixes the origin.");
    public static final Property WYCKOFF =
            label("wyckoff_positions", "Wyckoff positions", "Inequivalent sites in the standardised cell.");
    public static final Property SITE_SYMMETRY =
            label("site_symmetry", "site symmetry", "Point group of a place in the crystal.");
    public static final Property POSITION = label("fractional_position", "position", "In units of the cell vectors.");
    public static final Property SAME_CRYSTAL =
            flag("same_crystal", "the same crystal", "Whether one structure can be laid on the other.");
    public static final Property RMS_DISTANCE =
            number("rms_distance", "Å", "root-mean-square distance", "Between atoms of two matched structures.");

    // Surroundings and charges
    public static final Property COORDINATION =
            number("coordination_number", "", "coordination number", "Bonded neighbours of a site.");
    public static final Property NEIGHBOUR_DISTANCE =
            number("neighbour_distance", "Å", "neighbour distance", "From a site to a neighbour.");
    public static final Property BOND_VALENCE_SUM =
            number("bond_valence_sum", "", "bond-valence sum", "Near the oxidation state in a sound structure.");
    public static final Property INSTABILITY = number(
            "global_instability_index",
            "",
            "global instability index",
            "Root mean square of bond-valence sum less oxidation state, in valence units.");
    public static final Property OXIDATION_STATES =
            label("oxidation_states", "oxidation states", "A charge-neutral assignment from known states.");

    // Surfaces
    public static final Property THICKNESS =
            number("slab_thickness", "Å", "slab thickness", "From the lowest to the highest atom.");
    public static final Property HEIGHT =
            number("adsorption_height", "Å", "height", "Of the molecule's lowest atom above the slab's highest atom.");

    // Elasticity and equations of state
    public static final Property G_VOIGT =
            number("g_voigt", "GPa", "shear modulus (Voigt)", "Shear modulus, Voigt (upper) bound.");
    public static final Property G_REUSS =
            number("g_reuss", "GPa", "shear modulus (Reuss)", "Shear modulus, Reuss (lower) bound.");
    public static final Property BORN_STABLE = flag(
            "born_stable", "mechanically stable", "Whether every small deformation costs energy (Born's criterion).");
    public static final Property EOS_BULK_MODULUS =
            number("k_eos", "GPa", "bulk modulus (equation of state)", "Bulk modulus at the minimum of a fitted E(V).");
    public static final Property EOS_DERIVATIVE =
            number("k_prime", "", "pressure derivative of the bulk modulus", "dK/dp at the minimum of a fitted E(V).");
    public static final Property EOS_VOLUME = number(
            "eos_volume", "Å³", "equilibrium volume", "At the minimum of a fitted E(V), per cell of the points.");
    public static final Property EOS_RESIDUAL =
            number("eos_residual", "eV", "fit residual", "Root mean square of the deviations of a fit.");

    // Thermodynamics
    public static final Property REACTION = label("reaction", "reaction", "Balanced equation.");
    public static final Property REACTION_ENERGY = number(
            "reaction_energy",
            "eV",
            "reaction energy",
            "Energy of products less that of reactants at 0 K, for the coefficients as written.");

    /** All of them. */
    public static final List<Property> ALL = List.of(
            TWO_THETA,
            RELATIVE_INTENSITY,
            D_SPACING,
            REFLECTION,
            PATTERN_SIMILARITY,
            POINT_GROUP,
            HALL_SYMBOL,
            WYCKOFF,
            SITE_SYMMETRY,
            POSITION,
            SAME_CRYSTAL,
            RMS_DISTANCE,
            COORDINATION,
            NEIGHBOUR_DISTANCE,
            BOND_VALENCE_SUM,
            INSTABILITY,
            OXIDATION_STATES,
            THICKNESS,
            HEIGHT,
            G_VOIGT,
            G_REUSS,
            BORN_STABLE,
            EOS_BULK_MODULUS,
            EOS_DERIVATIVE,
            EOS_VOLUME,
            EOS_RESIDUAL,
            REACTION,
            REACTION_ENERGY);

    private CrystalProperties() {}

    private static Property number(String key, String unit, String name, String meaning) {
        return new Property(key, Kind.NUMBER, Unit.of(unit), Basis.NONE, name, meaning);
    }

    private static Property label(String key, String name, String meaning) {
        return new Property(key, Kind.LABEL, Unit.ONE, Basis.NONE, name, meaning);
    }

    private static Property flag(String key, String name, String meaning) {
        return new Property(key, Kind.FLAG, Unit.ONE, Basis.NONE, name, meaning);
    }
}
