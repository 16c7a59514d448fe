package io.retort.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class StreamingTest {

    /** Streams what the test wrote. */
    private record Stream(BiConsumer<StreamingChatResponseHandler, StreamingHandle> script, StreamingHandle handle)
            implements ChatModel, StreamingChatModel {
        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            Thread thread = new Thread(() -> script.accept(handler, handle));
            thread.setDaemon(true);
            thread.start();
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
            return ModelProvider.OTHER;
        }

        @Override
        public Set<Capability> supportedCapabilities() {
            return Set.of();
        }
    }

    private static final class Handle implements StreamingHandle {
        final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public void cancel() {
            stopped.countDown();
        }

        @Override
        public boolean isCancelled() {
            return stopped.getCount() == 0;
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final Handle handle = new Handle();

    private ReActAgent agent(BiConsumer<StreamingChatResponseHandler, StreamingHandle> script) {
        return new ReActAgent(
                new Stream(script, handle),
                "stream",
                new Toolbox(List.of(new ReActAgentTest.GetGap())),
                Budget.DEFAULT);
    }

    @Test
    void tokensReachTheListenerOnTheRunsThread() {
        Thread here = Thread.currentThread();
        AtomicBoolean elsewhere = new AtomicBoolean();
        agent((handler, handle) -> {
                    for (String piece : List.of("{withhold: ", "nothing} ", "Nothing.")) {
                        handler.onPartialResponse(new PartialResponse(piece), new PartialResponseContext(handle));
                    }
                    handler.onCompleteResponse(ChatResponse.builder()
                            .aiMessage(AiMessage.from("{withhold: nothing} Nothing."))
                            .build());
                })
                .ask(new Question("?"), step -> {
                    steps.add(step);
                    elsewhere.compareAndSet(false, Thread.currentThread() != here);
                });
        assertThat(steps)
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Asked", "Token", "Token", "Token", "Replied", "Concluded");
        assertThat(elsewhere).isFalse();
    }

    @Test
    void cancellingStopsTheStreamInTheMiddleOfACallsArguments() throws Exception {
        CancelSignal cancel = new CancelSignal();
        Answer answer = agent((handler, handle) -> {
                    handler.onPartialToolCall(
                            PartialToolCall.builder()
                                    .index(0)
                                    .id("c1")
                                    .name("get_gap")
                                    .partialArguments("{\"mat")
                                    .build(),
                            new PartialToolCallContext(handle));
                    cancel.cancel();
                })
                .ask(new Question("?"), steps::add, cancel);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Withheld.class, a -> assertThat(a.reason()).isEqualTo("cancelled"));
        assertThat(handle.stopped.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStreamThatBreaksEndsTheRunWithAReason() {
        Answer answer = agent((handler, handle) -> handler.onError(new IllegalStateException("broken")))
                .ask(new Question("?"), steps::add);
        assertThat(answer.text()).contains("broken");
    }
}
