package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** Where these materials come from. */
public record ProvenanceQuery(Parameters parameters) implements MpQuery<ProvenanceQuery> {

    /** Without a condition. */
    public static final ProvenanceQuery ALL = new ProvenanceQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static ProvenanceQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    @Override
    public ProvenanceQuery with(Parameters others) {
        return new ProvenanceQuery(others);
    }
}
