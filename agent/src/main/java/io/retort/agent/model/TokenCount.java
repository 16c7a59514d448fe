package io.retort.agent.model;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How providers count tokens, brought to one form: what was read, how much of it came from a cache, what was written. */
public final class TokenCount {

    private TokenCount() {}

    /** Read, cached ones included. Anthropic counts apart what comes from its cache or goes into it. */
    public static long in(@Nullable TokenUsage usage) {
        long counted = usage == null ? 0 : number(usage.inputTokenCount());
        return usage instanceof AnthropicTokenUsage split
                ? counted + number(split.cacheReadInputTokens()) + number(split.cacheCreationInputTokens())
                : counted;
    }

    /** Of the read ones, those from the provider's cache. */
    public static long cached(@Nullable TokenUsage usage) {
        if (usage instanceof AnthropicTokenUsage split) {
            return number(split.cacheReadInputTokens());
        } else if (usage instanceof OpenAiTokenUsage openai) {
            return Optional.ofNullable(openai.inputTokensDetails())
                    .map(details -> number(details.cachedTokens()))
                    .orElse(0L);
        }
        return 0;
    }

    /** Written. */
    public static long out(@Nullable TokenUsage usage) {
        return usage == null ? 0 : number(usage.outputTokenCount());
    }

    private static long number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
