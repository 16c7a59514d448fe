package io.retort.agent.bench;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes its time, calls the tool so many times, one call a reply, then writes a draft. Holds no state. */
record BenchModel(Duration delay, int calls) implements ChatModel {

    @Override
    public ChatResponse doChat(ChatRequest request) {
        pause(delay);
        long made = request.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .count();
        AiMessage reply = made < calls
                ? AiMessage.from(ToolExecutionRequest.builder()
                        .id("c" + made)
                        .name(BenchTool.NAME)
                        .arguments("{\"number\":" + made + "}")
                        .build())
                : AiMessage.from(
                        "The band gap of {" + BenchTool.FACT.id() + ":material} is {" + BenchTool.FACT.id() + "}.");
        return ChatResponse.builder().aiMessage(reply).build();
    }

    /** Waits as somebody waits for an answer: an interrupt ends it. */
    static void pause(Duration delay) {
        if (delay.isZero()) {
            return;
        }
        try {
            new CountDownLatch(1).await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
