package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.http.Answer;
import io.retort.client.http.Ask;
import io.retort.client.http.Cancellation;
import io.retort.client.http.HttpLine;
import io.retort.core.evidence.MaterialId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts questions to the service: checked, spelled as its store spells, cut where too long; answers read and filtered. */
final class Questions {

    private final HttpLine line;
    private final Pulse pulse;
    private final Licences licences;

    Questions(HttpLine line, Pulse pulse, Licences licences) {
        this.line = line;
        this.pulse = pulse;
        this.licences = licences;
    }

    /** One page of a question; of several questions where the address would be too long. */
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

    /** With a body. */
    <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> post(Endpoint<Q, D> endpoint, Parameters asked, String body) {
        QueryRules.check(endpoint, asked);
        return batch(endpoint, asked, ask(new Cancellation()).posting(body));
    }

    /** With the usual fields, and the one that says the licence. */
    Parameters projected(Endpoint<?, ?> endpoint, Parameters asked) {
        if (!endpoint.hasProjection() || asked.has("_all_fields")) {
            return asked;
        }
        List<String> fields = new ArrayList<>(asked.has("_fields") ? asked.list("_fields") : endpoint.fields());
        if (licences == Licences.COMMERCIAL) {
            Licences.field(endpoint).ifPresent(fields::add);
        }
        return asked.with("_fields", fields.stream().distinct().toList());
    }

    private Ask ask(Cancellation cancellation) {
        Ask ask = Ask.get().until(cancellation);
        return pulse.heartbeat().release().map(ask::in).orElse(ask);
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
        return last.orElseThrow().holding(docs, total, skipped, withheld);
    }

    private <Q extends MpQuery<Q>, D extends MpDoc> MpPage<D> batch(
            Endpoint<Q, D> endpoint, Parameters asked, Ask ask) {
        Answer answer = line.ask(asked.under(line.service().base(), endpoint.path()), ask);
        Envelope envelope = Envelope.read(answer);
        Heartbeat heartbeat = pulse.heartbeat();
        List<JsonNode> allowed = allowed(endpoint, envelope.data(), ask.cancellation());
        List<String> fields = requested(endpoint, asked);
        return new MpPage<>(
                allowed.stream()
                        .map(node -> endpoint.document().apply(new Fields(node, fields)))
                        .toList(),
                envelope.total(),
                asked.get("_skip").map(Long::parseLong).orElse(0L),
                envelope.data().size() - allowed.size(),
                heartbeat.release(),
                envelope.apiVersion(),
                envelope.token(),
                answer.asked(),
                answer.readAt());
    }

    /** Entries do not say their licence; the calculations that they are of do. */
    private List<JsonNode> allowed(Endpoint<?, ?> endpoint, List<JsonNode> documents, Cancellation cancellation) {
        Set<String> batches = pulse.heartbeat().restrictedBatches();
        List<JsonNode> allowed = documents.stream()
                .filter(document -> licences.allow(document, batches))
                .toList();
        return licences == Licences.COMMERCIAL && endpoint.path().equals(UseEndpoints.TASK_ENTRIES.path())
                ? ofFreeTasks(allowed, cancellation)
                : allowed;
    }

    /** Those of calculations that may be used; without the calculation's id nobody can tell. */
    private List<JsonNode> ofFreeTasks(List<JsonNode> entries, Cancellation cancellation) {
        List<String> tasks = entries.stream()
                .map(entry -> entry.path("task_id").asText())
                .filter(task -> !task.isEmpty())
                .distinct()
                .toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        Parameters asked = Parameters.NONE
                .with("task_ids", tasks)
                .with("_fields", List.of("task_id", "batch_id"))
                .with("_limit", Integer.toString(Math.min(1000, tasks.size())));
        Set<MaterialId> free = page(UseEndpoints.TASKS, asked, cancellation).docs().stream()
                .flatMap(task -> task.taskId().stream())
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry ->
                        Fields.of(entry).id("task_id").filter(free::contains).isPresent())
                .toList();
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
}
