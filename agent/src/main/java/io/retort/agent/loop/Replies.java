package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.retort.agent.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between a model's reply and the step that records it. The run goes on from the step, so a replay is the same run. */
public final class Replies {

    /** Attribute of a reply: how sure the model is, 0 to 1. */
    public static final String CONFIDENCE = "confidence";

    private Replies() {}

    static Step.Replied step(ChatResponse response, int turn, String requestHash, long millis) {
        AiMessage message = response.aiMessage();
        List<Step.Replied.Call> calls = new ArrayList<>();
        for (ToolExecutionRequest request : message.toolExecutionRequests()) {
            String id = request.id() == null || request.id().isBlank()
                    ? "call-" + (turn + 1) + "-" + (calls.size() + 1)
                    : request.id();
            calls.add(new Step.Replied.Call(
                    id,
                    Objects.requireNonNullElse(request.name(), ""),
                    Objects.requireNonNullElse(request.arguments(), "")));
        }
        TokenUsage tokens = response.tokenUsage();
        return new Step.Replied(
                Objects.requireNonNullElse(message.text(), ""),
                calls,
                requestHash,
                count(tokens, TokenUsage::inputTokenCount),
                count(tokens, TokenUsage::outputTokenCount),
                confidence(message),
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

    private static long count(@Nullable TokenUsage tokens, Function<TokenUsage, @Nullable Integer> part) {
        return Optional.ofNullable(tokens).map(part).orElse(0);
    }
}
