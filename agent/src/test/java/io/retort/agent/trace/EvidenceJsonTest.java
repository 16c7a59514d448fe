package io.retort.agent.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.retort.agent.Facts;
import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Observation;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Unit ODD = Unit.of("eV").times(Unit.of("GPa")).dividedBy(Unit.of("g/cm^3"));

    @Test
    void evidenceComesBackAsItWas() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Evidence evidence = any(random);
            Evidence read = EvidenceJson.read(
                    MAPPER.readTree(EvidenceJson.write(evidence).toString()));
            assertThat(read).isEqualTo(evidence);
            assertThat(EvidenceJson.write(read).toString())
                    .isEqualTo(EvidenceJson.write(evidence).toString());
        }
    }

    @Test
    void everyFactOfTheFixtureComesBack() throws Exception {
        for (Evidence evidence : Facts.ALL) {
            assertThat(EvidenceJson.read(
                            MAPPER.readTree(EvidenceJson.write(evidence).toString())))
                    .isEqualTo(evidence);
        }
    }

    @Test
    void observationsComeBackAsTheyWere() throws Exception {
        Artifact artifact =
                new Artifact("a", "structure", "Title \"with\" quotes", "chemical/x-cif", "a.cif", "data_x\n\ttab é −");
        Observation observation = Facts.with(artifact, Facts.GAP_GAN, Facts.RATIO);
        assertThat(StepJson.observation(
                        MAPPER.readTree(StepJson.observation(observation).toString())))
                .isEqualTo(observation);
    }

    private static Evidence any(Random random) {
        Property property = Properties.ALL.get(random.nextInt(Properties.ALL.size()));
        boolean about = random.nextInt(5) > 0;
        return Evidence.of(
                about ? Optional.of(MaterialId.parse("mp-" + (1 + random.nextInt(4_000_000)))) : Optional.empty(),
                about
                        ? Optional.of(Composition.of(List.of("GaN", "Li0.5CoO2", "Ca3(PO4)2", "Fe4O6")
                                .get(random.nextInt(4))))
                        : Optional.empty(),
                property,
                value(property, random),
                Basis.values()[random.nextInt(Basis.values().length)],
                conditions(random),
                new Provenance(
                        "Source " + random.nextInt(9),
                        random.nextBoolean() ? Optional.of("2018") : Optional.empty(),
                        "record/" + random.nextInt(),
                        random.nextBoolean() ? Method.PBE : Method.ARITHMETIC,
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                        random.nextBoolean() ? Optional.of("ab12") : Optional.empty(),
                        "CC-BY-4.0",
                        random.nextBoolean() ? List.of(Facts.GAP_GAN.id()) : List.of()));
    }

    private static PropertyValue value(Property property, Random random) {
        return switch (property.kind()) {
            case NUMBER ->
                new PropertyValue.Number(new Quantity(number(random), random.nextInt(9) == 0 ? ODD : property.unit()));
            case LABEL -> new PropertyValue.Label("label \"" + random.nextInt() + "\" é");
            case FLAG -> new PropertyValue.Flag(random.nextBoolean());
            case TENSOR ->
                new PropertyValue.Tensor(
                        List.of(List.of(number(random), 0.0), List.of(-0.0, number(random))), property.unit());
        };
    }

    private static Conditions conditions(Random random) {
        return new Conditions(
                random.nextBoolean() ? Optional.of(new Quantity(300, Unit.of("K"))) : Optional.empty(),
                random.nextBoolean() ? Optional.of(new Quantity(number(random), Unit.of("GPa"))) : Optional.empty(),
                random.nextBoolean() ? Optional.of(new Quantity(0.1 + 0.2, Unit.of("eV"))) : Optional.empty(),
                random.nextBoolean() ? Optional.of(Conditions.CellSetting.PRIMITIVE) : Optional.empty());
    }

    private static double number(Random random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) ? any : random.nextInt();
    }
}
