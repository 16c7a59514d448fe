package io.retort.lab;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.wish.WishStore;
import io.retort.cli.House;
import io.retort.core.source.MaterialsSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks from a program.
 *
 * <pre>{@code
 * try (Retort retort = Retort.open()) {
 *     Answer answer = retort.ask("bulk modulus of diamond");
 *     double gpa = answer.quantity("k_vrh").in(Unit.of("GPa")).value();
 * }
 * }</pre>
 *
 * <p>Every answer is kept as a trace like those of the command line. Safe for use by several threads.
 */
public final class Retort implements AutoCloseable {

    private final House house;
    private final Agent agent;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "retort-lab");
        thread.setDaemon(true);
        return thread;
    });

    private Retort(House house) {
        this.house = house;
        this.agent = house.agent(WishStore.inMemory());
    }

    /** As the environment and the settings file say; on a fresh machine with no key and no network. */
    public static Retort open() {
        return open(RetortSettings.defaults());
    }

    /** @throws IllegalArgumentException where a setting cannot be read; the message says what belongs there */
    public static Retort open(RetortSettings settings) {
        return new Retort(House.open(settings.home(), settings.values()));
    }

    /** Answers on the calling thread. What cannot be answered is {@link Answer.Withheld}, never an exception. */
    public Answer ask(String question) {
        return ask(question, TraceListener.NONE);
    }

    /** The same; the listener sees every step and every piece of the reply as it comes, on the calling thread. */
    public Answer ask(String question, TraceListener listener) {
        return agent.ask(new Question(question), listener);
    }

    /** Answers on another thread. Cancelling the future ends the run, down to the model's line. */
    public CompletableFuture<Answer> asking(String question) {
        CancelSignal cancel = new CancelSignal();
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(
                () -> agent.ask(new Question(question), TraceListener.NONE, cancel), threads);
        answer.whenComplete((done, failure) -> {
            if (answer.isCancelled()) {
                cancel.cancel();
            }
        });
        return answer;
    }

    /** A conversation with wishes of its own: "answer in kJ/mol", "only observed ones". */
    public RetortSession session() {
        WishStore wishes = WishStore.inMemory();
        return new RetortSession(house.agent(wishes), wishes);
    }

    /** The materials that answers are drawn from, for a program's own searches. */
    public MaterialsSource materials() {
        return house.materials();
    }

    /**
     * The tools of one run, for an agent of one's own: {@code specifications()} tell a langchain4j model what there is,
     * {@link RetortTools#execute} runs what it calls.
     */
    public RetortTools tools() {
        ToolSet tools = house.tools();
        return new RetortTools(tools);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        house.close();
    }
}
