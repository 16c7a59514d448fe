package io.retort.agent.trace;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.retort.agent.Step;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what the model of a run said before it was cut off, then asks the model itself. */
final class ResumedModel implements ChatModel, StreamingChatModel {

    private final ReplayModel recorded;
    private final int replies;
    private final ChatModel live;
    private final AtomicInteger asked = new AtomicInteger();

    ResumedModel(Trace trace, ChatModel live) {
        this.recorded = new ReplayModel(trace);
        this.replies = trace.steps(Step.Replied.class).size();
        this.live = live;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return asked.getAndIncrement() < replies ? recorded.chat(request) : live.chat(request);
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        if (asked.getAndIncrement() < replies) {
            handler.onCompleteResponse(recorded.chat(request));
        } else if (live instanceof StreamingChatModel streaming) {
            streaming.chat(request, handler);
        } else {
            handler.onCompleteResponse(live.chat(request));
        }
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return DefaultChatRequestParameters.EMPTY;
    }

    @Override
    public List<ChatModelListener> listeners() {
        return List.of();
    }

    @Override
    public ModelProvider provider() {
        return live.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return live.supportedCapabilities();
    }
}
