package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** Energy against volume of these calculations. */
public record EosQuery(Parameters parameters) implements MpQuery<EosQuery> {

    /** Without a condition. */
    public static final EosQuery ALL = new EosQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static EosQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("task_ids", List.of(ids)));
    }

    @Override
    public EosQuery with(Parameters others) {
        return new EosQuery(others);
    }
}
