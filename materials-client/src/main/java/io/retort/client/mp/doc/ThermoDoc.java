package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Stability of a material within one thermo type; values of several must not be mixed. */
public record ThermoDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "thermo_type",
            "formation_energy_per_atom",
            "energy_above_hull",
            "is_stable",
            "energy_per_atom",
            "uncorrected_energy_per_atom",
            "equilibrium_reaction_energy_per_atom",
            "decomposition_enthalpy",
            "energy_type",
            "entry_types",
            "decomposes_to",
            "last_updated");

    /** GGA_GGA+U, GGA_GGA+U_R2SCAN or r2SCAN. */
    public Optional<String> thermoType() {
        return fields.text("thermo_type");
    }

    /** eV per atom. */
    public OptionalDouble formationEnergyPerAtom() {
        return fields.number("formation_energy_per_atom");
    }

    /** eV per atom; 0 is stable. */
    public OptionalDouble energyAboveHull() {
        return fields.number("energy_above_hull");
    }

    /** Whether it is on the hull. */
    public Optional<Boolean> isStable() {
        return fields.flag("is_stable");
    }

    /** eV per atom, corrected. */
    public OptionalDouble energyPerAtom() {
        return fields.number("energy_per_atom");
    }

    /** eV per atom, as calculated. */
    public OptionalDouble uncorrectedEnergyPerAtom() {
        return fields.number("uncorrected_energy_per_atom");
    }

    /** eV per atom, of a stable phase from its neighbours. */
    public OptionalDouble equilibriumReactionEnergyPerAtom() {
        return fields.number("equilibrium_reaction_energy_per_atom");
    }

    /** eV per atom. */
    public OptionalDouble decompositionEnthalpy() {
        return fields.number("decomposition_enthalpy");
    }

    /** The run type of its energy: GGA, GGA+U, R2SCAN. */
    public Optional<String> energyType() {
        return fields.text("energy_type");
    }

    /** Run types that there are entries of. */
    public List<String> entryTypes() {
        return fields.texts("entry_types");
    }

    /** The stable phases it decomposes to: material_id, formula, amount. */
    public List<Fields> decomposesTo() {
        return fields.items("decomposes_to");
    }
}
