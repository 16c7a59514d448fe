package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.http.Answer;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every endpoint wraps its documents in.
 *
 * @param data documents, without the paging marks that {@code tasks} mixes in
 * @param total that match
 * @param apiVersion of the server
 * @param token for the next page
 */
record Envelope(List<JsonNode> data, long total, Optional<String> apiVersion, Optional<String> token) {

    static Envelope read(Answer answer) {
        try {
            JsonNode root = Wire.read(answer.body());
            JsonNode data = root.path("data");
            if (!data.isArray()) {
                throw new SourceException("The Materials Project answered " + answer.asked()
                        + " without a list of documents. It may have changed; try again, or ask another endpoint.");
            }
            List<JsonNode> documents = new ArrayList<>();
            data.forEach(document -> documents.add(withoutMarks(document)));
            Fields meta = Fields.of(root.path("meta"));
            return new Envelope(
                    documents,
                    meta.whole("total_doc").orElse(documents.size()),
                    meta.text("api_version"),
                    meta.text("pagination_token"));
        } catch (IOException e) {
            throw new SourceException("The answer to " + answer.asked() + " is not JSON; try again.", e);
        }
    }

    private static JsonNode withoutMarks(JsonNode document) {
        if (document instanceof ObjectNode object && object.has("meta_pagination_token")) {
            object.remove(List.of("meta", "meta_pagination_token"));
        }
        return document;
    }
}
