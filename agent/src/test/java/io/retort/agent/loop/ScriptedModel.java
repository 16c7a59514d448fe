package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says what the test wrote, in that order; the last line is repeated. Remembers what it was shown. */
public final class ScriptedModel implements ChatModel {

    private final Deque<Function<ChatRequest, AiMessage>> lines = new ArrayDeque<>();
    public final List<ChatRequest> shown = new ArrayList<>();

    public ScriptedModel says(String text) {
        return does(request -> AiMessage.from(text));
    }

    public ScriptedModel says(String text, double confidence) {
        return does(request -> AiMessage.builder()
                .text(text)
                .attributes(Map.of(Replies.CONFIDENCE, confidence))
                .build());
    }

    /** Calls, alternating name and arguments. */
    public ScriptedModel calls(String... namesAndArguments) {
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (int i = 0; i < namesAndArguments.length; i += 2) {
            calls.add(ToolExecutionRequest.builder()
                    .id("c" + (lines.size() + 1) + "-" + i / 2)
                    .name(namesAndArguments[i])
                    .arguments(namesAndArguments[i + 1])
                    .build());
        }
        return does(request -> AiMessage.from(calls));
    }

    public ScriptedModel does(Function<ChatRequest, AiMessage> line) {
        lines.add(line);
        return this;
    }

    @Override
    public synchronized ChatResponse doChat(ChatRequest request) {
        shown.add(request);
        Function<ChatRequest, AiMessage> line = lines.size() > 1 ? lines.remove() : lines.element();
        return ChatResponse.builder()
                .aiMessage(line.apply(request))
                .tokenUsage(new TokenUsage(100, 10))
                .build();
    }
}
