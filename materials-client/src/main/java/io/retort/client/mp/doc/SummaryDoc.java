package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A material at a glance: the headline values of all its property documents. */
public record SummaryDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "chemsys",
            "nsites",
            "volume",
            "density",
            "symmetry",
            "theoretical",
            "band_gap",
            "is_gap_direct",
            "is_metal",
            "efermi",
            "formation_energy_per_atom",
            "energy_above_hull",
            "is_stable",
            "energy_per_atom",
            "bulk_modulus",
            "shear_modulus",
            "universal_anisotropy",
            "homogeneous_poisson",
            "e_total",
            "e_electronic",
            "n",
            "e_ij_max",
            "ordering",
            "total_magnetization",
            "total_magnetization_normalized_formula_units",
            "decomposes_to",
            "task_ids",
            "origins",
            "composition",
            "composition_reduced",
            "possible_species",
            "database_IDs",
            "has_props");

    /** Elements joined by dashes, in alphabetical order. */
    public Optional<String> chemsys() {
        return fields.text("chemsys");
    }

    /** Atoms in the cell as given. */
    public OptionalLong nsites() {
        return fields.whole("nsites");
    }

    /** Å³, of the cell as given. */
    public OptionalDouble volume() {
        return fields.number("volume");
    }

    /** g/cm³. */
    public OptionalDouble density() {
        return fields.number("density");
    }

    /** One of the seven. */
    public Optional<String> crystalSystem() {
        return fields.text("symmetry.crystal_system");
    }

    /** International symbol. */
    public Optional<String> spacegroupSymbol() {
        return fields.text("symmetry.symbol");
    }

    /** 1 to 230. */
    public OptionalLong spacegroupNumber() {
        return fields.whole("symmetry.number");
    }

    /** False where a structure database of experiments knows it. */
    public Optional<Boolean> theoretical() {
        return fields.flag("theoretical");
    }

    /** eV; 0 for a metal. */
    public OptionalDouble bandGap() {
        return fields.number("band_gap");
    }

    /** Whether the gap is direct. */
    public Optional<Boolean> isGapDirect() {
        return fields.flag("is_gap_direct");
    }

    /** Whether there is no gap. */
    public Optional<Boolean> isMetal() {
        return fields.flag("is_metal");
    }

    /** eV, on the calculation's own scale. */
    public OptionalDouble efermi() {
        return fields.number("efermi");
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

    /** GPa, Voigt-Reuss-Hill. */
    public OptionalDouble bulkModulus() {
        return fields.number("bulk_modulus.vrh");
    }

    /** GPa, Voigt. */
    public OptionalDouble bulkModulusVoigt() {
        return fields.number("bulk_modulus.voigt");
    }

    /** GPa, Reuss. */
    public OptionalDouble bulkModulusReuss() {
        return fields.number("bulk_modulus.reuss");
    }

    /** GPa, Voigt-Reuss-Hill. */
    public OptionalDouble shearModulus() {
        return fields.number("shear_modulus.vrh");
    }

    /** 0 is isotropic. */
    public OptionalDouble universalAnisotropy() {
        return fields.number("universal_anisotropy");
    }

    /** Poisson's ratio. */
    public OptionalDouble homogeneousPoisson() {
        return fields.number("homogeneous_poisson");
    }

    /** Relative permittivity. */
    public OptionalDouble eTotal() {
        return fields.number("e_total");
    }

    /** Electronic part of it. */
    public OptionalDouble eElectronic() {
        return fields.number("e_electronic");
    }

    /** Refractive index. */
    public OptionalDouble refractiveIndex() {
        return fields.number("n");
    }

    /** C/m², the piezoelectric modulus. */
    public OptionalDouble eIjMax() {
        return fields.number("e_ij_max");
    }

    /** NM, FM, AFM, FiM or Unknown. */
    public Optional<String> ordering() {
        return fields.text("ordering");
    }

    /** μB per cell as given. */
    public OptionalDouble totalMagnetization() {
        return fields.number("total_magnetization");
    }

    /** μB per formula unit. */
    public OptionalDouble totalMagnetizationPerFormulaUnit() {
        return fields.number("total_magnetization_normalized_formula_units");
    }

    /** The stable phases it decomposes to: material_id, formula, amount. */
    public List<Fields> decomposesTo() {
        return fields.items("decomposes_to");
    }

    /** Calculations behind it. */
    public List<MaterialId> taskIds() {
        return fields.ids("task_ids");
    }

    /** Which calculation each property comes from: name, task_id. */
    public List<Fields> origins() {
        return fields.items("origins");
    }

    /** In the cell as calculated. */
    public Optional<Structure> structure() {
        return fields.structure("structure");
    }
}
