package io.retort.agent.loop;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.model.Prices;
import io.retort.agent.wish.Wishes;
import java.util.concurrent.ExecutorService;

/**
 * What a run goes with; the same for all runs of one agent.
 *
 * @param threads on which models and tools are called
 */
record Means(
        ChatModel model,
        String modelName,
        Budget budget,
        Manner manner,
        Prices prices,
        String systemPrompt,
        ExecutorService threads,
        Wishes wishes) {

    Means with(ChatModel other) {
        return new Means(other, modelName, budget, manner, prices, systemPrompt, threads, wishes);
    }

    Means with(Budget other) {
        return new Means(model, modelName, other, manner, prices, systemPrompt, threads, wishes);
    }

    Means with(Manner other) {
        return new Means(model, modelName, budget, other, prices, systemPrompt, threads, wishes);
    }

    Means with(ExecutorService other) {
        return new Means(model, modelName, budget, manner, prices, systemPrompt, other, wishes);
    }

    Means with(Wishes other) {
        return new Means(model, modelName, budget, manner, prices, systemPrompt, threads, other);
    }

    /** With words before the prompt. */
    Means after(String words) {
        return new Means(model, modelName, budget, manner, prices, words + "\n\n" + systemPrompt, threads, wishes);
    }
}
