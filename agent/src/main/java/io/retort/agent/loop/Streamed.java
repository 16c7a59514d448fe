package io.retort.agent.loop;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Waits for a reply that comes in pieces. The thread that waits may be interrupted at any time, also in the middle of the
 * arguments of a call; the stream is then told to stop, whichever piece gave us its handle.
 */
final class Streamed implements StreamingChatResponseHandler {

    private final TraceListener aside;
    private final CompletableFuture<ChatResponse> whole = new CompletableFuture<>();
    private final AtomicReference<StreamingHandle> handle = new AtomicReference<>();

    private Streamed(TraceListener aside) {
        this.aside = aside;
    }

    static ChatResponse chat(StreamingChatModel model, ChatRequest request, TraceListener aside) throws Exception {
        Streamed reply = new Streamed(aside);
        try {
            model.chat(request, reply);
            return reply.whole.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            reply.stop();
            throw e;
        }
    }

    private void stop() {
        StreamingHandle stream = handle.get();
        if (stream != null) {
            stream.cancel();
        }
    }

    @Override
    public void onPartialResponse(String piece) {
        aside.on(new Step.Token(piece));
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        handle.set(context.streamingHandle());
        aside.on(new Step.Token(piece.text()));
    }

    @Override
    public void onPartialThinking(PartialThinking piece, PartialThinkingContext context) {
        handle.set(context.streamingHandle());
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
        handle.set(context.streamingHandle());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        whole.complete(response);
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }
}
