package io.retort.agent.bench;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A tool that takes its time and brings always the same fact. */
record BenchTool(Duration delay) implements Tool<BenchTool.Number> {

    static final String NAME = "bench_fact";

    static final Evidence FACT = Evidence.recorded(
            MaterialId.parse("mp-149"),
            Composition.of("Si"),
            Properties.BAND_GAP,
            new PropertyValue.Number(new Quantity(0.611, Properties.BAND_GAP.unit())),
            Conditions.NONE,
            new Provenance(
                    "bench",
                    Optional.empty(),
                    "mp-149",
                    Method.PBE,
                    Instant.EPOCH,
                    Optional.empty(),
                    "CC0-1.0",
                    List.of()));

    /** Which call it is. */
    public record Number(int number) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "Brings a fact.";
    }

    @Override
    public Class<Number> arguments() {
        return Number.class;
    }

    @Override
    public Observation call(Number arguments) {
        BenchModel.pause(delay);
        return new Observation(Observation.Outcome.COMPLETE, "Found.", List.of(FACT), List.of(), List.of());
    }
}
