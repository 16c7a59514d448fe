package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.retort.agent.Step;
import io.retort.agent.model.TokenCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Between a model's reply and the step that records it. The run goes on from the step, so a replay is the same run. */
public final class Replies {

    /** Attribute of a reply: how sure the model is, 0 to 1. */
    public static final String CONFIDENCE = "confidence";

    private Replies() {}

    /** @param callIds of the run so far; a call without an id, or with one that was used, gets its own */
    static Step.Replied step(ChatResponse response, int turn, String requestHash, Set<String> callIds, long millis) {
        AiMessage message = response.aiMessage();
        List<Step.Replied.Call> calls = new ArrayList<>();
        for (ToolExecutionRequest request : message.toolExecutionRequests()) {
            String own = "call-" + turn + "-" + (calls.size() + 1);
            boolean usable = request.id() != null && !request.id().isBlank() && callIds.add(request.id());
            calls.add(new Step.Replied.Call(
                    usable ? request.id() : own,
                    Objects.requireNonNullElse(request.name(), ""),
                    Objects.requireNonNullElse(request.arguments(), "")));
        }
        TokenUsage tokens = response.tokenUsage();
        return new Step.Replied(
                Objects.requireNonNullElse(message.text(), ""),
                calls,
                requestHash,
                TokenCount.in(tokens),
                TokenCount.cached(tokens),
                TokenCount.out(tokens),
                confidence(message),
                Objects.requireNonNullElse(response.modelName(), ""),
                millis);
    }

    /** The reply as the model's next turn sees it; also what a replay says. */
    public static AiMessage message(Step.Replied step) {
        List<ToolExecutionRequest> requests = step.calls().stream()
                .map(call -> ToolExecutionRequest.builder()
                        .id(call.callId())
                        .name(call.tool())
                        .arguments(call.arguments())
                        .build())
                .toList();
        Map<String, Object> attributes = new HashMap<>();
        step.confidence().ifPresent(value -> attributes.put(CONFIDENCE, value));
        return AiMessage.builder()
                .text(step.text().isEmpty() && !requests.isEmpty() ? null : step.text())
                .toolExecutionRequests(requests)
                .attributes(attributes)
                .build();
    }

    private static Optional<Double> confidence(AiMessage message) {
        Object value =
                message.attributes() == null ? null : message.attributes().get(CONFIDENCE);
        return value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }
}
