package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.ToolSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** One question on its way to an answer. Used once, by one thread. */
final class Run {

    private final ChatModel model;
    private final String modelName;
    private final List<ToolSpecification> specifications;
    private final Budget budget;
    private final Question question;
    private final TraceListener listener;
    private final Patience patience;
    private final Ledger ledger;
    private final Acts acts;
    private final Conclusion conclusion;
    private final List<ChatMessage> messages = new ArrayList<>();
    private final RequestHash requestHash = new RequestHash();
    private final Usage usage;
    private int objections;

    Run(
            ChatModel model,
            String modelName,
            ToolSet tools,
            Budget budget,
            String systemPrompt,
            Question question,
            TraceListener listener,
            Patience patience) {
        this.model = model;
        this.modelName = modelName;
        this.specifications = tools.specifications();
        this.budget = budget;
        this.question = question;
        this.listener = listener;
        this.patience = patience;
        this.ledger = new Ledger(question.text());
        this.usage = new Usage(RunId.next(Instant.now()), modelName);
        this.acts = new Acts(tools, ledger, budget, usage, patience, listener);
        this.conclusion = new Conclusion(ledger, usage);
        messages.add(SystemMessage.from(systemPrompt));
    }

    Answer answer() {
        listener.on(new Step.Asked(usage.runId(), question, modelName));
        Answer answer = conclude();
        answer.claims().forEach(claim -> listener.on(new Step.Claimed(claim.text(), claim.evidence())));
        listener.on(new Step.Concluded(answer));
        return answer;
    }

    private Answer conclude() {
        int length = question.text().length();
        if (question.text().isBlank()) {
            return conclusion.withheld(
                    "the question is empty", "Ask something, for example: What is the band gap of GaN?");
        } else if (length > budget.questionLength()) {
            return conclusion.withheld(
                    "the question is too long",
                    "The question has " + length + " characters; at most " + budget.questionLength()
                            + " are read. Shorten it, or raise the limit: export " + Budget.QUESTION_LENGTH + "="
                            + length + ".");
        }
        try {
            messages.add(UserMessage.from(question.text()));
            return loop();
        } catch (Ending ending) {
            listener.on(new Step.Broke(ending.reason(), ending.nextStep()));
            return conclusion.early(ending);
        }
    }

    private Answer loop() throws Ending {
        while (true) {
            AiMessage reply = reply();
            messages.add(reply);
            if (reply.hasToolExecutionRequests()) {
                thought(reply);
                for (ToolExecutionRequest request : reply.toolExecutionRequests()) {
                    messages.add(acts.act(request));
                }
            } else {
                Optional<Answer> answer = judged(reply.text() == null ? "" : reply.text());
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
    }

    private AiMessage reply() throws Ending {
        spend();
        String hash = requestHash.of(messages, specifications);
        ChatRequest request = ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(specifications)
                .build();
        long start = System.nanoTime();
        try {
            ChatResponse response = patience.await(() -> model.chat(request));
            Step.Replied step =
                    Replies.step(response, usage.modelReplies(), hash, (System.nanoTime() - start) / 1_000_000);
            usage.replied(step);
            listener.on(step);
            return Replies.message(step);
        } catch (ExecutionException e) {
            throw Trouble.ofModel(modelName, e.getCause() == null ? e : e.getCause());
        }
    }

    private void spend() throws Ending {
        if (usage.modelReplies() >= budget.modelCalls()) {
            throw new Ending(
                    "the budget of " + budget.modelCalls() + " model calls is spent",
                    "Ask for less at once, or raise it: export " + Budget.MODEL_CALLS + "=" + 2 * budget.modelCalls()
                            + ".");
        } else if (usage.tokens() >= budget.tokens()) {
            throw new Ending(
                    "the budget of " + budget.tokens() + " tokens is spent",
                    "Ask for less at once, or raise it: export " + Budget.TOKENS + "=" + 2 * budget.tokens() + ".");
        }
    }

    private void thought(AiMessage reply) {
        if (reply.text() != null && !reply.text().isBlank()) {
            listener.on(new Step.Thought(reply.text()));
        }
    }

    /** The answer where the draft is accepted, or refused for the second time; else the objections go to the model. */
    private Optional<Answer> judged(String draft) {
        Ruling ruling = draft.isBlank()
                ? new Ruling.Refused(List.of("The reply is empty; call a tool, or write the answer."))
                : ledger.judge(draft);
        if (ruling instanceof Ruling.Accepted accepted) {
            return Optional.of(conclusion.of(accepted.rendered(), objections == 0));
        }
        List<String> reasons = ((Ruling.Refused) ruling).objections();
        listener.on(new Step.Objected(draft, reasons));
        objections++;
        if (objections > 1) {
            return Optional.of(conclusion.refused(reasons));
        }
        messages.add(UserMessage.from("The ledger objects to the draft:\n- " + String.join("\n- ", reasons)
                + "\nWrite the whole answer again without these faults, or call a tool for what is missing."));
        return Optional.empty();
    }
}
