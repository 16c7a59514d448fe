package io.retort.agent.trace;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.retort.agent.Step;
import io.retort.agent.loop.RecordedEnding;
import io.retort.agent.loop.Replies;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what the model of a recorded run said, in the same order; ends where that run ended early. */
public final class ReplayModel implements ChatModel {

    private final List<Step.Replied> replies;
    private final Step.Broke end;
    private final AtomicInteger next = new AtomicInteger();

    public ReplayModel(Trace trace) {
        this.replies = trace.steps(Step.Replied.class);
        this.end = trace.steps(Step.Broke.class).stream()
                .findFirst()
                .orElse(new Step.Broke(
                        "the recorded run has no further reply", "Ask with another model to get a new answer."));
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        int turn = next.getAndIncrement();
        if (turn >= replies.size()) {
            throw new RecordedEnding(end.reason(), end.nextStep());
        }
        Step.Replied reply = replies.get(turn);
        return ChatResponse.builder()
                .aiMessage(Replies.message(reply))
                .modelName(reply.model())
                .tokenUsage(new TokenUsage((int) reply.tokensIn(), (int) reply.tokensOut()))
                .build();
    }
}
