package io.retort.tools;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.SourceInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The fact that so many records of a source match. Its record is the query in words, so the count can be repeated. */
public final class CountEvidence {

    private static final Method COUNTING = new Method("count", Method.Kind.DERIVED);

    private CountEvidence() {}

    /**
     * Counts place by place and reports each: counts of several places are never added, for one material may stand in
     * more than one.
     */
    public static Counts of(MaterialsSource source, MaterialQuery query, Report report) {
        String words = QueryWords.of(query);
        return new Counts(source.counts(query).stream()
                .map(counted -> report.cited(of(counted.source(), words, counted.count())))
                .toList());
    }

    /** @param query what was searched, in words */
    public static Evidence of(SourceInfo source, String query, long count) {
        return Evidence.of(
                Optional.empty(),
                Optional.empty(),
                Properties.COUNT,
                new PropertyValue.Number(new Quantity(count, Unit.ONE)),
                Basis.NONE,
                Conditions.NONE,
                new Provenance(
                        source.name(),
                        source.release(),
                        "materials where " + query,
                        COUNTING,
                        Instant.now(),
                        Optional.empty(),
                        source.licence(),
                        List.of()));
    }
}
