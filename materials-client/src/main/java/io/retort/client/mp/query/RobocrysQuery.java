package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** Descriptions in words of these materials. */
public record RobocrysQuery(Parameters parameters) implements MpQuery<RobocrysQuery> {

    /** Without a condition. */
    public static final RobocrysQuery ALL = new RobocrysQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static RobocrysQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    @Override
    public RobocrysQuery with(Parameters others) {
        return new RobocrysQuery(others);
    }
}
