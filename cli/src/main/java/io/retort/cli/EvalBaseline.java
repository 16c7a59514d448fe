package io.retort.cli;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.RunReport;
import io.retort.agent.model.Models;
import io.retort.tools.experts.Mode;
import java.util.List;
import java.util.Optional;

/** Who answers in an evaluation: the product, or something to compare it with. */
final class EvalBaseline {

    private static final String BARE =
            "Answer the question about a material with one value and its unit, in one short sentence.";

    private EvalBaseline() {}

    /** The kinds, for a message. */
    static final List<String> KINDS = List.of("product", "direct", "supervisor", "reflex", "no-tools");

    /** The house in the mode of this kind: one agent with all tools, or a supervisor with experts. */
    static Assembly house(Assembly house, String kind) {
        return kind.equals("direct") || kind.equals("supervisor")
                ? new Assembly(
                        house.settings().with(Mode.SETTING, Optional.of(kind)), house.modelName(), house.wiring())
                : house;
    }

    static Agent agent(Assembly house, String kind) {
        return kind.equals("no-tools") ? bare(house) : house.agent();
    }

    /** For a table: the model, and how it is used where that is not the product's own way. */
    static String name(Assembly house, String kind) {
        String model = Models.name(house.modelName());
        return switch (kind) {
            case "no-tools" -> model + " (no tools)";
            case "direct", "supervisor" -> model + " (" + kind + ")";
            default -> model;
        };
    }

    /** The model alone: no tools, no ledger, nothing but its text. */
    private static Agent bare(Assembly house) {
        ChatModel model = house.model();
        String name = name(house, "no-tools");
        return (question, listener) -> {
            long start = System.nanoTime();
            ChatResponse reply = model.chat(List.of(SystemMessage.from(BARE), UserMessage.from(question.text())));
            long millis = (System.nanoTime() - start) / 1_000_000;
            Optional<TokenUsage> tokens = Optional.ofNullable(reply.tokenUsage());
            RunReport report = new RunReport(
                    "",
                    name,
                    "bare",
                    0.5,
                    1,
                    tokens.map(TokenUsage::inputTokenCount).orElse(0),
                    tokens.map(TokenUsage::outputTokenCount).orElse(0),
                    0,
                    millis);
            String text =
                    Optional.ofNullable(reply.aiMessage().text()).orElse("").strip();
            return text.isEmpty() || text.startsWith("{withhold")
                    ? new Answer.Withheld(text, "the bare model gives no text", report)
                    : new Answer.Given(text, List.of(), List.of(), List.of(), report);
        };
    }
}
