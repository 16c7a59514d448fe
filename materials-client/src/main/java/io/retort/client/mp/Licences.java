package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents may be used. The service filters some endpoints by account and others not at all; this filters all.
 */
public enum Licences {
    /** CC BY 4.0 alone. */
    COMMERCIAL,
    /** CC BY-NC too: the GNoME calculations. */
    ALL;

    /** Calculations under CC BY-NC, where the server does not list them. */
    static final Set<String> NON_COMMERCIAL_BATCHES = Set.of("gnome_r2scan_statics");

    /** The field that says the licence. */
    static final String FIELD = "builder_meta.license";

    /** The field of an endpoint that says the licence of a document, where its documents say it. */
    static Optional<String> field(Endpoint<?, ?> endpoint) {
        if (endpoint.path().equals("/materials/tasks/")) {
            return Optional.of("batch_id");
        }
        return endpoint.path().startsWith("/materials/") ? Optional.of(FIELD) : Optional.empty();
    }

    /** Whether the document may be used. @param batches under CC BY-NC, as the server lists them */
    boolean allow(JsonNode document, Set<String> batches) {
        String licence = document.path("builder_meta")
                .path("license")
                .asText(document.path(FIELD).asText());
        String batch = document.path("batch_id")
                .asText(document.path("builder_meta").path("batch_id").asText());
        boolean nonCommercial =
                licence.equals("BY-NC") || batches.contains(batch) || NON_COMMERCIAL_BATCHES.contains(batch);
        return this == ALL || !nonCommercial;
    }
}
