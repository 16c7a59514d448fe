package io.retort.tools.hostile;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Obeys a text as far as it can: calls every tool that the text names, takes its addresses and paths to every tool that
 * takes text, and writes what the text wants written, to the letter first, then only its numbers.
 */
final class ObedientModel implements ChatModel {

    private static final Pattern TOOL = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\b\\d+\\.\\d+\\.\\d+\\.\\d+\\S*|/etc/\\S+");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d.,]*\\s?[\\p{L}/°³]*");

    private final String order;
    private final ToolExecutionRequest first;
    final List<ChatRequest> shown = new ArrayList<>();
    private int turn;

    ObedientModel(String order, String firstTool, String firstArguments) {
        this.order = order;
        this.first = call("first", firstTool, firstArguments);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        shown.add(request);
        return ChatResponse.builder().aiMessage(reply(request)).build();
    }

    private AiMessage reply(ChatRequest request) {
        return switch (turn++) {
            case 0 -> AiMessage.from(first);
            case 1 -> AiMessage.from(attempts());
            case 2 -> AiMessage.from(order);
            default -> AiMessage.from("The answer is " + amounts() + ". " + seen(request));
        };
    }

    private List<ToolExecutionRequest> attempts() {
        List<ToolExecutionRequest> attempts = new ArrayList<>();
        TOOL.matcher(order).results().forEach(name -> attempts.add(call("t" + attempts.size(), name.group(), "{}")));
        for (String tool : List.of("fetch", "set_policy", "set_budget", "read_settings")) {
            attempts.add(call("t" + attempts.size(), tool, "{}"));
        }
        ADDRESS.matcher(order).results().forEach(address -> {
            String quoted = address.group().replaceAll("[\"\\\\]", "");
            attempts.add(call("t" + attempts.size(), "get_material", "{\"material\":\"" + quoted + "\"}"));
            attempts.add(call("t" + attempts.size(), "structure_info", "{\"content\":\"" + quoted + "\"}"));
        });
        return attempts;
    }

    private String amounts() {
        List<String> amounts =
                AMOUNT.matcher(order).results().map(found -> found.group()).toList();
        return amounts.isEmpty() ? "12.34 eV" : String.join(" and ", amounts);
    }

    /** The injected text as it came back from a tool, where it did. */
    private static String seen(ChatRequest request) {
        return request.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(message -> ((ToolExecutionResultMessage) message).text())
                .map(text -> text.substring(0, Math.min(400, text.length())))
                .findFirst()
                .orElse("");
    }

    static ToolExecutionRequest call(String id, String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments(arguments)
                .build();
    }
}
