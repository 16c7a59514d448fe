package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;

/** A recipe, read by machine from a paper. */
public record SynthesisDoc(Fields fields) implements MpDoc {

    /** Of the paper. */
    public Optional<String> doi() {
        return fields.text("doi");
    }

    /** solid-state or sol-gel. */
    public Optional<String> type() {
        return fields.text("synthesis_type");
    }

    /** Balanced. */
    public Optional<String> reaction() {
        return fields.text("reaction_string");
    }

    /** The text it was read from. */
    public Optional<String> paragraph() {
        return fields.text("paragraph_string");
    }

    /** Formulas. */
    public List<String> targets() {
        return fields.texts("targets_formula_s");
    }

    /** Formulas. */
    public List<String> precursors() {
        return fields.texts("precursors_formula_s");
    }

    /** Steps: type, token, conditions. */
    public List<Fields> operations() {
        return fields.items("operations");
    }
}
