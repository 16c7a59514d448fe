package io.retort.agent.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
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
import java.util.List;
import java.util.Set;

/**
 * Routine questions go to the embedded model first; what it would leave alone, or what the ledger objected to, goes to
 * the other one, and stays there for the rest of the run (after System-1.5 Reasoning
 * and LoRID). Holds no state: who answers is read from the messages.
 */
public final class RoutedModel implements ChatModel, StreamingChatModel {

    private static final String OBJECTION = "The ledger objects to the draft:";

    private final ChatModel first;
    private final ChatModel second;

    /**
     * @param first the reflex; its replies say so by their model's name
     * @param second asked where the first withholds; streamed where it can
     */
    public RoutedModel(ChatModel first, ChatModel second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        if (isObjectedTo(request.messages())) {
            return second.chat(request);
        }
        ChatResponse reply = first.chat(request);
        return acts(reply.aiMessage()) ? reply : second.chat(request);
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        if (!isObjectedTo(request.messages())) {
            ChatResponse reply = first.chat(request);
            if (acts(reply.aiMessage())) {
                handler.onCompleteResponse(reply);
                return;
            }
        }
        if (second instanceof StreamingChatModel streaming) {
            streaming.chat(request, handler);
        } else {
            handler.onCompleteResponse(second.chat(request));
        }
    }

    private static boolean acts(AiMessage reply) {
        return reply.hasToolExecutionRequests()
                || reply.text() != null && !reply.text().stripLeading().startsWith("{withhold");
    }

    private static boolean isObjectedTo(List<ChatMessage> messages) {
        return messages.stream()
                .anyMatch(message -> message instanceof UserMessage user
                        && user.hasSingleText()
                        && user.singleText().startsWith(OBJECTION));
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
        return second.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return second.supportedCapabilities();
    }
}
