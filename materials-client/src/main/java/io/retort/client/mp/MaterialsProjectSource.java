package io.retort.client.mp;

import io.retort.client.http.Cancellation;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.query.CoreQuery;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.Sort;
import io.retort.core.source.SourceException;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Materials Project as a source like any other. A page of materials takes three requests: the summaries, the
 * stability in each thermo type, and the functionals of the calculations behind them. Conditions that the service does
 * not know are filtered here; {@link #plan} says which.
 */
public final class MaterialsProjectSource implements MaterialsSource {

    /** Summaries read at most to filter them here. */
    public static final int MOST_FILTERED_HERE = 5_000;

    private final MaterialsProject service;
    private final Gathering gathering;

    public MaterialsProjectSource(MaterialsProject service) {
        this.service = service;
        this.gathering = new Gathering(service);
    }

    /** How a question is put: what the service filters, what is filtered here. */
    public static SummaryPlan plan(MaterialQuery query) {
        return SummaryPlan.of(query);
    }

    @Override
    public SourceInfo info() {
        return new SourceInfo(FactWriter.SOURCE, service.heartbeat().release(), "CC-BY-4.0");
    }

    @Override
    public String name() {
        return FactWriter.SOURCE;
    }

    @Override
    public Page<Material> search(MaterialQuery query) {
        SummaryPlan plan = plan(query);
        if (plan.hopeless()) {
            return new Page<>(List.of(), 0, query.offset());
        }
        if (!plan.isAllSent() || query.limit() > 1000) {
            List<Material> all = filtered(query, plan);
            List<Material> page =
                    all.stream().skip(query.offset()).limit(query.limit()).toList();
            return new Page<>(page, all.size(), query.offset());
        }
        MpPage<SummaryDoc> page = service.search(
                MaterialEndpoints.SUMMARY, new SummaryQuery(plan.parameters()).page(query.limit(), query.offset()));
        return new Page<>(
                gathering.materials(page.docs(), page.release(), page.readAt()), page.total(), query.offset());
    }

    @Override
    public long count(MaterialQuery query) {
        SummaryPlan plan = plan(query);
        if (plan.hopeless()) {
            return 0;
        }
        return plan.isAllSent()
                ? service.count(MaterialEndpoints.SUMMARY, new SummaryQuery(plan.parameters()))
                : filtered(query, plan).size();
    }

    @Override
    public Optional<Material> get(MaterialId id) {
        return summary(id, SummaryDoc.FIELDS, "structure")
                .flatMap(page -> gathering.whole(page.docs().get(0), page.release(), page.readAt()));
    }

    @Override
    public Optional<Structure> structure(MaterialId id) {
        return summary(id, List.of("material_id"), "structure")
                .flatMap(page -> page.docs().get(0).structure());
    }

    /** By id; a deprecated record too, and one whose id has become another's calculation. */
    private Optional<MpPage<SummaryDoc>> summary(MaterialId id, List<String> usual, String more) {
        if (!id.database().equals("mp") && !id.database().equals("mvc")) {
            return Optional.empty();
        }
        String[] fields = Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new);
        SummaryQuery query = SummaryQuery.of(id.toString()).fields(fields);
        return found(query)
                .or(() -> found(query.where("deprecated", true)))
                .or(() -> successor(id)
                        .filter(now -> !now.equals(id))
                        .flatMap(now -> found(SummaryQuery.of(now.toString()).fields(fields))));
    }

    private Optional<MpPage<SummaryDoc>> found(SummaryQuery query) {
        return Optional.of(service.search(MaterialEndpoints.SUMMARY, query))
                .filter(page -> !page.docs().isEmpty());
    }

    /** A material's id may change, a calculation's never does. */
    private Optional<MaterialId> successor(MaterialId id) {
        return service
                .search(
                        MaterialEndpoints.CORE,
                        CoreQuery.ALL.tasks(id.toString()).fields("material_id"))
                .docs()
                .stream()
                .flatMap(doc -> doc.materialId().stream())
                .findFirst();
    }

    private List<Material> filtered(MaterialQuery query, SummaryPlan plan) {
        SummaryQuery asked = new SummaryQuery(plan.parameters());
        long candidates = service.count(MaterialEndpoints.SUMMARY, asked);
        if (candidates > MOST_FILTERED_HERE) {
            throw new SourceException("The Materials Project would send " + candidates + " materials to filter here by "
                    + String.join(", ", plan.said()) + "; the limit is " + MOST_FILTERED_HERE
                    + ". Add a condition that the service knows: elements, energy_above_hull<=0.05, band_gap>=1.");
        }
        Download<SummaryDoc> all =
                service.all(MaterialEndpoints.SUMMARY, asked, (done, total) -> {}, new Cancellation());
        Stream<Material> found = gathering.materials(all.docs(), all.release(), Instant.now()).stream()
                .filter(plan.local());
        return query.sort().map(sort -> found.sorted(order(sort))).orElse(found).toList();
    }

    private static Comparator<Material> order(Sort sort) {
        Comparator<Material> byValue = Comparator.comparingDouble(
                material -> material.number(sort.property()).orElse(Double.NaN));
        return (sort.descending() ? byValue.reversed() : byValue).thenComparing(Material::id);
    }
}
