package io.retort.agent;

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

/** Facts that tests speak of. */
public final class Facts {

    public static final Evidence GAP_GAN = number("mp-804", "GaN", Properties.BAND_GAP, 1.7255, Method.PBE);
    public static final Evidence GAP_GAN_MEASURED =
            number("mp-804", "GaN", Properties.BAND_GAP, 3.39, Method.EXPERIMENT);
    public static final Evidence ENERGY_MGO =
            number("mp-1265", "MgO", Properties.FORMATION_ENERGY, -3.0647, Method.PBE);
    public static final Evidence DENSITY_ZNO = number("mp-2133", "ZnO", Properties.DENSITY, 5.5716, Method.PBE);
    public static final Evidence DENSITY_ZNS = number("mp-10695", "ZnS", Properties.DENSITY, 4.0031, Method.PBE);
    public static final Evidence DENSITY_ZNSE = number("mp-1190", "ZnSe", Properties.DENSITY, 5.1, Method.PBE);
    public static final Evidence K_DIAMOND = number("mp-66", "C", Properties.K_VRH, 435.66, Method.PBE);
    public static final Evidence A_SI = Evidence.recorded(
            MaterialId.parse("mp-149"),
            Composition.of("Si"),
            Properties.LATTICE_A,
            new PropertyValue.Number(new Quantity(5.443702, Unit.of("Å"))),
            Conditions.inCell(Conditions.CellSetting.CONVENTIONAL)
                    .withTemperature(new Quantity(300, Unit.of("K")))
                    .withUncertainty(new Quantity(0.002, Unit.of("Å"))),
            origin("mp-149", Method.PBE));
    public static final Evidence ANGLE_SI = number("mp-149", "Si", Properties.LATTICE_ALPHA, 89.9987, Method.PBE);
    public static final Evidence SPACEGROUP_SI =
            of("mp-149", "Si", Properties.SPACEGROUP_SYMBOL, new PropertyValue.Label("Fd-3m"));
    public static final Evidence ORDERING_FE2O3 =
            of("mp-19770", "Fe2O3", Properties.ORDERING, new PropertyValue.Label("AFM"));
    public static final Evidence DIRECT_GAN =
            of("mp-804", "GaN", Properties.IS_GAP_DIRECT, new PropertyValue.Flag(true));
    public static final Evidence VOLUME_SI = number("mp-149", "Si", Properties.VOLUME, 163.4971, Method.PBE);
    public static final Evidence MOMENT_FE = number("mp-13", "Fe", Properties.TOTAL_MAGNETIZATION, 2.2204, Method.PBE);
    public static final Evidence HULL_SIO2 =
            number("mp-6930", "SiO2", Properties.ENERGY_ABOVE_HULL, 0.00873, Method.PBE);
    public static final Evidence POISSON = number("mp-66", "C", Properties.HOMOGENEOUS_POISSON, 0.0717, Method.PBE);
    public static final Evidence NUMBER_SI = number("mp-149", "Si", Properties.SPACEGROUP_NUMBER, 227, Method.PBE);
    public static final Evidence PEAK_SI = number("mp-149", "Si", Properties.LAST_PHDOS_PEAK, 494.59, Method.PBE);
    public static final Evidence COUNT = Evidence.of(
            Optional.empty(),
            Optional.empty(),
            Properties.COUNT,
            new PropertyValue.Number(new Quantity(1247, Unit.ONE)),
            Basis.NONE,
            Conditions.NONE,
            origin("elements=Li,O", Method.ARITHMETIC));

    /** A result of ours, derived from two densities. */
    public static final Evidence RATIO = Evidence.of(
            Optional.empty(),
            Optional.empty(),
            Properties.RESULT,
            new PropertyValue.Number(new Quantity(1.391821338, Unit.ONE)),
            Basis.NONE,
            Conditions.NONE,
            new Provenance(
                    "Retort",
                    Optional.empty(),
                    "calculate",
                    Method.ARITHMETIC,
                    Instant.EPOCH,
                    Optional.empty(),
                    "CC-BY-4.0",
                    List.of(DENSITY_ZNO.id(), DENSITY_ZNS.id())));

    public static final List<Evidence> ALL = List.of(
            GAP_GAN,
            GAP_GAN_MEASURED,
            ENERGY_MGO,
            DENSITY_ZNO,
            DENSITY_ZNS,
            DENSITY_ZNSE,
            K_DIAMOND,
            A_SI,
            ANGLE_SI,
            SPACEGROUP_SI,
            ORDERING_FE2O3,
            DIRECT_GAN,
            VOLUME_SI,
            MOMENT_FE,
            HULL_SIO2,
            POISSON,
            NUMBER_SI,
            PEAK_SI,
            COUNT,
            RATIO);

    private Facts() {}

    public static Observation observation(Evidence... evidence) {
        return observation(Observation.Outcome.COMPLETE, evidence);
    }

    public static Observation observation(Observation.Outcome outcome, Evidence... evidence) {
        return new Observation(outcome, "Found.", List.of(evidence), List.of(), List.of());
    }

    public static Observation with(Artifact artifact, Evidence... evidence) {
        return new Observation(
                Observation.Outcome.COMPLETE,
                "Found.",
                List.of(evidence),
                List.of(new Observation.Note("entry", "The entry is {" + evidence[0].id() + ":material}.")),
                List.of(artifact));
    }

    public static Evidence number(String id, String formula, Property property, double value, Method method) {
        return Evidence.recorded(
                MaterialId.parse(id),
                Composition.of(formula),
                property,
                new PropertyValue.Number(new Quantity(value, property.unit())),
                Conditions.NONE,
                origin(id, method));
    }

    private static Evidence of(String id, String formula, Property property, PropertyValue value) {
        return Evidence.recorded(
                MaterialId.parse(id),
                Composition.of(formula),
                property,
                value,
                Conditions.NONE,
                origin(id, Method.PBE));
    }

    public static Provenance origin(String record, Method method) {
        return new Provenance(
                method == Method.EXPERIMENT ? "Handbook" : "Materials Project",
                Optional.of("2018-10-18"),
                record,
                method,
                Instant.parse("2026-11-24T10:00:00Z"),
                Optional.empty(),
                "CC-BY-4.0",
                List.of());
    }
}
