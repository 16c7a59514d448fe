package io.retort.tools.llamp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the calls of a script, round by round, then tells what the tools said, and no word of its own. */
final class Teller implements ChatModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LATER = Pattern.compile("\\{@(\\w+)}");

    private final JsonNode script;

    Teller(JsonNode script) {
        this.script = script;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        List<JsonNode> results = request.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(message -> read(((ToolExecutionResultMessage) message).text()))
                .toList();
        int done = 0;
        for (JsonNode round : script.path("rounds")) {
            if (results.size() == done) {
                return said(AiMessage.from(calls(round, done, results)));
            }
            done += round.size();
        }
        return said(AiMessage.from(draft(results)));
    }

    private static List<ToolExecutionRequest> calls(JsonNode round, int done, List<JsonNode> results) {
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (JsonNode call : round) {
            calls.add(ToolExecutionRequest.builder()
                    .id("c" + (done + calls.size()))
                    .name(call.get(0).asText())
                    .arguments(cited(call.get(1).toString(), results))
                    .build());
        }
        return calls;
    }

    /** {@code {@volume}} is the evidence of that property in what was brought before. */
    private static String cited(String arguments, List<JsonNode> results) {
        return LATER.matcher(arguments)
                .replaceAll(later -> Matcher.quoteReplacement("{" + evidence(later.group(1), results) + "}"));
    }

    private static String evidence(String property, List<JsonNode> results) {
        for (JsonNode result : results) {
            for (JsonNode fact : result.path("evidence")) {
                if (fact.path("property").asText().equals(property)) {
                    return fact.path("id").asText();
                }
            }
        }
        return "ev-0000000000";
    }

    private String draft(List<JsonNode> results) {
        if (results.isEmpty()) {
            String why = script.path("withhold").asText();
            return "{withhold: " + why + "}This is not answered: " + why + ".";
        }
        List<JsonNode> told =
                results.stream().filter(result -> !result.has("failure")).toList();
        long whole = told.stream()
                .filter(result -> result.path("outcome").asText().matches("complete|cut"))
                .count();
        boolean nothing = told.stream().allMatch(Teller::isNothing);
        String head = nothing
                ? "{withhold: nothing of it is known here}"
                : whole == results.size() ? "" : "{partial: some of it is not known here}";
        StringBuilder draft = new StringBuilder(head);
        told.forEach(result -> {
            draft.append(result.path("summary").asText()).append('\n');
            result.path("notes").forEach(note -> {
                if (note.path("kind").asText().matches("missing|caveat")) {
                    draft.append(note.path("text").asText()).append('\n');
                }
            });
            result.path("artifacts")
                    .forEach(artifact -> draft.append("File: {artifact: ")
                            .append(artifact.path("id").asText())
                            .append("}\n"));
        });
        return draft.toString().strip();
    }

    private static boolean isNothing(JsonNode result) {
        return result.path("outcome").asText().equals("empty")
                || result.path("summary").asText().startsWith("Nothing that was asked for");
    }

    private static ChatResponse said(AiMessage message) {
        return ChatResponse.builder().aiMessage(message).build();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
