package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of magnetism. */
public record MagnetismQuery(Parameters parameters) implements MpQuery<MagnetismQuery> {

    /** Without a condition. */
    public static final MagnetismQuery ALL = new MagnetismQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static MagnetismQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** NM, FM, AFM, FiM or Unknown. */
    public MagnetismQuery ordering(String value) {
        return where("ordering", value);
    }

    /** Between two bounds, both included; μB per cell. */
    public MagnetismQuery totalMagnetization(double min, double max) {
        return range("total_magnetization", min, max);
    }

    @Override
    public MagnetismQuery with(Parameters others) {
        return new MagnetismQuery(others);
    }
}
