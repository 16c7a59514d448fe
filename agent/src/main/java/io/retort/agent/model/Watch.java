package io.retort.agent.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Hands the pieces of a stream on, and holds back how it failed, so that another way can be tried. */
final class Watch implements StreamingChatResponseHandler {

    private final StreamingChatResponseHandler handler;
    private final UnaryOperator<ChatResponse> reading;
    private boolean ended;
    private @Nullable Throwable failure;

    Watch(StreamingChatResponseHandler handler, UnaryOperator<ChatResponse> reading) {
        this.handler = handler;
        this.reading = reading;
    }

    /** Why there is no reply; empty where there is one, which the handler then has. */
    Optional<Throwable> failure() {
        return ended ? Optional.ofNullable(failure) : Optional.of(cut());
    }

    /** @throws UncheckedIOException where the reply says not that it is whole */
    static ChatResponse whole(ChatResponse response) {
        if (response.finishReason() == null) {
            throw cut();
        }
        return response;
    }

    private static UncheckedIOException cut() {
        return new UncheckedIOException(new EOFException("the reply ended in the middle"));
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        handler.onPartialResponse(piece, context);
    }

    @Override
    public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
        handler.onPartialThinking(piece, context);
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
        handler.onPartialToolCall(piece, context);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (ended) {
            return;
        }
        ended = true;
        if (response.finishReason() == null) {
            failure = cut();
        } else {
            handler.onCompleteResponse(reading.apply(response));
        }
    }

    @Override
    public void onError(Throwable error) {
        if (!ended) {
            ended = true;
            failure = error;
        }
    }
}
