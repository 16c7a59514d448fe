package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;

/** The DOI under which a material is cited. */
public record DoiDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of("material_id", "doi");

    /** Without the resolver. */
    public Optional<String> doi() {
        return fields.text("doi");
    }
}
