package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.wish.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One question on its way to an answer. Used once, by one thread. */
final class Run {

    private static final String BEFORE_TOOLS = "Say in one short paragraph how you would go about answering this"
            + " question about materials with tools that look facts up. Name no numbers.";

    private final String modelName;
    private final List<ToolSpecification> specifications;
    private final Budget budget;
    private final Question question;
    private final TraceListener outside;
    private final Patience patience;
    private final Ledger ledger;
    private final Asking asking;
    private final Acts acts;
    private final Manner manner;
    private final Sampling sampling;
    private final String systemPrompt;
    private final Conclusion conclusion;
    private final Confidence confidence = new Confidence();
    private final List<ChatMessage> messages = new ArrayList<>();
    private final RequestHash requestHash = new RequestHash();
    private final Usage usage;
    private final List<String> wishes;
    private int objections;

    Run(String id, Means means, ToolSet tools, Question question, TraceListener listener, CancelSignal cancel) {
        this.modelName = means.modelName();
        this.specifications = tools.specifications();
        this.budget = means.budget();
        this.question = question;
        this.outside = listener;
        this.patience = new Patience(means.threads(), cancel, this::tell, budget.time());
        this.ledger = new Ledger(question.text());
        this.usage = new Usage(id, modelName, means.prices());
        this.asking = new Asking(means.model(), modelName, means.manner().retries(), patience, this::tell);
        this.acts = new Acts(tools, ledger, budget, usage, patience, this::tell);
        this.manner = means.manner();
        this.sampling = new Sampling(means.model(), manner.samples(), patience, acts, ledger, this::tell);
        this.conclusion = new Conclusion(ledger, usage, confidence);
        this.systemPrompt = means.systemPrompt();
        this.wishes = means.wishes().list().stream().map(Wish::words).toList();
    }

    Answer answer() {
        tell(new Step.Asked(usage.runId(), question, modelName));
        Answer concluded = conclude();
        Answer answer = wishes.isEmpty()
                ? concluded
                : concluded.withReport(concluded.report().withWishes(wishes));
        answer.claims().forEach(claim -> tell(new Step.Claimed(claim.text(), claim.evidence())));
        tell(new Step.Concluded(answer));
        return answer;
    }

    /** Every step passes here, in order, on the run's thread. */
    private void tell(Step step) {
        confidence.on(step);
        if (step instanceof Step.Below below) {
            usage.below(below);
        }
        outside.on(step);
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
            messages.add(SystemMessage.from(systemPrompt + firstThought()));
            for (Question.Exchange exchange : question.earlier()) {
                if (!exchange.question().isBlank() && !exchange.answer().isBlank()) {
                    messages.add(UserMessage.from(exchange.question()));
                    messages.add(AiMessage.from(exchange.answer()));
                }
            }
            messages.add(UserMessage.from(question.text()));
            return loop();
        } catch (Ending ending) {
            tell(new Step.Broke(ending.reason(), ending.nextStep()));
            return conclusion.early(ending);
        }
    }

    private Answer loop() throws Ending {
        while (true) {
            AiMessage reply = reply();
            messages.add(reply);
            if (reply.hasToolExecutionRequests()) {
                thought(reply);
                messages.addAll(acts.act(reply.toolExecutionRequests()));
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
        ChatRequest request = ChatRequest.builder()
                .messages(List.copyOf(messages))
                .toolSpecifications(specifications)
                .build();
        Step.Replied step = replied(request, requestHash.of(messages, specifications));
        usage.replied(step);
        tell(step);
        return Replies.message(step);
    }

    private Step.Replied replied(ChatRequest request, String hash) throws Ending {
        List<Step.Replied> sampled = manner.samples() > 1 ? sampling.ask(request, hash) : List.of();
        sampled.stream().skip(1).forEach(usage::replied);
        return sampled.isEmpty() ? asking.ask(request, hash) : sampled.get(0);
    }

    /** What the model thinks before it sees the tools: the first paragraph of it stands before its first step. */
    private String firstThought() throws Ending {
        if (!manner.firstThought()) {
            return "";
        }
        List<ChatMessage> alone = List.of(SystemMessage.from(BEFORE_TOOLS), UserMessage.from(question.text()));
        Step.Replied step =
                asking.ask(ChatRequest.builder().messages(alone).build(), new RequestHash().of(alone, List.of()));
        usage.replied(step);
        tell(step);
        String thought = step.text().strip().split("\\n\\s*\\n", 2)[0];
        tell(new Step.Thought(thought));
        return "\n\nYour first thought about this question was: " + thought;
    }

    private void spend() throws Ending {
        if (usage.modelReplies() >= budget.modelCalls()) {
            throw Trouble.spent(budget.modelCalls(), "model calls", Budget.MODEL_CALLS);
        } else if (usage.tokens() >= budget.tokens()) {
            throw Trouble.spent(budget.tokens(), "tokens", Budget.TOKENS);
        } else if (usage.dollars() >= budget.dollars()) {
            throw Trouble.spent(budget.dollars());
        }
    }

    private void thought(AiMessage reply) {
        if (reply.text() != null && !reply.text().isBlank()) {
            tell(new Step.Thought(reply.text()));
        }
    }

    /** The answer where the draft is accepted, or refused for the second time; else the objections go to the model. */
    private Optional<Answer> judged(String draft) {
        Ruling ruling = draft.isBlank()
                ? new Ruling.Refused(List.of("The reply is empty; call a tool, or write the answer."))
                : ledger.judge(draft);
        if (ruling instanceof Ruling.Accepted accepted) {
            boolean sure = confidence.value() >= manner.leastConfidence();
            return Optional.of(sure ? conclusion.of(accepted.rendered()) : conclusion.unsure(manner.leastConfidence()));
        }
        List<String> reasons = ((Ruling.Refused) ruling).objections();
        tell(new Step.Objected(draft, reasons));
        objections++;
        if (objections > 1) {
            return Optional.of(conclusion.refused(reasons));
        }
        messages.add(UserMessage.from("The ledger objects to the draft:\n- " + String.join("\n- ", reasons)
                + "\nWrite the whole answer again without these faults, or call a tool for what is missing."));
        return Optional.empty();
    }
}
