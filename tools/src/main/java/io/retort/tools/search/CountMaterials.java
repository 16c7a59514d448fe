package io.retort.tools.search;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.CountEvidence;
import io.retort.tools.Counts;
import io.retort.tools.Report;
import java.util.List;
import java.util.Optional;

/** How many materials match. */
public final class CountMaterials implements Tool<CountMaterials.Arguments> {

    /** Filters; everything given must hold. */
    public record Arguments(
            @Describe(Words.FORMULA) Optional<String> formula,
            @Describe(Words.CHEMSYS) Optional<String> chemsys,
            @Describe(Words.INCLUDE) List<String> include,
            @Describe(Words.EXCLUDE) List<String> exclude,
            @Describe(Words.CONDITIONS) List<String> conditions,
            @Describe(Words.LABELS) List<String> labels,
            @Describe(Words.STABLE) Optional<Boolean> stable,
            @Describe(Words.OBSERVED) Optional<Boolean> observed,
            @Describe(Words.NAME) Optional<String> name) {

        Filters filters() {
            return new Filters(formula, chemsys, include, exclude, conditions, labels, stable, observed, name);
        }
    }

    private final MaterialsSource source;

    public CountMaterials(MaterialsSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "count_materials";
    }

    @Override
    public String purpose() {
        return "Counts the records that match: how many materials contain Li and O? To see them, use search_materials.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Filters filters = arguments.filters();
        MaterialQuery query = filters.query();
        Report report = new Report();
        Counts counts = CountEvidence.of(source, query, report);
        if (counts.none()) {
            new Emptiness(source, report).explain(query, filters.chemistry());
        }
        return report.observation(counts.none() ? Outcome.EMPTY : Outcome.COMPLETE, counts.matching());
    }
}
