package io.retort.agent;

import io.retort.agent.tool.Observation;
import io.retort.core.evidence.EvidenceId;
import java.util.List;

/** What a run is made of, in the order in which it happens. */
public sealed interface Step {

    /** The run began. */
    record Asked(String runId, Question question, String model) implements Step {}

    /** The model said something on the way. */
    record Thought(String text) implements Step {}

    /** A tool is called. {@code arguments} is JSON, as the model wrote it. */
    record Called(String callId, String tool, String arguments) implements Step {}

    /** A tool answered. */
    record Observed(String callId, String tool, Observation observation, long millis) implements Step {}

    /** A tool could not do what the model asked; the advice goes back to the model. */
    record Failed(String callId, String tool, String advice) implements Step {}

    /** The ledger refused a draft. */
    record Objected(String draft, List<String> objections) implements Step {}

    /** The ledger bound a piece of the final text. */
    record Claimed(String text, List<EvidenceId> evidence) implements Step {}

    /** The run ended. */
    record Concluded(Answer answer) implements Step {}
}
