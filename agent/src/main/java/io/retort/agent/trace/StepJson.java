package io.retort.agent.trace;

import static io.retort.agent.trace.EvidenceJson.field;
import static io.retort.agent.trace.EvidenceJson.optional;
import static io.retort.agent.trace.EvidenceJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Claim;
import io.retort.agent.RunReport;
import io.retort.agent.Step;
import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Observation;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Steps as the events of a trace and back, without loss. */
public final class StepJson {

    /** An event: its type in {@code trace.v1}, and its data. */
    public record Event(String type, ObjectNode data) {}

    /** The type of what a model has written so far, in one piece. */
    static final String TOKENS = "model.tokens";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StepJson() {}

    public static Event write(Step step) {
        ObjectNode data = JSON.objectNode();
        if (step instanceof Step.Asked asked) {
            return new Event(
                    "run.start", QuestionJson.write(asked.question(), data).put("model", asked.model()));
        } else if (step instanceof Step.Replied replied) {
            return new Event("model.response", replied(data, replied));
        } else if (step instanceof Step.Sampled sampled) {
            ArrayNode replies = data.put("chosen", sampled.chosen()).putArray("replies");
            sampled.replies().forEach(reply -> replied(replies.addObject(), reply));
            sampled.votes().forEach(data.putArray("votes")::add);
            return new Event("model.sampled", data);
        } else if (step instanceof Step.Token token) {
            return new Event(TOKENS, data.put("text", token.text()));
        } else if (step instanceof Step.Retried retried) {
            data.put("reason", retried.reason()).put("attempt", retried.attempt());
            return new Event("model.retry", data.put("pause_ms", retried.pauseMillis()));
        } else if (step instanceof Step.Below below) {
            Event inner = write(below.step());
            data.put("call", below.callId()).put("agent", below.agent()).put("type", inner.type());
            data.set("d", inner.data());
            return new Event("below", data);
        } else if (step instanceof Step.Thought thought) {
            return new Event("msg.assistant", data.put("text", thought.text()));
        } else if (step instanceof Step.Called called) {
            return new Event(
                    "tool.call", call(data, called.callId(), called.tool()).put("arguments", called.arguments()));
        } else if (step instanceof Step.Observed observed) {
            call(data, observed.callId(), observed.tool()).put("status", "ok").put("ms", observed.millis());
            data.set("observation", observation(observed.observation()));
            return new Event("tool.result", data);
        } else if (step instanceof Step.Failed failed) {
            call(data, failed.callId(), failed.tool()).put("status", "failed").put("advice", failed.advice());
            return new Event("tool.result", data);
        } else if (step instanceof Step.Objected objected) {
            data.put("checker", "ledger").put("pass", false).put("draft", objected.draft());
            return new Event("verdict", list(data, "objections", objected.objections()));
        } else if (step instanceof Step.Broke broke) {
            return new Event("run.broke", data.put("reason", broke.reason()).put("next_step", broke.nextStep()));
        } else if (step instanceof Step.Claimed claimed) {
            return new Event("claim", list(data.put("text", claimed.text()), "evidence", ids(claimed.evidence())));
        } else if (step instanceof Step.Concluded concluded) {
            data.set("answer", answer(concluded.answer()));
            return new Event("run.end", data);
        }
        throw new IllegalArgumentException("No event for " + step.getClass().getSimpleName() + ".");
    }

    /** The step that an event tells of; empty for events that are no step, such as {@code run.recovered}. */
    public static Optional<Step> read(String type, String run, JsonNode data) {
        return Optional.ofNullable(
                switch (type) {
                    case "run.start" -> new Step.Asked(run, QuestionJson.read(data), text(data, "model"));
                    case "model.response" -> replied(data);
                    case "model.sampled" ->
                        new Step.Sampled(
                                all(data, "replies", StepJson::replied),
                                all(data, "votes", JsonNode::asInt),
                                field(data, "chosen").asInt());
                    case TOKENS -> new Step.Token(text(data, "text"));
                    case "model.retry" ->
                        new Step.Retried(
                                text(data, "reason"),
                                field(data, "attempt").asInt(),
                                field(data, "pause_ms").asLong());
                    case "below" ->
                        read(text(data, "type"), run, field(data, "d"))
                                .map(step -> new Step.Below(text(data, "call"), text(data, "agent"), step))
                                .orElse(null);
                    case "msg.assistant" -> new Step.Thought(text(data, "text"));
                    case "tool.call" ->
                        new Step.Called(text(data, "call"), text(data, "tool"), text(data, "arguments"));
                    case "tool.result" -> result(data);
                    case "verdict" -> new Step.Objected(text(data, "draft"), strings(data, "objections"));
                    case "run.broke" -> new Step.Broke(text(data, "reason"), text(data, "next_step"));
                    case "claim" -> new Step.Claimed(text(data, "text"), evidenceIds(data, "evidence"));
                    case "run.end" -> new Step.Concluded(answer(field(data, "answer")));
                    default -> null;
                });
    }

    /** An answer with everything in it; {@link AnswerJson} is the shorter document for readers. */
    public static ObjectNode answer(Answer answer) {
        ObjectNode node =
                JSON.objectNode().put("status", AnswerJson.status(answer)).put("text", answer.text());
        if (answer instanceof Answer.Partial partial) {
            node.put("reason", partial.reason());
        } else if (answer instanceof Answer.Withheld withheld) {
            node.put("reason", withheld.reason());
        }
        ArrayNode claims = node.putArray("claims");
        answer.claims().forEach(claim -> claims.add(claim(claim)));
        evidence(node, answer.evidence());
        artifacts(node, answer.artifacts());
        list(node, "alternatives", ids(answer.alternatives()));
        RunReport report = answer.report();
        ObjectNode taken = node.putObject("report")
                .put("run", report.runId())
                .put("model", report.model())
                .put("route", report.route())
                .put("confidence", report.confidence())
                .put("model_calls", report.modelCalls())
                .put("tokens_in", report.tokensIn())
                .put("tokens_out", report.tokensOut())
                .put("tool_calls", report.toolCalls())
                .put("ms", report.millis());
        report.cost().ifPresent(dollars -> taken.put("cost", dollars));
        if (!report.wishes().isEmpty()) {
            report.wishes().forEach(taken.putArray("wishes")::add);
        }
        return node;
    }

    public static Answer answer(JsonNode node) {
        String text = text(node, "text");
        List<Claim> claims = all(node, "claims", StepJson::claim);
        List<Evidence> evidence = all(node, "evidence", EvidenceJson::read);
        List<Artifact> artifacts = all(node, "artifacts", StepJson::artifact);
        List<EvidenceId> alternatives = evidenceIds(node, "alternatives");
        RunReport report = report(field(node, "report"));
        return switch (text(node, "status")) {
            case "given" -> new Answer.Given(text, claims, evidence, artifacts, alternatives, report);
            case "partial" ->
                new Answer.Partial(text, claims, evidence, artifacts, alternatives, text(node, "reason"), report);
            default -> new Answer.Withheld(text, text(node, "reason"), report);
        };
    }

    public static ObjectNode observation(Observation observation) {
        ObjectNode node =
                JSON.objectNode().put("outcome", observation.outcome().name()).put("summary", observation.summary());
        evidence(node, observation.evidence());
        ArrayNode notes = node.putArray("notes");
        observation
                .notes()
                .forEach(note -> notes.addObject().put("kind", note.kind()).put("text", note.text()));
        artifacts(node, observation.artifacts());
        return node;
    }

    public static Observation observation(JsonNode node) {
        return new Observation(
                Observation.Outcome.valueOf(text(node, "outcome")),
                text(node, "summary"),
                all(node, "evidence", EvidenceJson::read),
                all(node, "notes", note -> new Observation.Note(text(note, "kind"), text(note, "text"))),
                all(node, "artifacts", StepJson::artifact));
    }

    private static ObjectNode replied(ObjectNode data, Step.Replied replied) {
        data.put("text", replied.text()).put("request_h", replied.requestHash());
        ArrayNode calls = data.putArray("calls");
        replied.calls()
                .forEach(call ->
                        call(calls.addObject(), call.callId(), call.tool()).put("arguments", call.arguments()));
        replied.confidence().ifPresent(confidence -> data.put("confidence", confidence));
        return data.put("tokens_in", replied.tokensIn())
                .put("tokens_cached", replied.tokensCached())
                .put("tokens_out", replied.tokensOut())
                .put("model", replied.model())
                .put("ms", replied.millis());
    }

    private static Step.Replied replied(JsonNode data) {
        return new Step.Replied(
                text(data, "text"),
                all(
                        data,
                        "calls",
                        call -> new Step.Replied.Call(text(call, "call"), text(call, "tool"), text(call, "arguments"))),
                text(data, "request_h"),
                field(data, "tokens_in").asLong(),
                data.path("tokens_cached").asLong(),
                field(data, "tokens_out").asLong(),
                optional(data, "confidence", JsonNode::asDouble),
                data.path("model").asText(""),
                field(data, "ms").asLong());
    }

    private static Step result(JsonNode data) {
        return text(data, "status").equals("ok")
                ? new Step.Observed(
                        text(data, "call"),
                        text(data, "tool"),
                        observation(field(data, "observation")),
                        field(data, "ms").asLong())
                : new Step.Failed(text(data, "call"), text(data, "tool"), text(data, "advice"));
    }

    private static ObjectNode call(ObjectNode node, String callId, String tool) {
        return node.put("call", callId).put("tool", tool);
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode node = JSON.objectNode().put("text", claim.text()).put("start", claim.start());
        claim.quantity().ifPresent(quantity -> node.set("quantity", EvidenceJson.quantity(quantity)));
        return list(node, "evidence", ids(claim.evidence()));
    }

    private static Claim claim(JsonNode node) {
        return new Claim(
                text(node, "text"),
                field(node, "start").asInt(),
                optional(node, "quantity", EvidenceJson::quantity),
                evidenceIds(node, "evidence"));
    }

    private static void artifacts(ObjectNode node, List<Artifact> artifacts) {
        ArrayNode array = node.putArray("artifacts");
        artifacts.forEach(artifact -> array.addObject()
                .put("id", artifact.id())
                .put("kind", artifact.kind())
                .put("title", artifact.title())
                .put("media_type", artifact.mediaType())
                .put("file_name", artifact.fileName())
                .put("content", artifact.content()));
    }

    private static Artifact artifact(JsonNode node) {
        return new Artifact(
                text(node, "id"),
                text(node, "kind"),
                text(node, "title"),
                text(node, "media_type"),
                text(node, "file_name"),
                text(node, "content"));
    }

    private static RunReport report(JsonNode node) {
        List<String> wishes = new ArrayList<>();
        node.path("wishes").forEach(wish -> wishes.add(wish.asText()));
        return new RunReport(
                text(node, "run"),
                text(node, "model"),
                text(node, "route"),
                field(node, "confidence").asDouble(),
                field(node, "model_calls").asInt(),
                field(node, "tokens_in").asLong(),
                field(node, "tokens_out").asLong(),
                field(node, "tool_calls").asInt(),
                field(node, "ms").asLong(),
                optional(node, "cost", JsonNode::asDouble),
                wishes);
    }

    private static void evidence(ObjectNode node, List<Evidence> evidence) {
        ArrayNode array = node.putArray("evidence");
        evidence.forEach(fact -> array.add(EvidenceJson.write(fact)));
    }

    private static ObjectNode list(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
        return node;
    }

    private static List<String> ids(List<EvidenceId> ids) {
        return ids.stream().map(EvidenceId::text).toList();
    }

    private static List<EvidenceId> evidenceIds(JsonNode node, String name) {
        return all(node, name, id -> new EvidenceId(id.asText()));
    }

    private static List<String> strings(JsonNode node, String name) {
        return all(node, name, JsonNode::asText);
    }

    private static <T> List<T> all(JsonNode node, String name, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        field(node, name).forEach(item -> all.add(read.apply(item)));
        return List.copyOf(all);
    }
}
