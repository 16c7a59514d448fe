package io.retort.core.evidence;

import static io.retort.core.evidence.Property.Kind.FLAG;
import static io.retort.core.evidence.Property.Kind.LABEL;
import static io.retort.core.evidence.Property.Kind.NUMBER;
import static io.retort.core.evidence.Property.Kind.TENSOR;
import static io.retort.core.quantity.Basis.NONE;
import static io.retort.core.quantity.Basis.PER_ATOM;
import static io.retort.core.quantity.Basis.PER_CELL;
import static io.retort.core.quantity.Basis.PER_FORMULA_UNIT;

import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of properties: to learn what exists, read on; to add one, add a constant and its entry in {@link #ALL}.
 * The words that people use for each, in several languages, are in the resource {@code property-words.tsv}.
 */
public final class Properties {

    // Electronic structure
    public static final Property BAND_GAP = number(
            "band_gap", "eV", NONE, "band gap", "Energy between the highest occupied and the lowest empty state.");
    public static final Property IS_GAP_DIRECT = flag("is_gap_direct", "direct gap", "Whether the band gap is direct.");
    public static final Property IS_METAL = flag("is_metal", "metallic", "Whether the calculation finds no gap.");
    public static final Property EFERMI =
            number("efermi", "eV", NONE, "Fermi level", "Fermi energy, on the calculation's own energy scale.");

    // Thermodynamics
    public static final Property FORMATION_ENERGY = number(
            "formation_energy_per_atom", "eV", PER_ATOM, "formation energy", "Energy of formation from the elements.");
    public static final Property ENERGY_PER_ATOM = number(
            "energy_per_atom",
            "eV",
            PER_ATOM,
            "total energy",
            "Total energy of a calculation, on the scale of its method and pseudopotentials.");
    public static final Property ENERGY_ABOVE_HULL = number(
            "energy_above_hull",
            "eV",
            PER_ATOM,
            "energy above hull",
            "Energy above the convex hull of stable phases; 0 is stable.");
    public static final Property IS_STABLE =
            flag("is_stable", "stable", "Whether the material lies on the convex hull.");
    public static final Property DECOMPOSES_TO =
            label("decomposes_to", "decomposition", "The stable phases that the material decomposes to.");

    // Structure
    public static final Property DENSITY = number("density", "g/cm³", NONE, "density", "Mass density.");
    public static final Property VOLUME =
            number("volume", "Å³", PER_CELL, "cell volume", "Volume of the cell as given.");
    public static final Property NSITES =
            number("nsites", "", PER_CELL, "number of sites", "Atoms in the cell as given.");
    public static final Property SPACEGROUP_SYMBOL =
            label("spacegroup_symbol", "space group", "International (Hermann-Mauguin) symbol.");
    public static final Property SPACEGROUP_NUMBER =
            number("spacegroup_number", "", NONE, "space-group number", "International number, 1 to 230.");
    public static final Property POLYMORPH =
            label("polymorph", "polymorph", "Name by which people call this form: rutile, wurtzite, diamond.");
    public static final Property OBSERVED =
            flag("observed", "known from experiment", "Whether the material has been made or found.");
    public static final Property CRYSTAL_SYSTEM =
            label("crystal_system", "crystal system", "One of the seven crystal systems.");
    public static final Property LATTICE_A = number("lattice_a", "Å", NONE, "a", "Length of the first cell vector.");
    public static final Property LATTICE_B = number("lattice_b", "Å", NONE, "b", "Length of the second cell vector.");
    public static final Property LATTICE_C = number("lattice_c", "Å", NONE, "c", "Length of the third cell vector.");
    public static final Property LATTICE_ALPHA =
            number("lattice_alpha", "°", NONE, "α", "Angle between the second and third cell vectors.");
    public static final Property LATTICE_BETA =
            number("lattice_beta", "°", NONE, "β", "Angle between the first and third cell vectors.");
    public static final Property LATTICE_GAMMA =
            number("lattice_gamma", "°", NONE, "γ", "Angle between the first and second cell vectors.");

    // Elasticity
    public static final Property K_VRH =
            number("k_vrh", "GPa", NONE, "bulk modulus", "Bulk modulus, Voigt-Reuss-Hill average.");
    public static final Property K_VOIGT =
            number("k_voigt", "GPa", NONE, "bulk modulus (Voigt)", "Bulk modulus, Voigt (upper) bound.");
    public static final Property K_REUSS =
            number("k_reuss", "GPa", NONE, "bulk modulus (Reuss)", "Bulk modulus, Reuss (lower) bound.");
    public static final Property G_VRH =
            number("g_vrh", "GPa", NONE, "shear modulus", "Shear modulus, Voigt-Reuss-Hill average.");
    public static final Property YOUNGS_MODULUS =
            number("youngs_modulus", "GPa", NONE, "Young's modulus", "Young's modulus of the isotropic average.");
    public static final Property HOMOGENEOUS_POISSON =
            number("homogeneous_poisson", "", NONE, "Poisson's ratio", "Poisson's ratio of the isotropic average.");
    public static final Property UNIVERSAL_ANISOTROPY = number(
            "universal_anisotropy",
            "",
            NONE,
            "universal elastic anisotropy",
            "Universal anisotropy index; 0 is isotropic.");
    public static final Property ELASTIC_TENSOR =
            tensor("elastic_tensor", "GPa", "elastic tensor", "Stiffness in Voigt notation, 6×6.");

    // Dielectric and piezoelectric
    public static final Property E_TOTAL = number(
            "e_total",
            "",
            NONE,
            "dielectric constant",
            "Relative static permittivity, mean of the tensor's diagonal (electronic and ionic).");
    public static final Property E_ELECTRONIC = number(
            "e_electronic",
            "",
            NONE,
            "electronic dielectric constant",
            "High-frequency part of the relative permittivity, mean of the tensor's diagonal.");
    public static final Property REFRACTIVE_INDEX =
            number("n", "", NONE, "refractive index", "Square root of the electronic dielectric constant.");
    public static final Property E_IJ_MAX =
            number("e_ij_max", "C/m²", NONE, "piezoelectric modulus", "Largest longitudinal piezoelectric constant.");

    public static final Property DIELECTRIC_TENSOR =
            tensor("dielectric_tensor", "", "dielectric tensor", "Relative static permittivity, 3×3.");
    public static final Property ELECTRONIC_DIELECTRIC_TENSOR = tensor(
            "electronic_dielectric_tensor",
            "",
            "electronic dielectric tensor",
            "High-frequency part of the relative permittivity, 3×3.");
    public static final Property PIEZOELECTRIC_TENSOR =
            tensor("piezoelectric_tensor", "C/m²", "piezoelectric tensor", "Stress constants in Voigt notation, 3×6.");

    // Magnetism
    public static final Property ORDERING =
            label("ordering", "magnetic ordering", "Ordering of the calculated configuration: NM, FM, AFM or FiM.");
    public static final Property TOTAL_MAGNETIZATION =
            number("total_magnetization", "μB", PER_CELL, "total magnetization", "Net moment of the cell as given.");
    public static final Property TOTAL_MAGNETIZATION_PER_FORMULA_UNIT = number(
            "total_magnetization_normalized_formula_units",
            "μB",
            PER_FORMULA_UNIT,
            "magnetization per formula unit",
            "Net moment of one formula unit.");

    // Vibration, heat and transport
    public static final Property LAST_PHDOS_PEAK = number(
            "last_phdos_peak",
            "cm⁻¹",
            NONE,
            "highest phonon DOS peak",
            "Highest-frequency peak of the phonon density of states.");
    public static final Property THERMAL_CONDUCTIVITY = number(
            "thermal_conductivity",
            "W/(m·K)",
            NONE,
            "thermal conductivity",
            "Heat conducted per temperature gradient.");
    public static final Property THERMAL_EXPANSION = number(
            "thermal_expansion",
            "K^-1",
            NONE,
            "linear thermal expansion coefficient",
            "Relative change of length per kelvin.");
    public static final Property DEBYE_TEMPERATURE =
            number("debye_temperature", "K", NONE, "Debye temperature", "Debye temperature.");
    public static final Property MELTING_POINT =
            number("melting_point", "K", NONE, "melting point", "Melting temperature at ambient pressure.");
    public static final Property CURIE_TEMPERATURE = number(
            "curie_temperature",
            "K",
            NONE,
            "Curie temperature",
            "Temperature above which magnetic or ferroelectric order is lost.");
    public static final Property NEEL_TEMPERATURE = number(
            "neel_temperature",
            "K",
            NONE,
            "Néel temperature",
            "Temperature above which antiferromagnetic order is lost.");
    public static final Property CRITICAL_TEMPERATURE = number(
            "critical_temperature",
            "K",
            NONE,
            "superconducting critical temperature",
            "Temperature below which the material superconducts.");
    public static final Property SEEBECK = number(
            "seebeck_coefficient",
            "µV/K",
            NONE,
            "Seebeck coefficient",
            "Thermoelectric voltage per temperature difference.");

    // Made by tools rather than recorded
    public static final Property COUNT =
            number("count", "", NONE, "number of materials", "Materials that match a query.");
    public static final Property QUOTATION =
            label("quotation", "quotation", "A passage of a document, word for word; see Quotation.");
    public static final Property RESULT =
            number("result", "", NONE, "result", "Result of a recorded calculation; its unit is its own.");

    /** All of them. */
    public static final List<Property> ALL = List.of(
            BAND_GAP,
            IS_GAP_DIRECT,
            IS_METAL,
            EFERMI,
            FORMATION_ENERGY,
            ENERGY_PER_ATOM,
            ENERGY_ABOVE_HULL,
            IS_STABLE,
            DECOMPOSES_TO,
            DENSITY,
            VOLUME,
            NSITES,
            SPACEGROUP_SYMBOL,
            SPACEGROUP_NUMBER,
            POLYMORPH,
            OBSERVED,
            CRYSTAL_SYSTEM,
            LATTICE_A,
            LATTICE_B,
            LATTICE_C,
            LATTICE_ALPHA,
            LATTICE_BETA,
            LATTICE_GAMMA,
            K_VRH,
            K_VOIGT,
            K_REUSS,
            G_VRH,
            YOUNGS_MODULUS,
            HOMOGENEOUS_POISSON,
            UNIVERSAL_ANISOTROPY,
            ELASTIC_TENSOR,
            E_TOTAL,
            E_ELECTRONIC,
            REFRACTIVE_INDEX,
            E_IJ_MAX,
            DIELECTRIC_TENSOR,
            ELECTRONIC_DIELECTRIC_TENSOR,
            PIEZOELECTRIC_TENSOR,
            ORDERING,
            TOTAL_MAGNETIZATION,
            TOTAL_MAGNETIZATION_PER_FORMULA_UNIT,
            LAST_PHDOS_PEAK,
            THERMAL_CONDUCTIVITY,
            THERMAL_EXPANSION,
            DEBYE_TEMPERATURE,
            MELTING_POINT,
            CURIE_TEMPERATURE,
            NEEL_TEMPERATURE,
            CRITICAL_TEMPERATURE,
            SEEBECK,
            COUNT,
            QUOTATION,
            RESULT);

    /** The cell's six parameters, in the usual order. */
    public static final List<Property> LATTICE =
            List.of(LATTICE_A, LATTICE_B, LATTICE_C, LATTICE_ALPHA, LATTICE_BETA, LATTICE_GAMMA);

    private static final Map<String, Property> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Property::key, Function.identity()));

    private Properties() {}

    /** The property of this key, in exact spelling, if there is one. */
    public static Optional<Property> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The property of this key. @throws IllegalArgumentException where there is none */
    public static Property of(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is not a property; expected one of "
                        + ALL.stream().map(Property::key).collect(Collectors.joining(", ")) + "."));
    }

    private static Property number(String key, String unit, Basis basis, String name, String meaning) {
        return new Property(key, NUMBER, Unit.of(unit), basis, name, meaning);
    }

    private static Property label(String key, String name, String meaning) {
        return new Property(key, LABEL, Unit.ONE, NONE, name, meaning);
    }

    private static Property flag(String key, String name, String meaning) {
        return new Property(key, FLAG, Unit.ONE, NONE, name, meaning);
    }

    private static Property tensor(String key, String unit, String name, String meaning) {
        return new Property(key, TENSOR, Unit.of(unit), NONE, name, meaning);
    }
}
