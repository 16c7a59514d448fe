package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.SEEBECK;

import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import java.util.List;

/**
 * Rows of boltztrap_mp: Seebeck coefficients at 300 K and 10¹⁸ carriers per cm³, of n- and of p-type doping; two
 * methods, since they are two values of one property.
 */
final class Transport {

    private static final String CITATION = "F. Ricci et al., Scientific Data 4, 170085 (2017)";
    private static final String SET = "Materials Project, electronic transport set";

    static final RowsKind KIND = new RowsKind(
            "boltztrap_mp rows",
            List.of("mpid", "S_n", "S_p", "formula", "m_n", "m_p"),
            List.of(
                    new Origin("@transport-n", SET, "2017", "PBE (BoltzTraP), n-type, 1e18 cm⁻³", CITATION),
                    new Origin("@transport-p", SET, "2017", "PBE (BoltzTraP), p-type, 1e18 cm⁻³", CITATION)),
            Transport::read);

    private Transport() {}

    private static void read(Row row, Intake intake) {
        Facts facts = new Facts()
                .number(SEEBECK, row.number("S_n"), "@transport-n", "", "T=300 K")
                .number(SEEBECK, row.number("S_p"), "@transport-p", "", "T=300 K");
        intake.add(facts.entry(MaterialId.parse(row.text("mpid")), Composition.of(row.text("formula"))));
    }
}
