package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.http.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through all pages of an answer. The service pages over an unsorted cursor without a snapshot, so documents are
 * counted and compared: one that comes twice is kept once, one that is missing is reported. With a cache on disk a walk
 * that broke off goes on where it was.
 */
final class Walk<Q extends MpQuery<Q>, D extends MpDoc> {

    private static final int PAGE = 1000;
    private static final List<String> IDENTITIES = List.of(
            "material_id",
            "task_id",
            "molecule_id",
            "battery_id",
            "thermo_id",
            "pair_id",
            "identifier",
            "doi",
            "sub_id");

    private final MaterialsProject service;
    private final Endpoint<Q, D> endpoint;
    private final Map<JsonNode, D> docs = new LinkedHashMap<>();
    private final List<D> nameless = new ArrayList<>();
    private int duplicates;
    private int withheld;
    private int pages;

    Walk(MaterialsProject service, Endpoint<Q, D> endpoint) {
        this.service = service;
        this.endpoint = endpoint;
    }

    Download<D> through(Parameters asked, Download.Progress progress, Cancellation cancellation) {
        int size = asked.get("_limit").map(Integer::parseInt).orElse(PAGE);
        long skip = asked.get("_skip").map(Long::parseLong).orElse(0L);
        Optional<String> release = service.heartbeat().release();
        Parameters next = asked.with("_limit", Integer.toString(size));
        long total = 0;
        while (true) {
            pages++;
            MpPage<D> page = service.page(endpoint, next.with("_skip", Long.toString(skip)), cancellation);
            page.docs().forEach(this::take);
            withheld += page.withheld();
            int arrived = page.docs().size() + page.withheld();
            skip += arrived;
            // An empty page of `tasks` says that nothing matches, even where earlier pages had documents.
            total = arrived == 0 ? total : page.total();
            progress.at(docs.size() + nameless.size(), total);
            if (arrived == 0 || skip >= total) {
                return result(total, release);
            }
        }
    }

    private void take(D doc) {
        boolean named = IDENTITIES.stream().anyMatch(doc.raw()::has);
        if (!named) {
            nameless.add(doc);
        } else if (docs.putIfAbsent(doc.raw(), doc) != null) {
            duplicates++;
        }
    }

    private Download<D> result(long total, Optional<String> release) {
        List<D> all = new ArrayList<>(docs.values());
        all.addAll(nameless);
        List<String> notes = new ArrayList<>();
        long missing = total - all.size() - withheld;
        if (missing > 0) {
            notes.add(missing + " of " + total + " documents did not come: the service changed the order between pages."
                    + " Ask again, or sort by a field.");
        }
        Optional<String> now = pages > 1 ? service.heartbeat(Duration.ZERO).release() : release;
        if (now.isPresent() && release.isPresent() && !now.equals(release)) {
            notes.add("The database went from release " + release.get() + " to " + now.get()
                    + " meanwhile; the documents may be of both. Ask again.");
        }
        return new Download<>(all, total, duplicates, withheld, release, notes);
    }
}
