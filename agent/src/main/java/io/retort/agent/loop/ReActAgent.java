package io.retort.agent.loop;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.model.Prices;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.wish.WishedModel;
import io.retort.agent.wish.Wishes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The ReAct loop (Yao et al., ICLR 2023) on a langchain4j model: the model calls tools, reads what they bring, and
 * writes a draft; the ledger renders it or objects. A model that is also a
 * {@link dev.langchain4j.model.chat.StreamingChatModel} is streamed. Safe for use by many threads at once; each run
 * holds the thread that asks and one more for each call that it waits for.
 */
public final class ReActAgent implements Agent {

    private static final String SYSTEM_PROMPT = resource("system-prompt.txt");

    private final Means means;
    private final Supplier<? extends ToolSet> tools;

    /** With tools that keep nothing of a run. */
    public ReActAgent(ChatModel model, String modelName, ToolSet tools, Budget budget) {
        this(model, modelName, () -> tools, budget);
    }

    /**
     * @param tools a fresh box for each run, with an {@link io.retort.agent.tool.EvidenceBook} of its own
     * @param modelName as in {@link io.retort.agent.RunReport#model()}: {@code reflex}, {@code openai:gpt-…}
     */
    public ReActAgent(ChatModel model, String modelName, Supplier<? extends ToolSet> tools, Budget budget) {
        this(
                new Means(
                        model,
                        modelName,
                        budget,
                        Manner.DEFAULT,
                        Prices.shipped(),
                        SYSTEM_PROMPT,
                        daemonThreads(),
                        Wishes.NONE),
                tools);
    }

    private ReActAgent(Means means, Supplier<? extends ToolSet> tools) {
        this.means = means;
        this.tools = tools;
    }

    /** The same agent in another manner: sampling, first thought, retries, least confidence. */
    public ReActAgent withManner(Manner manner) {
        return new ReActAgent(means.with(manner), tools);
    }

    /** The same agent with something to know before the rules that all share: which part of the work is its own. */
    public ReActAgent withPrompt(String ownPart) {
        return ownPart.isBlank() ? this : new ReActAgent(means.after(ownPart.strip()), tools);
    }

    /** The same agent for a reader with standing wishes; its tools have to read a {@code WishedSource}. */
    public ReActAgent withWishes(Wishes wishes) {
        Means told = wishes.isEmpty() ? means : means.after(wishes.prompt().strip());
        return new ReActAgent(told.with(WishedModel.of(told.model(), wishes)).with(wishes), tools);
    }

    /** The same agent on other threads, such as virtual ones where the platform has them. */
    public ReActAgent withThreads(ExecutorService threads) {
        return new ReActAgent(means.with(threads), tools);
    }

    /** The same agent with another budget. */
    public ReActAgent withBudget(Budget budget) {
        return new ReActAgent(means.with(budget), tools);
    }

    /** The same agent with something between it and its model. */
    public ReActAgent withModel(UnaryOperator<ChatModel> other) {
        return new ReActAgent(means.with(other.apply(means.model())), tools);
    }

    /** The same agent with something between each of its runs and the tools. */
    public ReActAgent withTools(UnaryOperator<ToolSet> other) {
        return new ReActAgent(means, () -> other.apply(tools.get()));
    }

    /** The limits of each of its runs. */
    Budget budget() {
        return means.budget();
    }

    @Override
    public Answer ask(Question question, TraceListener listener) {
        return ask(question, listener, new CancelSignal());
    }

    @Override
    public Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        return ask(RunId.next(Instant.now()), question, listener, cancel);
    }

    /** The same under the id of a run that was begun before; how it goes on is up to the model and the tools. */
    public Answer ask(String runId, Question question, TraceListener listener, CancelSignal cancel) {
        return new Run(runId, means, tools.get(), question, listener, cancel).answer();
    }

    private static ExecutorService daemonThreads() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "retort-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static String resource(String name) {
        try (InputStream in = ReActAgent.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
