package io.retort.kg;

/** A query met its time limit and was stopped. */
public final class QueryStoppedException extends GraphException {

    public QueryStoppedException(Limits limits) {
        super("The query was stopped after " + limits.time().toMillis() / 1000.0
                + " s. Fix more of it, for example a formula or a material, or raise the limit with --timeout.");
    }
}
