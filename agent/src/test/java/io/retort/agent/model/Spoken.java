package io.retort.agent.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;

/** How each provider says a reply on the wire, in small pieces, as its public API reference describes. */
enum Spoken {
    OPENAI("openai:m", "OPENAI", "text/event-stream") {
        @Override
        String stream(String text, String... calls) {
            List<String> lines = new ArrayList<>();
            lines.add(chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
            pieces(text).forEach(piece -> lines.add(chunk("{\"content\":" + quoted(piece) + "}", "null")));
            for (int i = 0; i < calls.length; i += 2) {
                lines.add(chunk(
                        "{\"tool_calls\":[{\"index\":" + i / 2 + ",\"id\":\"call_" + i
                                + "\",\"type\":\"function\",\"function\":{\"name\":" + quoted(calls[i])
                                + ",\"arguments\":\"\"}}]}",
                        "null"));
                for (String piece : pieces(calls[i + 1])) {
                    lines.add(chunk(
                            "{\"tool_calls\":[{\"index\":" + i / 2 + ",\"function\":{\"arguments\":" + quoted(piece)
                                    + "}}]}",
                            "null"));
                }
            }
            lines.add(chunk("{}", calls.length == 0 ? "\"stop\"" : "\"tool_calls\""));
            lines.add(
                    "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m-1\",\"choices\":[],\"usage\":"
                            + "{\"prompt_tokens\":50,\"completion_tokens\":9,\"total_tokens\":59,\"prompt_tokens_details\":{\"cached_tokens\":20}}}");
            lines.add("data: [DONE]");
            return String.join("\n\n", lines) + "\n\n";
        }

        private String chunk(String delta, String finish) {
            return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m-1\",\"choices\":[{\"index\":0,\"delta\":"
                    + delta + ",\"finish_reason\":" + finish + "}]}";
        }

        @Override
        String whole(String text) {
            return "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"m-1\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
                    + "\"message\":{\"role\":\"assistant\",\"content\":" + quoted(text) + "}}],"
                    + "\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":9,\"total_tokens\":59}}";
        }
    },
    COMPATIBLE("", "", "text/event-stream") {
        @Override
        String stream(String text, String... calls) {
            return OPENAI.stream(text, calls);
        }

        @Override
        String whole(String text) {
            return OPENAI.whole(text);
        }
    },
    ANTHROPIC("anthropic:m", "ANTHROPIC", "text/event-stream") {
        @Override
        String stream(String text, String... calls) {
            StringBuilder events = new StringBuilder(event(
                    "message_start",
                    "\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],\"model\":\"m-1\","
                            + "\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":10,\"cache_creation_input_tokens\":20,"
                            + "\"cache_read_input_tokens\":20,\"output_tokens\":1}}"));
            int index = 0;
            if (!text.isEmpty()) {
                events.append(event(
                        "content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
                for (String piece : pieces(text)) {
                    events.append(event(
                            "content_block_delta",
                            "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + quoted(piece) + "}"));
                }
                events.append(event("content_block_stop", "\"index\":0"));
                index++;
            }
            for (int i = 0; i < calls.length; i += 2, index++) {
                events.append(event(
                        "content_block_start",
                        "\"index\":" + index + ",\"content_block\":{\"type\":\"tool_use\",\"id\":\"tu_" + i
                                + "\",\"name\":" + quoted(calls[i]) + ",\"input\":{}}"));
                for (String piece : pieces(calls[i + 1])) {
                    events.append(event(
                            "content_block_delta",
                            "\"index\":" + index + ",\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
                                    + quoted(piece) + "}"));
                }
                events.append(event("content_block_stop", "\"index\":" + index));
            }
            events.append(event(
                    "message_delta",
                    "\"delta\":{\"stop_reason\":" + (calls.length == 0 ? "\"end_turn\"" : "\"tool_use\"")
                            + ",\"stop_sequence\":null},\"usage\":{\"output_tokens\":9}"));
            return events.append(event("message_stop", "")).toString();
        }

        private String event(String type, String rest) {
            return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + (rest.isEmpty() ? "" : "," + rest)
                    + "}\n\n";
        }

        @Override
        String whole(String text) {
            return "{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m-1\",\"stop_reason\":\"end_turn\","
                    + "\"content\":[{\"type\":\"text\",\"text\":" + quoted(text)
                    + "}],\"usage\":{\"input_tokens\":50,\"output_tokens\":9}}";
        }
    },
    GEMINI("gemini:m", "GEMINI", "text/event-stream") {
        @Override
        String stream(String text, String... calls) {
            List<String> lines = new ArrayList<>();
            pieces(text).forEach(piece -> lines.add(chunk("{\"text\":" + quoted(piece) + "}", "")));
            for (int i = 0; i < calls.length; i += 2) {
                lines.add(chunk(
                        "{\"functionCall\":{\"name\":" + quoted(calls[i]) + ",\"args\":" + calls[i + 1] + "}}", ""));
            }
            lines.add(chunk("{\"text\":\"\"}", ",\"finishReason\":\"STOP\""));
            return String.join("\r\n\r\n", lines) + "\r\n\r\n";
        }

        private String chunk(String part, String finish) {
            return "data: {\"candidates\":[{\"content\":{\"parts\":[" + part + "],\"role\":\"model\"}" + finish
                    + ",\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":50,\"candidatesTokenCount\":9,\"totalTokenCount\":59},\"modelVersion\":\"m-1\"}";
        }

        @Override
        String whole(String text) {
            return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":" + quoted(text)
                    + "}]},\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":50,\"candidatesTokenCount\":9,\"totalTokenCount\":59}}";
        }
    },
    OLLAMA("ollama:m", "OLLAMA", "application/x-ndjson") {
        @Override
        String stream(String text, String... calls) {
            StringBuilder lines = new StringBuilder();
            pieces(text).forEach(piece -> lines.append(line("\"content\":" + quoted(piece), ",\"done\":false")));
            for (int i = 0; i < calls.length; i += 2) {
                lines.append(line(
                        "\"content\":\"\",\"tool_calls\":[{\"function\":{" + (i == 0 ? "" : "\"index\":" + i / 2 + ",")
                                + "\"name\":" + quoted(calls[i]) + ",\"arguments\":" + calls[i + 1] + "}}]",
                        ",\"done\":false"));
            }
            return lines.append(line(
                            "\"content\":\"\"",
                            ",\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":50,\"eval_count\":9"))
                    .toString();
        }

        private String line(String message, String rest) {
            return "{\"model\":\"m-1\",\"created_at\":\"2026-11-24T10:00:00Z\",\"message\":{\"role\":\"assistant\","
                    + message + "}" + rest + "}\n";
        }

        @Override
        String whole(String text) {
            return line("\"content\":" + quoted(text), ",\"done\":true,\"done_reason\":\"stop\"");
        }
    };

    /** Looks like a key and is none; it must not be seen anywhere. */
    static final String KEY = "sk-test-0123456789abcdefghij";

    private final String spelling;
    private final String prefix;
    private final String mediaType;

    Spoken(String spelling, String prefix, String mediaType) {
        this.spelling = spelling;
        this.prefix = prefix;
        this.mediaType = mediaType;
    }

    /** The reply as a stream; calls alternate name and arguments, which are JSON where the provider nests them. */
    abstract String stream(String text, String... calls);

    /** The reply at once. */
    abstract String whole(String text);

    /** Whether arguments come as text, which may be broken. */
    boolean argumentsAreText() {
        return this == OPENAI || this == COMPATIBLE || this == ANTHROPIC;
    }

    String spelling(String address) {
        return this == COMPATIBLE ? "compatible:" + address + "/v1#m" : spelling;
    }

    Map<String, String> environment(String address) {
        return switch (this) {
            case COMPATIBLE -> Map.of("RETORT_COMPATIBLE_KEY", KEY);
            case OLLAMA -> Map.of("OLLAMA_HOST", address);
            case GEMINI -> Map.of("GEMINI_API_KEY", KEY, "GEMINI_BASE_URL", address);
            default -> Map.of(prefix + "_API_KEY", KEY, prefix + "_BASE_URL", address + "/v1");
        };
    }

    String mediaType() {
        return mediaType;
    }

    MockResponse.Builder answer(String body) {
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", mediaType)
                .body(body);
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    /** A few characters each, as tokens are. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 5) {
            pieces.add(text.substring(i, Math.min(text.length(), i + 5)));
        }
        return pieces;
    }
}
