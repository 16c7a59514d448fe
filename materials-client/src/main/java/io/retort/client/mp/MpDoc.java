package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.evidence.MaterialId;
import java.util.Optional;

/** A document of any endpoint. Typed fields read from {@link #fields}; nothing that came is lost. */
public interface MpDoc {

    Fields fields();

    /** Everything that the service sent. */
    default JsonNode raw() {
        return fields().raw();
    }

    default Optional<MaterialId> materialId() {
        return fields().id("material_id");
    }

    default Optional<String> formula() {
        return fields().text("formula_pretty").or(() -> fields().text("pretty_formula"));
    }

    /** Whether the service advises against it; endpoints without the parameter send such documents too. */
    default boolean deprecated() {
        return fields().flag("deprecated").orElse(false);
    }

    /** {@code BY-C} or {@code BY-NC}; empty where the document does not say. */
    default Optional<String> licence() {
        return fields().text("builder_meta.license");
    }
}
