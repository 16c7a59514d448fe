package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.*;

import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;

/** Published sets of dielectric, piezoelectric and phonon properties, each a file of its own. */
final class Response {

    private static final String DIELECTRIC = "@dielectric";
    private static final String PIEZO = "@piezo";
    private static final String PHONON = "@phonon";

    static final RowsKind DIELECTRICS = new RowsKind(
            "dielectric_constant rows",
            List.of("material_id", "formula", "e_total", "e_electronic", "poly_total", "n"),
            List.of(new Origin(
                    DIELECTRIC,
                    "Materials Project, dielectric set",
                    "2017",
                    "PBE (DFPT)",
                    "I. Petousis et al., Scientific Data 4, 160134 (2017)")),
            Response::dielectric);

    static final RowsKind PIEZOELECTRICS = new RowsKind(
            "piezoelectric_tensor rows",
            List.of("material_id", "formula", "eij_max", "piezoelectric_tensor"),
            List.of(new Origin(
                    PIEZO,
                    "Materials Project, piezoelectric set",
                    "2015",
                    "PBE (DFPT)",
                    "M. de Jong et al., Scientific Data 2, 150053 (2015)")),
            Response::piezoelectric);

    static final RowsKind PHONONS = new RowsKind(
            "phonon_dielectric_mp rows",
            List.of("mpid", "eps_electronic", "eps_total", "last phdos peak", "formula"),
            List.of(new Origin(
                    PHONON,
                    "Materials Project, phonon set",
                    "2018",
                    "PBEsol (DFPT)",
                    "G. Petretto et al., Scientific Data 5, 180065 (2018)")),
            Response::phonon);

    private Response() {}

    private static void dielectric(Row row, Intake intake) {
        MaterialId id = MaterialId.parse(row.text("material_id"));
        Facts facts = new Facts()
                .number(E_TOTAL, row.number("poly_total"), DIELECTRIC)
                .number(E_ELECTRONIC, row.number("poly_electronic"), DIELECTRIC)
                .number(REFRACTIVE_INDEX, row.number("n"), DIELECTRIC)
                .number(BAND_GAP, row.number("band_gap"), DIELECTRIC)
                .number(SPACEGROUP_NUMBER, row.number("space_group"), DIELECTRIC);
        add(row, id, facts, intake, DIELECTRIC);
    }

    private static void piezoelectric(Row row, Intake intake) {
        MaterialId id = MaterialId.parse(row.text("material_id"));
        Facts facts = new Facts()
                .number(E_IJ_MAX, row.number("eij_max"), PIEZO)
                .number(SPACEGROUP_NUMBER, row.number("space_group"), PIEZO);
        add(row, id, facts, intake, PIEZO);
    }

    private static void phonon(Row row, Intake intake) {
        MaterialId id = MaterialId.parse(row.text("mpid"));
        Facts facts = new Facts()
                .number(E_TOTAL, row.number("eps_total"), PHONON)
                .number(E_ELECTRONIC, row.number("eps_electronic"), PHONON)
                .number(LAST_PHDOS_PEAK, row.number("last phdos peak"), PHONON);
        Optional<Structure> structure = row.optionalText("structure").map(PythonStructure::read);
        intake.add(facts.entry(id, Composition.of(row.text("formula"))));
        structure.ifPresent(known -> intake.add(id, known, PHONON, 2));
    }

    /** The structure is read first: a row comes in whole or not at all. */
    private static void add(Row row, MaterialId id, Facts facts, Intake intake, String source) {
        Optional<Structure> structure = row.optionalText("poscar").map(PoscarText::read);
        intake.add(facts.entry(id, Composition.of(row.text("formula"))));
        structure.ifPresent(known -> intake.add(id, known, source, 1));
    }
}
