package io.retort.web;

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
import io.retort.core.formula.Formula;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts that the scripted agent speaks of. */
final class Facts {

    static final Evidence GAN_GAP = calculated("mp-804", "GaN", Properties.BAND_GAP, number(1.7329, "eV"));
    static final Evidence GAN_SPACE_GROUP =
            calculated("mp-804", "GaN", Properties.SPACEGROUP_SYMBOL, new PropertyValue.Label("P6_3mc"));
    static final Evidence GAN_GAP_MEASURED = Evidence.recorded(
            MaterialId.parse("mp-804"),
            composition("GaN"),
            Properties.BAND_GAP,
            number(3.39, "eV"),
            Conditions.NONE
                    .withTemperature(new Quantity(300, Unit.of("K")))
                    .withUncertainty(new Quantity(0.01, Unit.of("eV"))),
            new Provenance(
                    "Vurgaftman and Meyer 2003",
                    Optional.empty(),
                    "J. Appl. Phys. 94, 3675, table 1",
                    Method.EXPERIMENT,
                    Instant.parse("2026-11-20T09:30:00Z"),
                    Optional.empty(),
                    "fact",
                    List.of()));
    static final Evidence ZNO_DENSITY = calculated("mp-2133", "ZnO", Properties.DENSITY, number(5.6803, "g/cm³"));
    static final Evidence ZNO_DENSITY_SI = Evidence.of(
            ZNO_DENSITY.material(),
            ZNO_DENSITY.composition(),
            Properties.DENSITY,
            number(5680.3, "kg/m³"),
            Basis.NONE,
            Conditions.NONE,
            new Provenance(
                    "Retort",
                    Optional.empty(),
                    "unit conversion",
                    Method.CONVERSION,
                    Instant.parse("2026-11-20T09:30:00Z"),
                    Optional.empty(),
                    "CC-BY-4.0",
                    List.of(ZNO_DENSITY.id())));
    static final List<Evidence> OF_GAN = List.of(GAN_GAP, GAN_SPACE_GROUP, GAN_GAP_MEASURED);

    static final Artifact GAN_STRUCTURE = structure("GaN (mp-804)", "GaN-mp-804.cif", """
            # wurtzite gallium nitride
            data_GaN
            _symmetry_space_group_name_H-M   'P 1'
            _cell_length_a   3.2155
            _cell_length_b   3.2155
            _cell_length_c   5.2379
            _cell_angle_alpha   90
            _cell_angle_beta   90
            _cell_angle_gamma   120
            loop_
             _symmetry_equiv_pos_site_id
             _symmetry_equiv_pos_as_xyz
              1  'x, y, z'
            loop_
             _atom_site_type_symbol
             _atom_site_label
             _atom_site_fract_x
             _atom_site_fract_y
             _atom_site_fract_z
             _atom_site_occupancy
              Ga  Ga0  0.333333  0.666667  0.499122  1
              Ga  Ga1  0.666667  0.333333  0.999122  1
              N  N2  0.333333  0.666667  0.875878  1
              N  N3  0.666667  0.333333  0.375878  1
            """);

    private Facts() {}

    /** A fact whose every text is this one. */
    static Evidence saying(String words) {
        return Evidence.recorded(
                new MaterialId("own", words),
                composition("GaN"),
                Properties.POLYMORPH,
                new PropertyValue.Label(words),
                Conditions.NONE,
                new Provenance(
                        words,
                        Optional.of(words),
                        words,
                        Method.calculated(words),
                        Instant.parse("2026-11-20T09:30:00Z"),
                        Optional.empty(),
                        words,
                        List.of()));
    }

    /** A structure whose title, file name, comments and labels are these words. */
    static Artifact structureSaying(String words) {
        return structure(words, "../../" + words + ".cif", """
                # %1$s
                data_x
                _cell_length_a   3
                _cell_length_b   3
                _cell_length_c   3
                _cell_angle_alpha   90
                _cell_angle_beta   90
                _cell_angle_gamma   90
                loop_
                 _atom_site_type_symbol
                 _atom_site_label
                 _atom_site_fract_x
                 _atom_site_fract_y
                 _atom_site_fract_z
                  Ga  '%1$s'  0  0  0
                """.formatted(words.replace('\'', '"')));
    }

    static Observation observed(Evidence fact) {
        return new Observation(
                Observation.Outcome.COMPLETE,
                "Found {" + fact.id() + ":material}: {" + fact.id() + "}.",
                List.of(fact),
                List.of(),
                List.of());
    }

    private static Artifact structure(String title, String file, String cif) {
        return new Artifact("a1", "structure", title, "chemical/x-cif", file, cif);
    }

    private static Evidence calculated(String id, String formula, Property property, PropertyValue value) {
        return Evidence.recorded(
                MaterialId.parse(id),
                composition(formula),
                property,
                value,
                Conditions.NONE,
                new Provenance(
                        "Materials Project",
                        Optional.of("2018-10-18"),
                        id,
                        Method.PBE,
                        Instant.parse("2026-11-20T09:30:00Z"),
                        Optional.empty(),
                        "CC-BY-4.0",
                        List.of()));
    }

    private static Composition composition(String formula) {
        return Formula.parse(formula).composition();
    }

    private static PropertyValue number(double value, String unit) {
        return new PropertyValue.Number(new Quantity(value, Unit.of(unit)));
    }
}
