package io.retort.web.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.core.evidence.Evidence;
import java.util.Iterator;

/** The answer document of {@code retort ask --json}, and beside its fields the words that a page shows with them. */
public final class AnswerForPage {

    private AnswerForPage() {}

    public static ObjectNode of(Answer answer) {
        ObjectNode document = AnswerJson.document(answer);
        Iterator<JsonNode> facts = document.withArray("/evidence").iterator();
        answer.evidence().forEach(fact -> addWords((ObjectNode) facts.next(), fact));
        Iterator<JsonNode> artifacts = document.withArray("/artifacts").iterator();
        answer.artifacts().forEach(artifact -> ((ObjectNode) artifacts.next()).put("file_name", artifact.fileName()));
        return document;
    }

    static ObjectNode evidence(Evidence fact) {
        return addWords(AnswerJson.evidence(fact), fact);
    }

    private static ObjectNode addWords(ObjectNode node, Evidence fact) {
        return node.put("property_name", fact.property().name())
                .put("meaning", fact.property().meaning());
    }
}
