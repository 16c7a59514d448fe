package io.retort.web.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.tool.Artifact;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

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
    private final CancelSignal signal = new CancelSignal();
    private State state = State.RUNNING;
    private Optional<Answer> answer = Optional.empty();

    Run(String id, Question question) {
        this.id = id;
        this.question = question;
        log.append(
                "run.start",
                object().put("run", id).put("question", question.text()).toString());
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

    /** Ends it at once for its readers and tells the agent to stop. */
    public void cancel() {
        synchronized (this) {
            if (state == State.RUNNING) {
                end(State.CANCELLED, "Stopped.");
            }
        }
        signal.cancel();
    }

    /** Asks the agent, on the calling thread. */
    void perform(Agent agent) {
        try {
            conclude(agent.ask(question, this::watch, signal));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** What comes after the end is not for readers any more; the log is closed then. */
    private void watch(Step step) {
        StepEvents.of(step).ifPresent(event -> log.append("step", event.toString()));
    }

    private synchronized void conclude(Answer given) {
        if (state == State.RUNNING) {
            answer = Optional.of(given);
            log.append("answer", AnswerForPage.of(given).toString());
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
        ObjectNode data = object().put("status", last.name().toLowerCase(Locale.ROOT));
        log.close("run.end", (message.isEmpty() ? data : data.put("message", message)).toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
