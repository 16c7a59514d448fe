package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of grain boundaries. */
public record GrainBoundariesQuery(Parameters parameters) implements MpQuery<GrainBoundariesQuery> {

    /** Without a condition. */
    public static final GrainBoundariesQuery ALL = new GrainBoundariesQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static GrainBoundariesQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public GrainBoundariesQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** {@code tilt} or {@code twist}. */
    public GrainBoundariesQuery type(String value) {
        return where("type", value);
    }

    /** Between two bounds, both included; J/m². */
    public GrainBoundariesQuery energy(double min, double max) {
        return range("gb_energy", min, max);
    }

    @Override
    public GrainBoundariesQuery with(Parameters others) {
        return new GrainBoundariesQuery(others);
    }
}
