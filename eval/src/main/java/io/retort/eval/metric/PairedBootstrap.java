package io.retort.eval.metric;

import io.retort.eval.metric.Measure.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two runs of one task on the samples that both have: differences with intervals from the same resamplings. */
public final class PairedBootstrap {

    /**
     * The difference of one measure.
     *
     * @param first of the first run
     * @param second of the second
     * @param interval of second − first, 95 %
     */
    public record Difference(
            String key, String name, String unit, double first, double second, Optional<Interval> interval) {

        /** Whether the interval leaves out 0. */
        public boolean isClear() {
            return interval.filter(range -> range.low() > 0 || range.high() < 0).isPresent();
        }
    }

    private PairedBootstrap() {}

    public static List<Difference> compare(Scored one, Scored other) {
        Map<String, Scored.Row> others = other.rows().stream()
                .collect(Collectors.toMap(row -> row.sample().name(), row -> row));
        List<Scored.Row> first = one.rows().stream()
                .filter(row -> others.containsKey(row.sample().name()))
                .toList();
        List<Scored.Row> second =
                first.stream().map(row -> others.get(row.sample().name())).toList();
        Map<String, Measures.Named> named = new HashMap<>();
        new Measures(with(other, second)).named().forEach(measure -> named.put(measure.key(), measure));
        int[] once = new int[first.size()];
        Arrays.fill(once, 1);
        Bootstrap bootstrap = Bootstrap.over(first.size());
        List<Difference> differences = new ArrayList<>();
        for (Measures.Named measure : new Measures(with(one, first)).named()) {
            Measures.Named same = named.get(measure.key());
            if (same != null) {
                double a = measure.metric().of(once);
                double b = same.metric().of(once);
                if (!Double.isNaN(a) && !Double.isNaN(b)) {
                    Metric difference = weights ->
                            same.metric().of(weights) - measure.metric().of(weights);
                    differences.add(new Difference(
                            measure.key(), measure.name(), measure.unit(), a, b, bootstrap.interval(difference)));
                }
            }
        }
        return differences;
    }

    private static Scored with(Scored scored, List<Scored.Row> rows) {
        return new Scored(scored.task(), scored.column(), scored.trials(), rows, scored.unscored());
    }
}
