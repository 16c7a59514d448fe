package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A battery electrode that takes ions into its structure. */
public record InsertionElectrodeDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "battery_formula",
            "working_ion",
            "thermo_type",
            "average_voltage",
            "capacity_grav",
            "capacity_vol",
            "energy_grav",
            "energy_vol",
            "max_delta_volume",
            "num_steps",
            "formula_charge",
            "formula_discharge",
            "fracA_charge",
            "fracA_discharge",
            "stability_charge",
            "stability_discharge",
            "id_charge",
            "id_discharge",
            "framework_formula",
            "material_ids");

    /** With the range of the working ion. */
    public Optional<String> batteryFormula() {
        return fields.text("battery_formula");
    }

    /** Element symbol. */
    public Optional<String> workingIon() {
        return fields.text("working_ion");
    }

    /** Functional type behind the energies. */
    public Optional<String> thermoType() {
        return fields.text("thermo_type");
    }

    /** V. */
    public OptionalDouble averageVoltage() {
        return fields.number("average_voltage");
    }

    /** mAh/g. */
    public OptionalDouble capacityGrav() {
        return fields.number("capacity_grav");
    }

    /** mAh/cm³. */
    public OptionalDouble capacityVol() {
        return fields.number("capacity_vol");
    }

    /** Wh/kg. */
    public OptionalDouble energyGrav() {
        return fields.number("energy_grav");
    }

    /** Wh/l. */
    public OptionalDouble energyVol() {
        return fields.number("energy_vol");
    }

    /** max/min − 1 of the volumes, a fraction (the service calls it percent). */
    public OptionalDouble maxDeltaVolume() {
        return fields.number("max_delta_volume");
    }

    /** Voltage steps. */
    public OptionalLong steps() {
        return fields.whole("num_steps");
    }

    /** Charged. */
    public Optional<String> formulaCharge() {
        return fields.text("formula_charge");
    }

    /** Discharged. */
    public Optional<String> formulaDischarge() {
        return fields.text("formula_discharge");
    }

    /** Atomic fraction of the working ion, charged. */
    public OptionalDouble fractionCharge() {
        return fields.number("fracA_charge");
    }

    /** Atomic fraction of the working ion, discharged. */
    public OptionalDouble fractionDischarge() {
        return fields.number("fracA_discharge");
    }

    /** One per step. */
    public List<Fields> voltagePairs() {
        return fields.items("adj_pairs");
    }

    /** eV per atom above the hull, charged. */
    public OptionalDouble stabilityCharge() {
        return fields.number("stability_charge");
    }

    /** eV per atom above the hull, discharged. */
    public OptionalDouble stabilityDischarge() {
        return fields.number("stability_discharge");
    }

    /** Charged structure. */
    public Optional<MaterialId> idCharge() {
        return fields.id("id_charge");
    }

    /** Discharged structure. */
    public Optional<MaterialId> idDischarge() {
        return fields.id("id_discharge");
    }
}
