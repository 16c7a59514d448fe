package io.retort.agent.model;

import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What opening a model needs to know.
 *
 * @param environment keys and addresses: {@code OPENAI_API_KEY}, {@code OPENAI_BASE_URL}, {@code OLLAMA_HOST} …
 * @param timeout of one reply
 * @param reflex makes the embedded model
 * @param replay makes the model that says what a recorded run said, from the name of a trace
 */
public record ModelSettings(
        Map<String, String> environment,
        Duration timeout,
        Supplier<ChatModel> reflex,
        Function<String, ChatModel> replay) {

    private static final List<String> KEYS =
            List.of("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GEMINI_API_KEY", "MP_API_KEY", "RETORT_COMPATIBLE_KEY");

    private static final String PER_MINUTE = "RETORT_MODEL_PER_MINUTE";

    public ModelSettings {
        environment = Map.copyOf(environment);
    }

    /** With a minute for each reply. */
    public static ModelSettings of(
            Map<String, String> environment, Supplier<ChatModel> reflex, Function<String, ChatModel> replay) {
        return new ModelSettings(environment, Duration.ofSeconds(60), reflex, replay);
    }

    /** The keys that are set: what must never be seen in a trace. */
    public static Collection<String> secrets(Map<String, String> environment) {
        return KEYS.stream()
                .map(key -> environment.getOrDefault(key, "").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Requests a minute that a provider may be sent, from {@code RETORT_MODEL_PER_MINUTE}; 0 where nothing is said. */
    int perMinute() {
        String text = find(PER_MINUTE).orElse("0");
        if (!text.matches("\\d{1,6}")) {
            throw new ModelException(PER_MINUTE + " is '" + text + "'; expected a number of requests, such as 60.");
        }
        return Integer.parseInt(text);
    }

    /** Whether tools are spoken of in text, from {@code RETORT_TOOLS_IN_TEXT=1}: for models that know none. */
    boolean inText() {
        return find("RETORT_TOOLS_IN_TEXT").filter("1"::equals).isPresent();
    }

    Optional<String> find(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
