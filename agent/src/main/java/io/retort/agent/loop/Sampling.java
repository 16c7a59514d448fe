package io.retort.agent.loop;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Self-consistent action (Kang et al., arXiv:2505.17612): several replies are drawn to one request, those that do not
 * parse or run are dropped, and the rest vote on what they bring; the first of the most wins. A draft brings what the
 * ledger makes of it.
 */
final class Sampling {

    /** As in the paper. */
    private static final double TEMPERATURE = 0.4;

    private final ChatModel model;
    private final int samples;
    private final Patience patience;
    private final Acts acts;
    private final Ledger ledger;
    private final TraceListener listener;
    private final Set<String> callIds = new HashSet<>();
    private int turn;

    Sampling(ChatModel model, int samples, Patience patience, Acts acts, Ledger ledger, TraceListener listener) {
        this.model = model;
        this.samples = samples;
        this.patience = patience;
        this.acts = acts;
        this.ledger = ledger;
        this.listener = listener;
    }

    /** All replies, the one to go on with first; none where no reply came. */
    List<Step.Replied> ask(ChatRequest request, String hash) throws Ending {
        List<Step.Replied> replies = replies(request, hash);
        if (replies.isEmpty()) {
            return replies;
        }
        List<Optional<String>> results = new ArrayList<>();
        for (Step.Replied reply : replies) {
            results.add(result(reply));
        }
        List<Integer> votes = results.stream()
                .map(result -> result.isEmpty() ? 0 : Collections.frequency(results, result))
                .toList();
        int chosen = votes.indexOf(Collections.max(votes));
        listener.on(new Step.Sampled(replies, votes, chosen));
        List<Step.Replied> ordered = new ArrayList<>(replies);
        Step.Replied best = ordered.remove(chosen);
        ordered.add(0, weighed(best, votes.get(chosen) / (double) samples));
        return ordered;
    }

    private List<Step.Replied> replies(ChatRequest request, String hash) throws Ending {
        ChatRequest warm = ChatRequest.builder()
                .messages(request.messages())
                .toolSpecifications(request.toolSpecifications())
                .temperature(TEMPERATURE)
                .build();
        Patience.Call<ChatResponse> call = aside -> model.chat(warm);
        List<Step.Replied> replies = new ArrayList<>();
        for (Patience.Outcome<ChatResponse> outcome : patience.awaitAll(Collections.nCopies(samples, call))) {
            outcome.value()
                    .ifPresent(reply -> replies.add(
                            Replies.step(Objects.requireNonNull(reply), ++turn, hash, callIds, outcome.millis())));
        }
        return replies;
    }

    private Optional<String> result(Step.Replied reply) throws Ending {
        if (!reply.calls().isEmpty()) {
            return acts.tryOut(Replies.message(reply).toolExecutionRequests());
        }
        return ledger.judge(reply.text()) instanceof Ruling.Accepted accepted
                ? Optional.of(accepted.rendered().text())
                : Optional.empty();
    }

    private static Step.Replied weighed(Step.Replied reply, double share) {
        return new Step.Replied(
                reply.text(),
                reply.calls(),
                reply.requestHash(),
                reply.tokensIn(),
                reply.tokensCached(),
                reply.tokensOut(),
                Optional.of(Confidence.agreed(reply, share)),
                reply.model(),
                reply.millis());
    }
}
