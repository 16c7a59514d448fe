package io.retort.tools.hostile;

import io.retort.agent.tool.Foreign;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives back what a paper, a file or somebody's server says. */
final class ReadText implements Tool<ReadText.Nothing> {

    record Nothing() {}

    static final Provenance ORIGIN = new Provenance(
            "elsewhere",
            Optional.empty(),
            "page 3",
            new Method("text", Method.Kind.MEASURED),
            Instant.EPOCH,
            Optional.empty(),
            "unknown",
            List.of());

    private static final Property PASSAGE =
            new Property("passage", Property.Kind.LABEL, Unit.ONE, Basis.NONE, "passage", "What it says.");

    private final String text;

    ReadText(String text) {
        this.text = text;
    }

    @Override
    public String name() {
        return "read_text";
    }

    @Override
    public String purpose() {
        return "Reads a text that somebody else wrote.";
    }

    @Override
    public Class<Nothing> arguments() {
        return Nothing.class;
    }

    @Override
    public Observation call(Nothing nothing) {
        Evidence passage = Evidence.of(
                Optional.empty(),
                Optional.empty(),
                PASSAGE,
                new PropertyValue.Label(text),
                Basis.NONE,
                Conditions.NONE,
                ORIGIN);
        return new Observation(
                Observation.Outcome.COMPLETE, "It says: " + Foreign.text(text), List.of(passage), List.of(), List.of());
    }
}
