package io.retort.tools.search;

import io.retort.core.evidence.Property;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Range;
import io.retort.tools.CountEvidence;
import io.retort.tools.Counts;
import io.retort.tools.Report;
import java.util.OptionalDouble;

/** Why nothing matches: no such chemistry, no such values, or values that nobody has recorded. */
final class Emptiness {

    private final MaterialsSource source;
    private final Report report;

    Emptiness(MaterialsSource source, Report report) {
        this.source = source;
        this.report = report;
    }

    /** Explains a query that has no hits; {@code chemistry} is the same query without conditions on values. */
    void explain(MaterialQuery query, MaterialQuery chemistry) {
        Counts there = CountEvidence.of(source, chemistry, report);
        if (there.none()) {
            report.note(
                    "missing",
                    "Records of this chemistry: " + there.values() + ". More data come in with"
                            + " 'retort data import FILE' or 'retort data fetch'.");
            return;
        }
        report.note(
                "missing",
                "Records of this chemistry: " + there.values() + "; the conditions on values leave none of them.");
        query.ranges().stream().map(Range::property).distinct().forEach(property -> recorded(property, chemistry));
    }

    private void recorded(Property property, MaterialQuery chemistry) {
        MaterialQuery known = chemistry.withRange(anyValue(property));
        Counts count = CountEvidence.of(source, known, report);
        report.note("missing", "Of these with a recorded " + property.name() + ": " + count.values() + ".");
    }

    /** Passes every record that has the property. */
    static Range anyValue(Property property) {
        return new Range(property, OptionalDouble.empty(), true, OptionalDouble.empty(), true);
    }
}
