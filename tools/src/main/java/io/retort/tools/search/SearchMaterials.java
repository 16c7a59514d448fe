package io.retort.tools.search;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Plausibility;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import io.retort.tools.Cite;
import io.retort.tools.CountEvidence;
import io.retort.tools.Counts;
import io.retort.tools.QueryWords;
import io.retort.tools.Report;
import io.retort.tools.material.Entry;
import io.retort.tools.material.EntryChoice;
import io.retort.tools.material.Facts;
import io.retort.tools.material.Remarks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Materials by criteria, in an order. The order is over everything that matches, so the first is the extreme. */
public final class SearchMaterials implements Tool<SearchMaterials.Arguments> {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    /** Filters, of which everything given must hold, order and size. */
    public record Arguments(
            @Describe(Words.FORMULA) Optional<String> formula,
            @Describe(Words.CHEMSYS) Optional<String> chemsys,
            @Describe(Words.INCLUDE) List<String> include,
            @Describe(Words.EXCLUDE) List<String> exclude,
            @Describe(Words.CONDITIONS) List<String> conditions,
            @Describe(Words.LABELS) List<String> labels,
            @Describe(Words.STABLE) Optional<Boolean> stable,
            @Describe(Words.OBSERVED) Optional<Boolean> observed,
            @Describe(Words.NAME) Optional<String> name,

            @Describe("order, such as density desc; materials without the property are left out")
            Optional<String> sort,

            @Describe("results shown, 1 to 100; 10 if left out")
            Optional<Integer> limit,

            @Describe("true, the default: one record a formula, the one that stands for it; false: every record,"
                    + " to compare polymorphs")
            Optional<Boolean> onePerFormula) {

        Filters filters() {
            return new Filters(formula, chemsys, include, exclude, conditions, labels, stable, observed, name);
        }
    }

    private final MaterialsSource source;
    private final Facts facts;

    public SearchMaterials(MaterialsSource source) {
        this.source = source;
        this.facts = new Facts(source);
    }

    @Override
    public String name() {
        return "search_materials";
    }

    @Override
    public String purpose() {
        return "Finds materials by elements, formula and conditions on properties, in an order: stable oxides with a"
                + " band gap between 1 and 2 eV, the densest nitride, all polymorphs of TiO2. For named materials use"
                + " get_material.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Filters filters = arguments.filters();
        MaterialQuery query = filters.query();
        Optional<Sort> sort = arguments.sort().isPresent()
                ? Optional.of(Order.parse(arguments.sort().get()))
                : Optional.empty();
        MaterialQuery ordered = sort.map(order ->
                        query.withRange(Emptiness.anyValue(order.property())).withSort(order))
                .orElse(query);
        int limit = limit(arguments.limit());
        boolean byFormula = arguments.onePerFormula().orElse(arguments.formula().isEmpty());
        Predicate<Material> isSound = material -> compared(ordered)
                .flatMap(property -> material.fact(property).stream())
                .allMatch(fact -> Plausibility.flaw(material, fact).isEmpty());
        Hits hits = byFormula
                ? Hits.formulas(source, ordered, limit, isSound)
                : Hits.records(source, ordered, limit, isSound);
        Report report = new Report();
        Counts total = counts(ordered, hits, report);
        if (hits.total() == 0) {
            new Emptiness(source, report).explain(ordered, filters.chemistry());
            return report.observation(Outcome.EMPTY, total.matching());
        }
        String lines = lines(hits, shownProperties(ordered), report);
        sort.ifPresent(order -> rankingNote(order, total, report));
        hitNotes(hits, byFormula, arguments.formula().isPresent(), report);
        return report.observation(
                hits.all() ? Outcome.COMPLETE : Outcome.CUT,
                total.matching() + (hits.all() ? " " : " First of them: ") + lines + ".");
    }

    /** One place has said it with its page; several are asked each for its own. */
    private Counts counts(MaterialQuery query, Hits hits, Report report) {
        return source.isOnePlace()
                ? new Counts(List.of(report.cited(CountEvidence.of(source.info(), QueryWords.of(query), hits.total()))))
                : CountEvidence.of(source, query, report);
    }

    private String lines(Hits hits, List<Property> properties, Report report) {
        List<String> lines = new ArrayList<>();
        for (Material material : hits.shown()) {
            List<Evidence> known = properties.stream()
                    .flatMap(property -> shown(material, property).stream())
                    .toList();
            report.add(known);
            line(known).ifPresent(lines::add);
        }
        return String.join("; ", lines);
    }

    /** The value that the source compared; what it says in another form where it compares none. */
    private Optional<Evidence> shown(Material material, Property property) {
        return material.fact(property).or(() -> facts.first(material, property));
    }

    private static Optional<String> line(List<Evidence> known) {
        return known.stream()
                .findFirst()
                .map(first -> Cite.material(first) + " "
                        + known.stream()
                                .map(fact -> Cite.property(fact) + " " + Cite.value(fact))
                                .collect(Collectors.joining(", ")));
    }

    private static void rankingNote(Sort order, Counts total, Report report) {
        report.note(
                "order",
                "Ranked by " + order.property().name() + ", " + (order.descending() ? "highest" : "lowest")
                        + " first, over all records of the " + total.sources() + " that match and state it: "
                        + total.values() + ".");
    }

    private void hitNotes(Hits hits, boolean byFormula, boolean oneFormula, Report report) {
        if (byFormula && hits.total() > hits.shown().size()) {
            report.note(
                    "entry", "Where several records of a formula match, the one that stands for the formula is shown.");
        }
        if (!byFormula && oneFormula) {
            EntryChoice.choose(hits.shown())
                    .filter(Entry::isCommon)
                    .flatMap(entry -> Remarks.naming(facts, entry.chosen(), report))
                    .ifPresent(name -> report.note("entry", name + " is the form that the plain name means."));
        }
        if (hits.passedOver() > 0) {
            report.note("caveat", "Records with values that are not physically possible were passed over.");
        }
        if (!hits.all()) {
            report.note("caveat", "More match than are shown; a higher limit or narrower conditions show the rest.");
        }
    }

    /** The ordered and the conditioned properties. */
    private static Stream<Property> compared(MaterialQuery query) {
        return Stream.concat(
                query.sort().map(Sort::property).stream(),
                query.ranges().stream().map(Range::property));
    }

    /** The ordered and the conditioned properties, then what names a record; the usual ones where nothing is asked. */
    private static List<Property> shownProperties(MaterialQuery query) {
        Set<Property> shown = new LinkedHashSet<>();
        compared(query).forEach(shown::add);
        Stream.of(query.labels().keySet(), query.flags().keySet())
                .flatMap(Set::stream)
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .forEach(shown::add);
        shown.add(Properties.SPACEGROUP_SYMBOL);
        shown.add(Properties.POLYMORPH);
        if (query.ranges().isEmpty()) {
            shown.add(Properties.ENERGY_ABOVE_HULL);
        }
        return List.copyOf(shown);
    }

    private static int limit(Optional<Integer> asked) throws ToolFailure {
        int limit = asked.orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ToolFailure("A search shows 1 to " + MAX_LIMIT + " results, not " + limit
                    + "; narrow the conditions, or count with count_materials.");
        }
        return limit;
    }
}
