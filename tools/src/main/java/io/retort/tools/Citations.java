package io.retort.tools;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;

/** Reads evidence that a model cites, as {@code ev-3f2a9c01d7} or {@code {ev-3f2a9c01d7}}. */
public final class Citations {

    private final EvidenceBook book;

    public Citations(EvidenceBook book) {
        this.book = book;
    }

    /** @throws ToolFailure where the text is no id, or the run has not seen that evidence */
    public Evidence find(String text) throws ToolFailure {
        String id = text.strip().replaceAll("^\\{|\\}$", "").strip();
        try {
            return book.find(new EvidenceId(id))
                    .orElseThrow(() -> new ToolFailure("Evidence " + id + " is not in this run. Cite an id that a tool"
                            + " has given here, or read the value first with get_material."));
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }

    /** @throws ToolFailure where the evidence is not a number */
    public Quantity number(Evidence evidence) throws ToolFailure {
        if (evidence.value() instanceof PropertyValue.Number number) {
            return number.quantity();
        }
        throw new ToolFailure(
                "Evidence " + evidence.id() + " is a " + evidence.property().name() + ", not a number.");
    }
}
