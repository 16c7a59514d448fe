package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of piezoelectric constants. */
public record PiezoelectricQuery(Parameters parameters) implements MpQuery<PiezoelectricQuery> {

    /** Without a condition. */
    public static final PiezoelectricQuery ALL = new PiezoelectricQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static PiezoelectricQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** Between two bounds, both included; C/m². */
    public PiezoelectricQuery modulus(double min, double max) {
        return range("piezo_modulus", min, max);
    }

    @Override
    public PiezoelectricQuery with(Parameters others) {
        return new PiezoelectricQuery(others);
    }
}
