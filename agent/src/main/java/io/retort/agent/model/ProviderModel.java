package io.retort.agent.model;

import dev.langchain4j.data.message.AiMessage;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A provider's model, streamed or at once, on the thread that asks. A server that cannot stream is asked for the whole
 * reply; one that knows no tools is spoken to in text ({@link ReActText}) from then on; a reply that ends in the middle is
 * a failure, not a reply.
 */
final class ProviderModel implements ChatModel, StreamingChatModel {

    private static final Pattern NO_TOOLS = Pattern.compile(
            "(?i)(?:does not|doesn't|do not) support (?:tools|function)|tools? (?:is|are) not supported|tool.?choice\" requires");

    private final ChatModel whole;
    private final StreamingChatModel streaming;
    private final Pace pace;
    private volatile boolean textual;
    private volatile boolean streams = true;

    /** @param textual whether the model is known to have no tools */
    ProviderModel(ChatModel whole, StreamingChatModel streaming, Pace pace, boolean textual) {
        this.whole = whole;
        this.streaming = streaming;
        this.pace = pace;
        this.textual = textual;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        await();
        return read(whole.chat(asked(request)), request);
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        if (!streams) {
            complete(request, handler);
            return;
        }
        await();
        Watch watch = new Watch(handler, response -> read(response, request));
        streaming.chat(asked(request), watch);
        Optional<Throwable> failure = watch.failure();
        if (failure.isEmpty()) {
            return;
        } else if (!textual && hasTools(request) && says(failure.get(), NO_TOOLS)) {
            textual = true;
            doChat(request, handler);
        } else if (causedBy(failure.get()).filter(NoStreamException::isJson).isPresent()) {
            streams = false;
            complete(request, handler);
        } else {
            handler.onError(failure.get());
        }
    }

    private void complete(ChatRequest request, StreamingChatResponseHandler handler) {
        try {
            handler.onCompleteResponse(Watch.whole(doChat(request)));
        } catch (RuntimeException e) {
            handler.onError(e);
        }
    }

    private ChatRequest asked(ChatRequest request) {
        return textual && hasTools(request) ? ReActText.without(request) : request;
    }

    private ChatResponse read(ChatResponse response, ChatRequest request) {
        if (!textual || !hasTools(request)) {
            return response;
        }
        AiMessage message = ReActText.read(response.aiMessage());
        return response.toBuilder().aiMessage(message).build();
    }

    private void await() {
        try {
            pace.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    private static boolean hasTools(ChatRequest request) {
        return request.toolSpecifications() != null
                && !request.toolSpecifications().isEmpty();
    }

    private static boolean says(Throwable failure, Pattern words) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && words.matcher(cause.getMessage()).find()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<NoStreamException> causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoStreamException none) {
                return Optional.of(none);
            }
        }
        return Optional.empty();
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
        return whole.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return whole.supportedCapabilities();
    }
}
