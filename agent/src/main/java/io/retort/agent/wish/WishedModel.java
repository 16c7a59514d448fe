package io.retort.agent.wish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.core.quantity.Equivalence;
import io.retort.core.quantity.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model whose drafts show values in the wished units: where it writes {@code {ev-…}} for a value that converts,
 * {@code {ev-… in kJ/mol}} is read. What it says otherwise is untouched; a unit that it chose itself stays.
 */
public final class WishedModel implements ChatModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VALUE = Pattern.compile("\\{\\s*(ev-[0-9a-f]+)\\s*}");

    private final ChatModel model;
    private final List<Unit> units;

    private WishedModel(ChatModel model, List<Unit> units) {
        this.model = model;
        this.units = units;
    }

    /** The model itself where nobody wishes a unit. */
    public static ChatModel of(ChatModel model, Wishes wishes) {
        return wishes.units().isEmpty() ? model : new WishedModel(model, wishes.units());
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        ChatResponse response = model.doChat(request);
        AiMessage message = response.aiMessage();
        String text = message.text();
        return text == null || message.hasToolExecutionRequests()
                ? response
                : response.toBuilder()
                        .aiMessage(message.toBuilder()
                                .text(inWishedUnits(text, seen(request.messages())))
                                .build())
                        .build();
    }

    private String inWishedUnits(String draft, Map<String, Unit> seen) {
        return VALUE.matcher(draft).replaceAll(value -> Matcher.quoteReplacement(wished(value, seen)));
    }

    private String wished(MatchResult value, Map<String, Unit> seen) {
        return Optional.ofNullable(seen.get(value.group(1))).stream()
                .flatMap(own -> units.stream().filter(unit -> isAnother(own, unit)))
                .findFirst()
                .map(unit -> "{" + value.group(1) + " in " + unit.symbol() + "}")
                .orElse(value.group());
    }

    /** Measures the same in another size; an energy is not shown as a temperature unasked. */
    private static boolean isAnother(Unit own, Unit unit) {
        return !own.equals(unit)
                && own.convertsTo(unit)
                && Equivalence.between(own, unit).isEmpty();
    }

    /** The units of all values that tools have brought. */
    private static Map<String, Unit> seen(List<ChatMessage> messages) {
        Map<String, Unit> seen = new HashMap<>();
        for (ChatMessage message : messages) {
            if (message instanceof ToolExecutionResultMessage result) {
                evidence(result.text())
                        .forEach(fact -> unit(fact)
                                .ifPresent(unit -> seen.put(fact.path("id").asText(), unit)));
            }
        }
        return seen;
    }

    private static JsonNode evidence(String result) {
        try {
            return JSON.readTree(result).path("evidence");
        } catch (JsonProcessingException e) {
            return JSON.createArrayNode();
        }
    }

    private static Optional<Unit> unit(JsonNode fact) {
        String symbol = fact.path("unit").asText("");
        try {
            return symbol.isEmpty() || !fact.path("value").isNumber() ? Optional.empty() : Optional.of(Unit.of(symbol));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
