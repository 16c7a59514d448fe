package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of insertion electrodes. */
public record InsertionElectrodesQuery(Parameters parameters) implements MpQuery<InsertionElectrodesQuery> {

    /** Without a condition. */
    public static final InsertionElectrodesQuery ALL = new InsertionElectrodesQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static InsertionElectrodesQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("battery_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public InsertionElectrodesQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public InsertionElectrodesQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public InsertionElectrodesQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public InsertionElectrodesQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** Such as Li. */
    public InsertionElectrodesQuery workingIon(String symbol) {
        return where("working_ion", symbol);
    }

    /** Between two bounds, both included; V. */
    public InsertionElectrodesQuery averageVoltage(double min, double max) {
        return range("average_voltage", min, max);
    }

    /** Between two bounds, both included; mAh/g. */
    public InsertionElectrodesQuery capacityGrav(double min, double max) {
        return range("capacity_grav", min, max);
    }

    @Override
    public InsertionElectrodesQuery with(Parameters others) {
        return new InsertionElectrodesQuery(others);
    }
}
