package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the service is.
 *
 * @param version of the server: {@code 0.87.2}
 * @param release of the database: {@code 2026.04.13}
 * @param restrictedBatches campaigns under CC BY-NC
 */
public record Heartbeat(Optional<String> version, Optional<String> release, Set<String> restrictedBatches) {

    /** Of a service that does not say; its CDN sometimes answers with a web page. */
    public static final Heartbeat UNKNOWN = new Heartbeat(Optional.empty(), Optional.empty(), Set.of());

    public Heartbeat {
        restrictedBatches = Set.copyOf(restrictedBatches);
    }

    static Heartbeat of(JsonNode node) {
        Fields fields = Fields.of(node);
        return new Heartbeat(
                fields.text("version"),
                fields.text("db_version"),
                new LinkedHashSet<>(fields.texts("access_controlled_batch_ids")));
    }
}
