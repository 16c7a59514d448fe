package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of alloys. */
public record AlloysQuery(Parameters parameters) implements MpQuery<AlloysQuery> {

    /** Without a condition. */
    public static final AlloysQuery ALL = new AlloysQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static AlloysQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** With commas. */
    public AlloysQuery endPoints(String formulas) {
        return where("formulae", formulas);
    }

    @Override
    public AlloysQuery with(Parameters others) {
        return new AlloysQuery(others);
    }
}
