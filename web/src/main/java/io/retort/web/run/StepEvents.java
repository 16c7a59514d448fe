package io.retort.web.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Step;
import io.retort.agent.tool.Observation;
import java.util.Locale;
import java.util.Optional;

/** Steps as the page reads them. What begins and ends a run has events of its own; drafts stay in the trace. */
final class StepEvents {

    /** More than this of one text is for the trace, not for a reader. */
    private static final int SHOWN = 4_000;

    private StepEvents() {}

    static Optional<ObjectNode> of(Step step) {
        if (step instanceof Step.Thought thought) {
            return Optional.of(event("thought").put("text", shown(thought.text())));
        } else if (step instanceof Step.Called called) {
            return Optional.of(
                    event("called", called.callId(), called.tool()).put("arguments", shown(called.arguments())));
        } else if (step instanceof Step.Observed observed) {
            return Optional.of(observed(observed));
        } else if (step instanceof Step.Failed failed) {
            return Optional.of(event("failed", failed.callId(), failed.tool()).put("advice", shown(failed.advice())));
        } else if (step instanceof Step.Objected objected) {
            ObjectNode event = event("objected");
            objected.objections().forEach(event.putArray("objections")::add);
            return Optional.of(event);
        }
        return Optional.empty();
    }

    private static ObjectNode observed(Step.Observed step) {
        Observation observation = step.observation();
        ObjectNode event = event("observed", step.callId(), step.tool())
                .put("millis", step.millis())
                .put("outcome", observation.outcome().name().toLowerCase(Locale.ROOT))
                .put("summary", shown(observation.summary()))
                .put("facts", observation.evidence().size());
        ArrayNode notes = event.putArray("notes");
        observation
                .notes()
                .forEach(note -> notes.addObject().put("kind", note.kind()).put("text", shown(note.text())));
        ArrayNode evidence = event.putArray("evidence");
        observation.evidence().stream().limit(50).map(AnswerForPage::evidence).forEach(evidence::add);
        return event;
    }

    private static ObjectNode event(String kind, String call, String tool) {
        return event(kind).put("call", call).put("tool", tool);
    }

    private static ObjectNode event(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " …";
    }
}
