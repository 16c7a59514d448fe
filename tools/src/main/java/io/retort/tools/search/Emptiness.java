package io.retort.tools.search;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Range;
import io.retort.tools.Cite;
import io.retort.tools.CountEvidence;
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
        long all = source.count(chemistry);
        Evidence there = counted(chemistry, all);
        if (all == 0) {
            report.note(
                    "missing",
                    "Records of this chemistry: " + Cite.value(there) + ". More data come in with"
                            + " 'retort data import FILE' or 'retort data fetch'.");
            return;
        }
        report.note(
                "missing",
                "Records of this chemistry: " + Cite.value(there) + "; the conditions on values leave none of them.");
        query.ranges().stream().map(Range::property).distinct().forEach(property -> recorded(property, chemistry));
    }

    private void recorded(Property property, MaterialQuery chemistry) {
        MaterialQuery known = chemistry.withRange(anyValue(property));
        Evidence count = counted(known, source.count(known));
        report.note("missing", "Of these with a recorded " + property.name() + ": " + Cite.value(count) + ".");
    }

    private Evidence counted(MaterialQuery query, long count) {
        return report.cited(CountEvidence.of(source.info(), QueryWords.of(query), count));
    }

    /** Passes every record that has the property. */
    static Range anyValue(Property property) {
        return new Range(property, OptionalDouble.empty(), true, OptionalDouble.empty(), true);
    }
}
