package io.retort.kg.bench;

import java.util.Arrays;

/**
 * How long one kind of query took.
 *
 * @param query its name
 * @param n timed
 * @param rows found by all of them
 */
public record QueryTimes(String query, int n, long rows, double p50, double p95, double p99, double max) {

    static QueryTimes of(String query, long rows, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new QueryTimes(
                query,
                sorted.length,
                rows,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                sorted[sorted.length - 1] / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
