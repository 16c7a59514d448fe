package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** What is like a structure, given as numbers. */
public record SimilarityMatchQuery(Parameters parameters) implements MpQuery<SimilarityMatchQuery> {

    /** Without a condition. */
    public static final SimilarityMatchQuery ALL = new SimilarityMatchQuery(Parameters.NONE);

    /** The 122 numbers, packed in hexadecimal digits, and their norm. */
    public static SimilarityMatchQuery of(String hex, double norm) {
        return ALL.where("feature_vector_hex", hex).where("feature_vector_norm", norm);
    }

    @Override
    public SimilarityMatchQuery with(Parameters others) {
        return new SimilarityMatchQuery(others);
    }
}
