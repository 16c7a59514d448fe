package io.retort.client.mp;

import io.retort.client.http.Cancellation;
import io.retort.client.http.HttpFailure;
import io.retort.client.http.HttpLine;
import io.retort.client.http.HttpSettings;
import io.retort.client.http.Service;
import io.retort.client.mp.doc.FindStructureDoc;
import io.retort.client.mp.query.FindStructureQuery;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureFormats;
import io.retort.core.structure.Structure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The Materials Project, from any Java program:
 *
 * <pre>{@code
 * try (MaterialsProject mp = MaterialsProject.withKey(System.getenv("MP_API_KEY"))) {
 *     MpPage<ElasticityDoc> page = mp.search(ELASTICITY, ElasticityQuery.of("mp-149"));
 *     page.docs().get(0).bulkModulus();   // GPa
 * }
 * }</pre>
 *
 * <p>Blocking and asynchronous; safe for use by several threads. Wrong questions throw {@link InvalidQueryException}
 * before they travel, trouble on the way {@link HttpFailure}; both say what to do.
 */
public final class MaterialsProject implements AutoCloseable {

    private final HttpLine line;
    private final Pulse pulse;
    private final Questions questions;
    private final ExecutorService executor = Executors.newFixedThreadPool(8, MaterialsProject::thread);

    /**
     * @param line to the service, or to a mirror, a recording, a test server
     * @param licences that are allowed
     */
    public MaterialsProject(HttpLine line, Licences licences) {
        this.line = line;
        this.pulse = new Pulse(line);
        this.questions = new Questions(line, pulse, licences);
    }

    /**
     * With a key, politely, without a cache on disk.
     *
     * @throws io.retort.core.source.SourceException where the key cannot be one
     */
    public static MaterialsProject withKey(String key) {
        return open(HttpSettings.of(Service.MATERIALS_PROJECT).withKey(MpSettings.key(key)));
    }

    /** With settings of one's own: cache, offline, recording. Documents under CC BY-NC are withheld. */
    public static MaterialsProject open(HttpSettings settings) {
        return new MaterialsProject(HttpLine.open(settings), Licences.COMMERCIAL);
    }

    /** How the service is; asked once an hour, and unknown where its CDN is in the way. */
    public Heartbeat heartbeat() {
        return pulse.heartbeat();
    }

    /** One page; with the endpoint's usual fields where the query names none. */
    public <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> search(Endpoint<Q, D> endpoint, Q query) {
        return search(endpoint, query, new Cancellation());
    }

    public <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> search(
            Endpoint<Q, D> endpoint, Q query, Cancellation cancellation) {
        return page(endpoint, questions.projected(endpoint, query.parameters()), cancellation);
    }

    /** The same, later. Cancelling the future stops the request. */
    public <Q extends MpQuery<Q>, D extends MpDoc> CompletableFuture<MpPage<D>> searchAsync(
            Endpoint<Q, D> endpoint, Q query) {
        return async(cancellation -> search(endpoint, query, cancellation));
    }

    /** Every page. */
    public <Q extends MpQuery<Q>, D extends MpDoc> Download<D> all(
            Endpoint<Q, D> endpoint, Q query, Download.Progress progress, Cancellation cancellation) {
        if (!endpoint.hasPages()) {
            throw new InvalidQueryException(
                    "_skip", endpoint.path() + " has no pages; search with a larger limit instead.");
        }
        Parameters asked = questions.projected(endpoint, query.parameters());
        return new Walk<>(this, endpoint).through(asked, progress, cancellation);
    }

    /** How many documents match. */
    public <Q extends MpQuery<Q>, D extends MpDoc> long count(Endpoint<Q, D> endpoint, Q query) {
        Parameters asked = endpoint.parameters().containsKey("_limit")
                ? query.parameters().with("_limit", "1")
                : query.parameters();
        return page(endpoint, asked, new Cancellation()).total();
    }

    /** Materials whose structure matches this one. */
    public MpPage<FindStructureDoc> findStructure(Structure structure, FindStructureQuery query) {
        String body = StructureFiles.write(structure, StructureFormats.PYMATGEN);
        return questions.post(MaterialEndpoints.FIND_STRUCTURE, query.parameters(), body);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        line.close();
    }

    /** Exactly this question, nothing added: no fields, no limit. */
    <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> ask(Endpoint<Q, D> endpoint, Parameters asked) {
        return page(endpoint, asked, new Cancellation());
    }

    /** One page of a question that names its fields. */
    <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> page(
            Endpoint<Q, D> endpoint, Parameters asked, Cancellation cancellation) {
        return questions.page(endpoint, asked, cancellation);
    }

    /** Not older than this. */
    Heartbeat heartbeat(Duration maxAge) {
        return pulse.ask(maxAge);
    }

    private <T> CompletableFuture<T> async(Function<Cancellation, T> work) {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<T> future = new CompletableFuture<>();
        Future<?> running = executor.submit(() -> {
            try {
                future.complete(work.apply(cancellation));
            } catch (RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        future.whenComplete((value, error) -> {
            if (future.isCancelled()) {
                cancellation.cancel();
                running.cancel(false);
            }
        });
        return future;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "materials-project");
        thread.setDaemon(true);
        return thread;
    }
}
