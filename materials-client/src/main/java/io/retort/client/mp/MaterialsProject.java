package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.http.Answer;
import io.retort.client.http.ApiKey;
import io.retort.client.http.Ask;
import io.retort.client.http.Cancellation;
import io.retort.client.http.HttpFailure;
import io.retort.client.http.HttpLine;
import io.retort.client.http.HttpSettings;
import io.retort.client.http.Service;
import io.retort.client.mp.doc.FindStructureDoc;
import io.retort.client.mp.query.FindStructureQuery;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureFormats;
import io.retort.core.source.SourceException;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import okhttp3.HttpUrl;

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

    /** A heartbeat is asked for again after this. */
    private static final Duration HEARTBEAT = Duration.ofHours(1);

    /** Disk that kept answers may take, unless settings say otherwise. */
    private static final long CACHE_BYTES = 2L << 30;

    private record Pulse(Heartbeat heartbeat, Instant at) {}

    private final HttpLine line;
    private final Licences licences;
    private final ExecutorService executor = Executors.newFixedThreadPool(8, MaterialsProject::thread);
    private Optional<Pulse> pulse = Optional.empty();

    /**
     * @param line to the service, or to a mirror, a recording, a test server
     * @param licences that are allowed
     */
    public MaterialsProject(HttpLine line, Licences licences) {
        this.line = line;
        this.licences = licences;
    }

    /**
     * With a key, politely, without a cache on disk.
     *
     * @throws IllegalArgumentException where the key cannot be one
     */
    public static MaterialsProject withKey(String key) {
        return open(HttpSettings.of(Service.MATERIALS_PROJECT).withKey(key(key)));
    }

    /** With settings of one's own: cache, offline, recording. Documents under CC BY-NC are withheld. */
    public static MaterialsProject open(HttpSettings settings) {
        return new MaterialsProject(HttpLine.open(settings), Licences.COMMERCIAL);
    }

    /**
     * Settings from the environment: {@code MP_API_KEY}, and {@code MP_API_ENDPOINT} for another address; answers are
     * kept in the data directory.
     *
     * @param home the data directory: {@code RETORT_HOME}
     * @throws SourceException where there is no key
     */
    public static HttpSettings settings(Map<String, String> environment, Path home) {
        String text = environment.getOrDefault("MP_API_KEY", "").strip();
        if (text.isEmpty()) {
            throw new SourceException("MP_API_KEY is not set. " + Service.MATERIALS_PROJECT.keyAdvice());
        }
        HttpSettings settings = HttpSettings.of(Service.MATERIALS_PROJECT)
                .withKey(key(text))
                .withCache(home.resolve("cache").resolve("materials-project"), CACHE_BYTES);
        return Optional.ofNullable(environment.get("MP_API_ENDPOINT"))
                .map(address -> settings.withService(Service.MATERIALS_PROJECT.at(address(address))))
                .orElse(settings);
    }

    private static HttpUrl address(String text) {
        return Optional.ofNullable(HttpUrl.parse(text.endsWith("/") ? text : text + "/"))
                .orElseThrow(() -> new SourceException("MP_API_ENDPOINT is '" + text
                        + "', which is no address; expected one such as https://api.materialsproject.org."));
    }

    /** A key of this service: 32 letters and digits. @throws IllegalArgumentException where it cannot be one */
    public static ApiKey key(String text) {
        ApiKey key = new ApiKey(text);
        if (key.length() != 32) {
            throw new IllegalArgumentException("A Materials Project key has 32 characters; this one has " + key.length()
                    + (key.length() < 20 ? " and is one of the legacy service" : "") + ". "
                    + Service.MATERIALS_PROJECT.keyAdvice());
        }
        return key;
    }

    /** How the service is; asked once an hour, and unknown where its CDN is in the way. */
    public Heartbeat heartbeat() {
        synchronized (this) {
            if (pulse.filter(known -> known.at().plus(HEARTBEAT).isAfter(Instant.now()))
                    .isPresent()) {
                return pulse.get().heartbeat();
            }
        }
        return heartbeat(HEARTBEAT);
    }

    /** One page; with the endpoint's usual fields where the query names none. */
    public <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> search(Endpoint<Q, D> endpoint, Q query) {
        return search(endpoint, query, new Cancellation());
    }

    public <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> search(
            Endpoint<Q, D> endpoint, Q query, Cancellation cancellation) {
        return page(endpoint, projected(endpoint, query.parameters()), cancellation);
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
        return new Walk<>(this, endpoint).through(projected(endpoint, query.parameters()), progress, cancellation);
    }

    /** How many documents match. */
    public <Q extends MpQuery<Q>, D extends MpDoc> long count(Endpoint<Q, D> endpoint, Q query) {
        Parameters asked = endpoint.parameters().containsKey("_limit")
                ? query.parameters().with("_limit", "1")
                : query.parameters();
        return page(endpoint, asked, new Cancellation()).total();
    }

    /** Exactly this question, nothing added: no fields, no limit. */
    public <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> ask(Endpoint<Q, D> endpoint, Parameters asked) {
        return page(endpoint, asked, new Cancellation());
    }

    /** Materials whose structure matches this one. */
    public MpPage<FindStructureDoc> findStructure(Structure structure, FindStructureQuery query) {
        QueryRules.check(MpEndpoints.FIND_STRUCTURE, query.parameters());
        String body = StructureFiles.write(structure, StructureFormats.PYMATGEN);
        return batch(
                MpEndpoints.FIND_STRUCTURE,
                query.parameters(),
                ask(new Cancellation()).posting(body));
    }

    @Override
    public void close() {
        executor.shutdownNow();
        line.close();
    }

    /** One page of a checked question; of several questions where the address would be too long. */
    <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> page(
            Endpoint<Q, D> endpoint, Parameters given, Cancellation cancellation) {
        QueryRules.check(endpoint, given);
        if (endpoint.method().equals("POST")) {
            throw new InvalidQueryException("structure", endpoint.path() + " needs a structure: use findStructure.");
        }
        Parameters asked = spelled(endpoint, given);
        List<Parameters> batches = Batches.of(endpoint, asked, line.service().base());
        return batches.size() == 1
                ? batch(endpoint, asked, ask(cancellation))
                : joined(endpoint, batches, cancellation);
    }

    /** Not older than this. */
    Heartbeat heartbeat(Duration maxAge) {
        Heartbeat heartbeat = Heartbeat.UNKNOWN;
        HttpUrl url =
                line.service().base().newBuilder().addPathSegment("heartbeat").build();
        Ask soon = Ask.get().within(Duration.ofSeconds(20)).keptFor(maxAge);
        try {
            heartbeat = Heartbeat.of(Wire.read(line.ask(url, soon).body()));
        } catch (HttpFailure | IOException e) {
            // Nothing depends on it but the name of the release; the CDN shuts some programs out here alone.
        }
        synchronized (this) {
            pulse = Optional.of(new Pulse(heartbeat, Instant.now()));
        }
        return heartbeat;
    }

    private Ask ask(Cancellation cancellation) {
        Ask ask = Ask.get().until(cancellation);
        return heartbeat().release().map(ask::in).orElse(ask);
    }

    /** Of several batches each says how many match; documents are gathered until the page is full. */
    private <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> joined(
            Endpoint<Q, D> endpoint, List<Parameters> batches, Cancellation cancellation) {
        int limit = batches.get(0).get("_limit").map(Integer::parseInt).orElse(100);
        long skip = batches.get(0).get("_skip").map(Long::parseLong).orElse(0L);
        long skipped = skip;
        List<D> docs = new ArrayList<>();
        long total = 0;
        int withheld = 0;
        Optional<MpPage<D>> last = Optional.empty();
        for (Parameters batch : batches) {
            int room = limit - docs.size() - withheld;
            MpPage<D> page = batch(
                    endpoint,
                    batch.with("_limit", Integer.toString(Math.max(1, room))).with("_skip", Long.toString(skip)),
                    ask(cancellation));
            total += page.total();
            skip = Math.max(0, skip - page.total());
            if (room > 0) {
                docs.addAll(page.docs());
                withheld += page.withheld();
            }
            last = Optional.of(page);
        }
        MpPage<D> model = last.orElseThrow();
        return new MpPage<>(
                docs,
                total,
                skipped,
                withheld,
                model.release(),
                model.apiVersion(),
                Optional.empty(),
                model.asked(),
                model.readAt());
    }

    private <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> batch(
            Endpoint<Q, D> endpoint, Parameters asked, Ask ask) {
        Answer answer = line.ask(asked.under(line.service().base(), endpoint.path()), ask);
        Envelope envelope = Envelope.read(answer);
        Set<String> batches = new LinkedHashSet<>(heartbeat().restrictedBatches());
        List<JsonNode> allowed = envelope.data().stream()
                .filter(document -> licences.allow(document, batches))
                .toList();
        List<String> fields = requested(endpoint, asked);
        return new MpPage<>(
                allowed.stream()
                        .map(node -> endpoint.document().apply(new Fields(node, fields)))
                        .toList(),
                envelope.total(),
                asked.get("_skip").map(Long::parseLong).orElse(0L),
                envelope.data().size() - allowed.size(),
                heartbeat().release(),
                envelope.apiVersion(),
                envelope.token(),
                answer.asked(),
                answer.readAt());
    }

    /** With the usual fields, and the one that says the licence. */
    private Parameters projected(Endpoint<?, ?> endpoint, Parameters asked) {
        if (!endpoint.hasProjection() || asked.has("_all_fields")) {
            return asked;
        }
        List<String> fields = new ArrayList<>(asked.has("_fields") ? asked.list("_fields") : endpoint.fields());
        if (licences == Licences.COMMERCIAL && endpoint.path().startsWith("/materials/")) {
            fields.add(endpoint == MpEndpoints.TASKS ? "batch_id" : Licences.FIELD);
        }
        return asked.with("_fields", fields.stream().distinct().toList());
    }

    private static List<String> requested(Endpoint<?, ?> endpoint, Parameters asked) {
        return endpoint.hasProjection() && !asked.has("_all_fields") ? asked.list("_fields") : List.of();
    }

    /** Thermo types in the spelling of the store; people write R2SCAN. */
    private static Parameters spelled(Endpoint<?, ?> endpoint, Parameters asked) {
        if (!asked.has("thermo_types")) {
            return asked;
        }
        List<String> options = endpoint.parameter("thermo_types").options();
        return asked.with(
                "thermo_types",
                asked.list("thermo_types").stream()
                        .map(item -> options.stream()
                                .filter(item::equalsIgnoreCase)
                                .findFirst()
                                .orElse(item))
                        .toList());
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
