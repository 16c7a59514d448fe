package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a material comes from. */
public record ProvenanceDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "theoretical",
            "references",
            "remarks",
            "tags",
            "database_IDs",
            "created_at",
            "authors");

    /** False where experiments know it. */
    public Optional<Boolean> theoretical() {
        return fields.flag("theoretical");
    }

    /** BibTeX, one each. */
    public List<String> references() {
        return fields.texts("references");
    }

    /** Free text. */
    public List<String> remarks() {
        return fields.texts("remarks");
    }

    /** Free text. */
    public List<String> tags() {
        return fields.texts("tags");
    }

    /** Entries of the ICSD. */
    public List<String> icsdIds() {
        return fields.texts("database_IDs.icsd");
    }

    /** Of the first structure. */
    public Optional<Instant> createdAt() {
        return fields.time("created_at");
    }
}
