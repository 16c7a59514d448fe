package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of conversion electrodes. */
public record ConversionElectrodesQuery(Parameters parameters) implements MpQuery<ConversionElectrodesQuery> {

    /** Without a condition. */
    public static final ConversionElectrodesQuery ALL = new ConversionElectrodesQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static ConversionElectrodesQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("battery_ids", List.of(ids)));
    }

    /** Such as Li. */
    public ConversionElectrodesQuery workingIon(String symbol) {
        return where("working_ion", symbol);
    }

    /** Between two bounds, both included; V. */
    public ConversionElectrodesQuery averageVoltage(double min, double max) {
        return range("average_voltage", min, max);
    }

    /** Between two bounds, both included; mAh/g. */
    public ConversionElectrodesQuery capacityGrav(double min, double max) {
        return range("capacity_grav", min, max);
    }

    @Override
    public ConversionElectrodesQuery with(Parameters others) {
        return new ConversionElectrodesQuery(others);
    }
}
