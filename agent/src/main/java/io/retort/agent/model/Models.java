package io.retort.agent.model;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.util.Optional;

/**
 * The models that can be named: {@code reflex}, {@code openai:NAME}, {@code anthropic:NAME}, {@code gemini:NAME},
 * {@code ollama:NAME}, {@code compatible:BASE_URL#NAME}, {@code replay:TRACE}.
 */
public final class Models {

    /** The spelling of the embedded model. */
    public static final String REFLEX = "reflex";

    /** The loop asks again by itself, and says so. */
    private static final int NONE = 0;

    private static final int LONGEST_REPLY = 4096;

    private Models() {}

    /**
     * The model of this spelling.
     *
     * @throws ModelException where the spelling names no model, or a key is missing; the message says what to do
     */
    public static ChatModel open(String spelling, ModelSettings settings) {
        int colon = spelling.indexOf(':');
        String sort = colon < 0 ? spelling : spelling.substring(0, colon);
        String name = colon < 0 ? "" : spelling.substring(colon + 1).strip();
        if (sort.equals(REFLEX) && name.isEmpty()) {
            return settings.reflex().get();
        } else if (name.isEmpty()) {
            throw unknown(spelling);
        }
        return switch (sort) {
            case "openai" -> openai(name, settings);
            case "anthropic" -> anthropic(name, settings);
            case "gemini" -> gemini(name, settings);
            case "ollama" -> ollama(name, settings);
            case "compatible" -> compatible(name, settings);
            case "replay" -> settings.replay().apply(name);
            default -> throw unknown(spelling);
        };
    }

    /** The spelling as it may be shown: without user and password in an address. */
    public static String name(String spelling) {
        return spelling.replaceAll("//[^/@\\s]*@", "//");
    }

    private static ChatModel openai(String name, ModelSettings settings) {
        String key = key("OPENAI_API_KEY", "https://platform.openai.com/api-keys", settings);
        return openai(settings.find("OPENAI_BASE_URL"), key, name, settings);
    }

    private static ChatModel openai(Optional<String> address, String key, String name, ModelSettings settings) {
        var whole = OpenAiChatModel.builder()
                .httpClientBuilder(new Wire.Builder())
                .apiKey(key)
                .modelName(name)
                .timeout(settings.timeout())
                .maxRetries(NONE);
        var streaming = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new Wire.Builder())
                .apiKey(key)
                .modelName(name)
                .timeout(settings.timeout());
        address.ifPresent(whole::baseUrl);
        address.ifPresent(streaming::baseUrl);
        return made(whole.build(), streaming.build(), settings);
    }

    /** Anthropic caches what is marked: the prompt and the tools, which each step of a run sends again. */
    private static ChatModel anthropic(String name, ModelSettings settings) {
        String key = key("ANTHROPIC_API_KEY", "https://console.anthropic.com", settings);
        var whole = AnthropicChatModel.builder()
                .httpClientBuilder(new Wire.Builder())
                .apiKey(key)
                .modelName(name)
                .maxTokens(LONGEST_REPLY)
                .cacheSystemMessages(true)
                .cacheTools(true)
                .timeout(settings.timeout())
                .maxRetries(NONE);
        var streaming = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(new Wire.Builder())
                .apiKey(key)
                .modelName(name)
                .maxTokens(LONGEST_REPLY)
                .cacheSystemMessages(true)
                .cacheTools(true)
                .timeout(settings.timeout());
        settings.find("ANTHROPIC_BASE_URL").ifPresent(whole::baseUrl);
        settings.find("ANTHROPIC_BASE_URL").ifPresent(streaming::baseUrl);
        return made(whole.build(), streaming.build(), settings);
    }

    private static ChatModel gemini(String name, ModelSettings settings) {
        String key = key("GEMINI_API_KEY", "https://aistudio.google.com/apikey", settings);
        var whole = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(new Wire.Builder())
                .apiKey(key)
                .modelName(name)
                .timeout(settings.timeout())
                .maxRetries(NONE);
        var streaming = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(new Wire.Builder())
                .apiKey(key)
                .modelName(name)
                .timeout(settings.timeout());
        settings.find("GEMINI_BASE_URL").ifPresent(whole::baseUrl);
        settings.find("GEMINI_BASE_URL").ifPresent(streaming::baseUrl);
        return made(whole.build(), streaming.build(), settings);
    }

    private static ChatModel ollama(String name, ModelSettings settings) {
        String host = settings.find("OLLAMA_HOST").orElse("http://127.0.0.1:11434");
        String address = host.contains("://") ? host : "http://" + host;
        return made(
                OllamaChatModel.builder()
                        .httpClientBuilder(new Wire.Builder())
                        .baseUrl(address)
                        .modelName(name)
                        .timeout(settings.timeout())
                        .maxRetries(NONE)
                        .build(),
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(new Wire.Builder())
                        .baseUrl(address)
                        .modelName(name)
                        .timeout(settings.timeout())
                        .build(),
                settings);
    }

    private static ChatModel compatible(String address, ModelSettings settings) {
        int hash = address.lastIndexOf('#');
        if (hash <= 0 || hash == address.length() - 1 || !isWeb(address.substring(0, hash))) {
            throw new ModelException(
                    "'compatible:" + name(address)
                            + "' lacks the model's name or a web address; expected one such as compatible:http://localhost:8000/v1#qwen3.");
        }
        // Servers of one's own take any key; a key for OpenAI is not for them.
        String key = settings.find("RETORT_COMPATIBLE_KEY").orElse("none");
        return openai(Optional.of(address.substring(0, hash)), key, address.substring(hash + 1), settings);
    }

    private static ChatModel made(ChatModel whole, StreamingChatModel streaming, ModelSettings settings) {
        return new ProviderModel(whole, streaming, new Pace(settings.perMinute()), settings.inText());
    }

    private static boolean isWeb(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String key(String variable, String where, ModelSettings settings) {
        return settings.find(variable)
                .orElseThrow(() -> new ModelException(variable + " is not set. Get a key at " + where
                        + ", then: export " + variable + "=...  (or use --model reflex, which needs none)"));
    }

    private static ModelException unknown(String spelling) {
        return new ModelException(
                "'" + name(spelling) + "' is no model known here; expected reflex, openai:NAME, anthropic:NAME,"
                        + " gemini:NAME, ollama:NAME, compatible:BASE_URL#NAME or replay:TRACE.");
    }
}
