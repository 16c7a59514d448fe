package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of stability. */
public record ThermoQuery(Parameters parameters) implements MpQuery<ThermoQuery> {

    /** Without a condition. */
    public static final ThermoQuery ALL = new ThermoQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static ThermoQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public ThermoQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public ThermoQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** On the hull, or not. */
    public ThermoQuery stable(boolean value) {
        return where("is_stable", value);
    }

    /** {@code GGA_GGA+U}, {@code GGA_GGA+U_R2SCAN} or {@code r2SCAN}. */
    public ThermoQuery thermoType(String value) {
        return where("thermo_types", value);
    }

    /** Between two bounds, both included; eV per atom. */
    public ThermoQuery energyAboveHull(double min, double max) {
        return range("energy_above_hull", min, max);
    }

    /** Between two bounds, both included; eV per atom. */
    public ThermoQuery formationEnergy(double min, double max) {
        return range("formation_energy_per_atom", min, max);
    }

    @Override
    public ThermoQuery with(Parameters others) {
        return new ThermoQuery(others);
    }
}
