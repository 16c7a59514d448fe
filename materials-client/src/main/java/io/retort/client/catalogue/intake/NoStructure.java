package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.*;

import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import java.util.List;

/** Rows of the Materials Project of 2018-10-18 without structures (mp_nostruct). */
final class NoStructure {

    private static final String SOURCE = "@nostruct";

    static final RowsKind KIND = new RowsKind(
            "mp_nostruct rows",
            List.of("material_id", "pretty_formula", "e_above_hull", "band_gap", "elasticity.K_VRH"),
            List.of(new Origin(SOURCE, Origin.MATERIALS_PROJECT, "2018-10-18", "PBE", Origin.JAIN)),
            NoStructure::read);

    private NoStructure() {}

    private static void read(Row row, Intake intake) {
        Facts facts = new Facts()
                .number(BAND_GAP, row.number("band_gap"), SOURCE)
                .number(ENERGY_ABOVE_HULL, row.number("e_above_hull"), SOURCE)
                .number(TOTAL_MAGNETIZATION, row.number("total_magnetization"), SOURCE, "", Facts.AS_GIVEN)
                .number(K_VRH, row.number("elasticity.K_VRH"), SOURCE)
                .number(G_VRH, row.number("elasticity.G_VRH"), SOURCE)
                .number(UNIVERSAL_ANISOTROPY, row.number("elasticity.elastic_anisotropy"), SOURCE);
        intake.add(facts.entry(MaterialId.parse(row.text("material_id")), Composition.of(row.text("pretty_formula"))));
    }
}
