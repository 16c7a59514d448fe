package io.retort.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls in plain text, for models that know no tools: {@code Thought:}, {@code Action:}, {@code Action Input:} and
 * {@code Final Answer:}, each at the beginning of a line (Yao et al., ICLR 2023). Read strictly: what a model writes
 * behind {@code Observation:} is its own invention and is dropped; an action without an input is a call without
 * arguments, which the tool answers with advice.
 */
final class ReActText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Pattern INVENTED = Pattern.compile("(?m)^[ \\t]*Observation\\b");
    private static final Pattern ACTION = Pattern.compile(
            "(?ms)^[ \\t]*Action:[ \\t]*(\\S[^\\n]*?)[ \\t]*$(.*?)(?=^[ \\t]*(?:Action|Thought|Final Answer):|\\z)");
    private static final Pattern INPUT = Pattern.compile("(?s)\\A\\s*Action Input:(.*)\\z");
    private static final Pattern FINAL = Pattern.compile("(?ms)^[ \\t]*Final Answer:(.*)\\z");
    private static final Pattern FENCE = Pattern.compile("(?s)\\A```\\w*\\s*(.*?)\\s*```\\z");

    private static final String RULES = """

            How tools are called
            You call a tool by writing, at the beginning of a line each:
            Thought: why, in one sentence
            Action: the name of one tool
            Action Input: its arguments, one JSON object
            and then you stop; what it brings is told to you as "Observation". Several pairs of Action and Action Input may
            follow each other. When you have what you need, you write
            Final Answer: the draft
            and nothing behind it. Never write an observation yourself.

            The tools
            """;

    private ReActText() {}

    /** The same request without tools, which are described in the first message instead. */
    static ChatRequest without(ChatRequest request) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(system(request)));
        List<String> observations = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            if (message instanceof ToolExecutionResultMessage result) {
                observations.add("Observation (" + result.toolName() + "): " + result.text());
                continue;
            }
            told(observations, messages);
            if (message instanceof AiMessage reply) {
                messages.add(AiMessage.from(spelled(reply)));
            } else if (!(message instanceof SystemMessage)) {
                messages.add(message);
            }
        }
        told(observations, messages);
        return ChatRequest.builder().messages(messages).build();
    }

    /** The reply with the calls that its text makes. */
    static AiMessage read(AiMessage reply) {
        String text = Objects.requireNonNullElse(reply.text(), "");
        Matcher invented = INVENTED.matcher(text);
        String own = invented.find() ? text.substring(0, invented.start()) : text;
        List<ToolExecutionRequest> calls = new ArrayList<>();
        Matcher action = ACTION.matcher(own);
        int first = own.length();
        while (action.find()) {
            first = calls.isEmpty() ? action.start() : first;
            calls.add(ToolExecutionRequest.builder()
                    .name(action.group(1))
                    .arguments(input(action.group(2)))
                    .build());
        }
        if (!calls.isEmpty()) {
            return AiMessage.builder()
                    .text(thought(own.substring(0, first)))
                    .toolExecutionRequests(calls)
                    .build();
        }
        Matcher answer = FINAL.matcher(own);
        return AiMessage.from(answer.find() ? answer.group(1).strip() : own.strip());
    }

    private static String thought(String text) {
        return text.strip().replaceFirst("^Thought:\\s*", "");
    }

    private static String input(String behind) {
        Matcher input = INPUT.matcher(behind);
        if (!input.matches()) {
            return "";
        }
        String text = input.group(1).strip();
        Matcher fence = FENCE.matcher(text);
        return fence.matches() ? fence.group(1) : text;
    }

    private static String system(ChatRequest request) {
        String own = request.messages().stream()
                .filter(SystemMessage.class::isInstance)
                .map(message -> ((SystemMessage) message).text())
                .collect(Collectors.joining("\n\n"));
        return own + "\n" + RULES
                + request.toolSpecifications().stream()
                        .map(ReActText::described)
                        .collect(Collectors.joining("\n"));
    }

    private static String described(ToolSpecification tool) {
        Map<String, Object> schema =
                tool.parameters() == null ? Map.of() : JsonSchemaElementUtils.toMap(tool.parameters());
        try {
            return "- " + tool.name() + ": " + tool.description() + " Arguments: " + MAPPER.writeValueAsString(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of " + tool.name() + " cannot be written.", e);
        }
    }

    private static String spelled(AiMessage reply) {
        String text = Objects.requireNonNullElse(reply.text(), "");
        if (!reply.hasToolExecutionRequests()) {
            return "Final Answer: " + text;
        }
        return (text.isBlank() ? "" : "Thought: " + text + "\n")
                + reply.toolExecutionRequests().stream()
                        .map(call -> "Action: " + call.name() + "\nAction Input: " + call.arguments())
                        .collect(Collectors.joining("\n"));
    }

    private static void told(List<String> observations, List<ChatMessage> messages) {
        if (!observations.isEmpty()) {
            messages.add(UserMessage.from(String.join("\n", observations)));
            observations.clear();
        }
    }
}
