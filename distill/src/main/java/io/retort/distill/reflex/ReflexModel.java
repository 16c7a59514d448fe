package io.retort.distill.reflex;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.distill.reflex.answer.DraftWriter;
import io.retort.distill.reflex.answer.ToolCalls;
import io.retort.distill.reflex.answer.Withholding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The embedded model behind langchain4j's door: questions become tool calls, tool results become a draft that cites
 * evidence. It holds no state; everything is read from the messages, so a replay gives the same.
 */
public final class ReflexModel implements ChatModel {

    /** What the agent tells a model whose reader wishes short answers. */
    private static final String BRIEF = "Answer in one short sentence.";

    private static final String OBJECTION = "The ledger objects to the draft:";

    private final Reflex reflex;

    public ReflexModel(Reflex reflex) {
        this.reflex = reflex;
    }

    /** With the weights that ship. */
    public static ReflexModel load() {
        return new ReflexModel(Reflex.load());
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        Turn turn = Turn.of(request.messages());
        ReflexPlan decided = reflex.plan(turn.question);
        ReflexPlan plan = decided.act() ? decided : reflex.beyond(turn.question).orElse(decided);
        AiMessage message = answer(plan, turn, tools(request));
        return ChatResponse.builder()
                .modelName("reflex")
                .aiMessage(message.toBuilder()
                        .attributes(Map.of("confidence", plan.confidence()))
                        .build())
                .build();
    }

    private static AiMessage answer(ReflexPlan plan, Turn turn, Set<String> tools) {
        if (!plan.act()) {
            return AiMessage.from(Withholding.of(plan));
        }
        if (!tools.containsAll(ToolCalls.needed(plan))) {
            return AiMessage.from(Withholding.needsTool(plan));
        }
        List<ToolExecutionRequest> first = ToolCalls.first(plan);
        Optional<List<String>> results = turn.results(first);
        if (results.isEmpty()) {
            return AiMessage.from(first);
        }
        DraftWriter writer = new DraftWriter(plan, results.get(), turn.brief);
        Optional<ToolExecutionRequest> second = writer.found().flatMap(id -> ToolCalls.second(plan, id));
        if (second.isEmpty()) {
            return AiMessage.from(writer.write(turn.plainness()));
        }
        Optional<List<String>> looked = turn.results(List.of(second.get()));
        if (looked.isEmpty()) {
            return AiMessage.from(second.get());
        }
        List<String> all = new ArrayList<>(results.get());
        all.addAll(looked.get());
        return AiMessage.from(new DraftWriter(plan, all, turn.brief).write(turn.plainness()));
    }

    private static Set<String> tools(ChatRequest request) {
        Set<String> names = new HashSet<>();
        if (request.toolSpecifications() != null) {
            request.toolSpecifications().stream().map(ToolSpecification::name).forEach(names::add);
        }
        return names;
    }

    /** The last question, what tools have answered since, and how often the ledger objected. */
    private record Turn(String question, List<ToolExecutionResultMessage> answered, int objections, boolean brief) {

        static Turn of(List<ChatMessage> messages) {
            String question = "";
            List<ToolExecutionResultMessage> answered = new ArrayList<>();
            int objections = 0;
            boolean brief = false;
            for (ChatMessage message : messages) {
                if (message instanceof UserMessage user && user.hasSingleText()) {
                    if (user.singleText().startsWith(OBJECTION)) {
                        objections++;
                    } else {
                        question = user.singleText();
                        answered.clear();
                        objections = 0;
                    }
                } else if (message instanceof SystemMessage system) {
                    brief = system.text().contains(BRIEF);
                } else if (message instanceof ToolExecutionResultMessage result) {
                    answered.add(result);
                }
            }
            return new Turn(question, answered, objections, brief);
        }

        /** Each objection, and a reader in a hurry, ask for a plainer draft. */
        int plainness() {
            return objections + (brief ? 1 : 0);
        }

        /** The results of these requests in their order; empty where one is still to come. */
        Optional<List<String>> results(List<ToolExecutionRequest> requests) {
            List<String> found = new ArrayList<>();
            for (ToolExecutionRequest request : requests) {
                answered.stream()
                        .filter(result -> request.id().equals(result.id()))
                        .reduce((earlier, later) -> later)
                        .map(ToolExecutionResultMessage::text)
                        .ifPresent(found::add);
            }
            return found.size() == requests.size() ? Optional.of(found) : Optional.empty();
        }
    }
}
