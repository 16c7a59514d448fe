package io.retort.web.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.tool.Artifact;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** One question on its way to an answer. */
public final class Run {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private static final System.Logger LOG = System.getLogger(Run.class.getName());
    private static final String BROKE =
            "Retort met an error of its own and stopped this run. Ask again; if it happens again, `retort doctor` tells"
                    + " what is missing.";

    private final String id;
    private final Question question;
    private final EventLog log = new EventLog();
    private State state = State.RUNNING;
    private Optional<Answer> answer = Optional.empty();
    private Optional<Thread> worker = Optional.empty();

    Run(String id, Question question) {
        this.id = id;
        this.question = question;
        log.append("run.start", object().put("run", id).put("question", question.text()).toString());
    }

    public String id() {
        return id;
    }

    public Question question() {
        return question;
    }

    public EventLog log() {
        return log;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized Optional<Answer> answer() {
        return answer;
    }

    /** The artifact of this id in the answer. */
    public Optional<Artifact> artifact(String artifactId) {
        return answer().stream()
                .flatMap(given -> given.artifacts().stream())
                .filter(artifact -> artifact.id().equals(artifactId))
                .findFirst();
    }

    /** Stops it at once for its readers; the agent is interrupted and ends at its next step. */
    public synchronized void cancel() {
        if (state == State.RUNNING) {
            end(State.CANCELLED, "Stopped.");
            worker.ifPresent(Thread::interrupt);
        }
    }

    /** Asks the agent, on the calling thread. */
    void perform(Agent agent) {
        if (!begin()) {
            return;
        }
        try {
            conclude(agent.ask(question, this::watch));
        } catch (CancellationException e) {
            LOG.log(Level.DEBUG, "run {0} was cancelled", id);
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            leave();
        }
    }

    private synchronized boolean begin() {
        worker = Optional.of(Thread.currentThread());
        return state == State.RUNNING;
    }

    private void watch(Step step) {
        if (state() != State.RUNNING) {
            throw new CancellationException();
        }
        StepEvents.of(step).ifPresent(event -> log.append("step", event.toString()));
    }

    private synchronized void conclude(Answer given) {
        if (state == State.RUNNING) {
            answer = Optional.of(given);
            log.append("answer", AnswerDocument.of(given).toString());
            end(State.DONE, "");
        }
    }

    private synchronized void fail(RuntimeException error) {
        if (state == State.RUNNING) {
            LOG.log(Level.ERROR, "run " + id + " failed", error);
            end(State.FAILED, BROKE);
        }
    }

    private void end(State last, String message) {
        state = last;
        ObjectNode data = object().put("status", last.name().toLowerCase(java.util.Locale.ROOT));
        log.close("run.end", (message.isEmpty() ? data : data.put("message", message)).toString());
    }

    /** Leaves no interruption behind for the next run on this thread. */
    private synchronized void leave() {
        worker = Optional.empty();
        Thread.interrupted();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
