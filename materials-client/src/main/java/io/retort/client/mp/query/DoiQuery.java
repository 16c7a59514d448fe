package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** The DOIs of these materials. */
public record DoiQuery(Parameters parameters) implements MpQuery<DoiQuery> {

    /** Without a condition. */
    public static final DoiQuery ALL = new DoiQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static DoiQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    @Override
    public DoiQuery with(Parameters others) {
        return new DoiQuery(others);
    }
}
