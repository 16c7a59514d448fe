package io.retort.agent.loop;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Asks the model for one reply: streamed where it can, and again where that may help. */
final class Asking {

    private final ChatModel model;
    private final String modelName;
    private final Retries retries;
    private final Patience patience;
    private final TraceListener listener;
    private final Set<String> callIds = new HashSet<>();
    private int replies;

    Asking(ChatModel model, String modelName, Retries retries, Patience patience, TraceListener listener) {
        this.model = model;
        this.modelName = modelName;
        this.retries = retries;
        this.patience = patience;
        this.listener = listener;
    }

    /** The reply. @throws Ending where the model cannot be asked */
    Step.Replied ask(ChatRequest request, String hash) throws Ending {
        for (int attempt = 1; ; attempt++) {
            Patience.Outcome<ChatResponse> outcome = patience.await(aside -> chat(request, aside));
            if (outcome.value().isPresent()) {
                replies++;
                return Replies.step(outcome.value().get(), replies, hash, callIds, outcome.millis());
            }
            Throwable failure = outcome.failure().orElseThrow();
            Ending ending = Trouble.ofModel(modelName, failure);
            Optional<Duration> pause = retries.pause(attempt, failure);
            if (pause.isEmpty()) {
                throw ending;
            }
            listener.on(new Step.Retried(ending.reason(), attempt, pause.get().toMillis()));
            patience.pause(pause.get());
        }
    }

    private ChatResponse chat(ChatRequest request, TraceListener aside) throws Exception {
        return model instanceof StreamingChatModel streaming
                ? Streamed.chat(streaming, request, aside)
                : model.chat(request);
    }
}
