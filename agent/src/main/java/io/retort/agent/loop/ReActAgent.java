package io.retort.agent.loop;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.tool.ToolSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The ReAct loop (Yao et al., ICLR 2023) on a langchain4j model: the model calls tools, reads what they bring, and
 * writes a draft; the ledger renders it or objects. Safe for use by many threads at once.
 */
public final class ReActAgent implements Agent {

    private static final String SYSTEM_PROMPT = resource("system-prompt.txt");

    private final ChatModel model;
    private final String modelName;
    private final Supplier<? extends ToolSet> tools;
    private final Budget budget;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "retort-call");
        thread.setDaemon(true);
        return thread;
    });

    /** With tools that keep nothing of a run. */
    public ReActAgent(ChatModel model, String modelName, ToolSet tools, Budget budget) {
        this(model, modelName, () -> tools, budget);
    }

    /**
     * @param tools a fresh box for each run, with an {@link io.retort.agent.tool.EvidenceBook} of its own
     * @param modelName as in {@link io.retort.agent.RunReport#model()}: {@code reflex}, {@code openai:gpt-…}
     */
    public ReActAgent(ChatModel model, String modelName, Supplier<? extends ToolSet> tools, Budget budget) {
        this.model = model;
        this.modelName = modelName;
        this.tools = tools;
        this.budget = budget;
    }

    @Override
    public Answer ask(Question question, TraceListener listener) {
        return ask(question, listener, new CancelSignal());
    }

    @Override
    public Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        Patience patience = new Patience(threads, cancel, budget.time());
        return new Run(model, modelName, tools.get(), budget, SYSTEM_PROMPT, question, listener, patience).answer();
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
