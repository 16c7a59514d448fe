package io.retort.agent.trace;

import static io.retort.agent.trace.EvidenceJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Question;
import java.util.ArrayList;
import java.util.List;

/** A question with what was said before it, in the first event of a trace. */
final class QuestionJson {

    private QuestionJson() {}

    static ObjectNode write(Question question, ObjectNode data) {
        data.put("question", question.text());
        if (!question.earlier().isEmpty()) {
            ArrayNode earlier = data.putArray("earlier");
            question.earlier()
                    .forEach(exchange -> earlier.addObject()
                            .put("question", exchange.question())
                            .put("answer", exchange.answer()));
        }
        return data;
    }

    static Question read(JsonNode data) {
        List<Question.Exchange> earlier = new ArrayList<>();
        data.path("earlier")
                .forEach(node -> earlier.add(new Question.Exchange(text(node, "question"), text(node, "answer"))));
        return new Question(text(data, "question"), earlier);
    }
}
