package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What is like these materials. */
public record SimilarityQuery(Parameters parameters) implements MpQuery<SimilarityQuery> {

    /** Without a condition. */
    public static final SimilarityQuery ALL = new SimilarityQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static SimilarityQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    @Override
    public SimilarityQuery with(Parameters others) {
        return new SimilarityQuery(others);
    }
}
