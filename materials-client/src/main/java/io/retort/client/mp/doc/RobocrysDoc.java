package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;

/** A structure in words, by Robocrystallographer. */
public record RobocrysDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "description",
            "robocrys_version",
            "condensed_structure.mineral");

    /** English text. */
    public Optional<String> description() {
        return fields.text("description");
    }

    /** Of the program that wrote it. */
    public Optional<String> version() {
        return fields.text("robocrys_version");
    }
}
