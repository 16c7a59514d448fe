package io.retort.client.mp;

import io.retort.client.fetch.FetchProgress;
import io.retort.client.fetch.FetchReport;
import io.retort.client.fetch.FetchState;
import io.retort.client.fetch.FilterQuery;
import io.retort.client.fetch.OwnLines;
import io.retort.client.http.HttpFailure;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.client.optimade.filter.Filter;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.SourceException;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Fetches materials with their structures from the Materials Project into a file that the catalogue imports. Pages go in
 * order of the ids, each is certain on disk before the next is asked for, and a fetch that is broken off goes on where it
 * stood, within one release of the database.
 */
public final class MaterialsProjectFetch {

    /** Materials in a page: each comes with its structure. */
    private static final int PAGE = 200;

    private static final String DATABASE = "mp";

    private final MaterialsProject service;
    private final Gathering gathering;
    private final Path folder;
    private final long limit;
    private final int page;

    private MaterialsProjectFetch(MaterialsProject service, Path folder, long limit, int page) {
        this.service = service;
        this.gathering = new Gathering(service);
        this.folder = folder;
        this.limit = limit;
        this.page = page;
    }

    /** Into the folder {@code materials-project} of a data directory. @param limit materials at most */
    public static MaterialsProjectFetch into(Path home, MaterialsProject service, long limit) {
        return new MaterialsProjectFetch(service, home.resolve("materials-project"), limit, PAGE);
    }

    /** @param materials in a page */
    public MaterialsProjectFetch withPages(int materials) {
        return new MaterialsProjectFetch(service, folder, limit, materials);
    }

    /**
     * Fetches.
     *
     * @param where as {@link FilterQuery} understands it
     * @param cancelled asked after every page; once it says yes, what came so far is kept
     * @throws SourceException where the filter is not understood or the folder cannot be written
     */
    public FetchReport.Part fetch(Filter where, FetchProgress progress, BooleanSupplier cancelled) {
        FilterQuery asked = FilterQuery.of(where);
        SummaryPlan plan = SummaryPlan.of(asked.query());
        try {
            return new Run(asked, plan, FetchState.open(file(where))).go(progress, cancelled);
        } catch (IOException e) {
            throw new SourceException(
                    "The folder " + folder + " cannot be written: " + e.getMessage()
                            + ". Make room or choose another; what came so far is kept.",
                    e);
        }
    }

    /** One file for each release and filter, so that the same fetch finds it again. */
    private Path file(Filter where) {
        String asked = service.heartbeat().release().orElse("unknown") + " " + where;
        String mark = UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return folder.resolve(DATABASE + "-" + mark + ".jsonl");
    }

    /** One fetch. */
    private final class Run {

        private final FilterQuery asked;
        private final SummaryPlan plan;
        private final FetchState state;

        Run(FilterQuery asked, SummaryPlan plan, FetchState state) {
            this.asked = asked;
            this.plan = plan;
            this.state = state;
        }

        FetchReport.Part go(FetchProgress progress, BooleanSupplier cancelled) throws IOException {
            try {
                while (!state.isWhole() && state.size() < limit) {
                    if (cancelled.getAsBoolean()) {
                        return part(Optional.empty(), Optional.of("Stopped; the same fetch goes on here."));
                    }
                    progress.at(DATABASE, state.size(), OptionalLong.of(next()));
                }
                boolean cut = !state.isWhole();
                return part(Optional.of(state.finish()), Optional.empty(), cut);
            } catch (HttpFailure failure) {
                return part(Optional.empty(), Optional.of(String.valueOf(failure.getMessage())));
            }
        }

        /** Keeps the next page. @return how many match in all, as the service says */
        private long next() throws IOException {
            int skip = state.next().map(Integer::parseInt).orElse(0);
            SummaryQuery query = new SummaryQuery(plan.parameters().with("_sort_fields", "material_id"))
                    .fields(fields())
                    .page(page, skip);
            MpPage<SummaryDoc> found = service.search(MaterialEndpoints.SUMMARY, query);
            int arrived = found.docs().size() + found.withheld();
            boolean last = arrived == 0 || skip + arrived >= found.total();
            state.keep(lines(found), last ? Optional.empty() : Optional.of(Integer.toString(skip + arrived)));
            return found.total();
        }

        private String lines(MpPage<SummaryDoc> found) {
            Map<MaterialId, Structure> structures = new HashMap<>();
            found.docs()
                    .forEach(doc -> doc.materialId()
                            .ifPresent(id -> doc.structure().ifPresent(known -> structures.put(id, known))));
            StringBuilder lines = new StringBuilder();
            for (Material material : gathering.materials(found.docs(), found.release(), found.readAt())) {
                boolean wanted = plan.local().test(material)
                        && asked.rest().test(material.composition().elements().size());
                if (wanted && state.isNew(material.id().toString())) {
                    lines.append(OwnLines.of(material, Optional.ofNullable(structures.get(material.id()))));
                }
            }
            return lines.toString();
        }

        private FetchReport.Part part(Optional<Path> file, Optional<String> failure) {
            return part(file, failure, false);
        }

        private FetchReport.Part part(Optional<Path> file, Optional<String> failure, boolean cut) {
            return new FetchReport.Part(DATABASE, file, state.size(), state.resumedAt(), List.of(), cut, failure);
        }
    }

    private static String[] fields() {
        return Stream.concat(SummaryDoc.FIELDS.stream(), Stream.of("structure")).toArray(String[]::new);
    }
}
