package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of optical absorption. */
public record AbsorptionQuery(Parameters parameters) implements MpQuery<AbsorptionQuery> {

    /** Without a condition. */
    public static final AbsorptionQuery ALL = new AbsorptionQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static AbsorptionQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** Between two bounds, both included; eV. */
    public AbsorptionQuery bandGap(double min, double max) {
        return range("bandgap", min, max);
    }

    @Override
    public AbsorptionQuery with(Parameters others) {
        return new AbsorptionQuery(others);
    }
}
