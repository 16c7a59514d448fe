package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.*;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Constants;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rows of mp36k: materials of the Materials Project from two releases. Hull, magnetization, moduli and the second gap
 * are of 2018-10-18; formation energy, first gap, Fermi level and cell are of a release that the rows do not date. So a
 * row gives two gaps, each with its release; the dated one goes first, since it belongs to the energies above hull.
 */
final class Mp36k {

    static final String DATED = "@mp36k-2018";
    static final String UNDATED = "@mp36k";
    static final String SYMMETRY = "@mp36k-symmetry";

    private static final String RELEASE = "mp36k (date not stated)";

    static final RowsKind KIND = new RowsKind(
            "mp36k rows",
            List.of("material_id", "cif_file", "formation_energy_per_atom", "band_gap_20181018"),
            List.of(
                    new Origin(DATED, Origin.MATERIALS_PROJECT, "2018-10-18", "PBE", Origin.JAIN),
                    new Origin(UNDATED, Origin.MATERIALS_PROJECT, RELEASE, "PBE", Origin.JAIN),
                    new Origin(
                            SYMMETRY,
                            Origin.MATERIALS_PROJECT,
                            RELEASE,
                            "spglib 2.0.2 on PBE cell, 0.1 Å",
                            Origin.JAIN)),
            Mp36k::read);

    /** Cells and stated volumes that differ by more than this share are told apart. */
    private static final double SAME_VOLUME = 1e-3;

    private Mp36k() {}

    private static void read(Row row, Intake intake) {
        MaterialId id = MaterialId.parse(row.text("material_id"));
        Composition composition = Composition.of(row.text("formula_pretty"));
        Facts facts = new Facts()
                .number(BAND_GAP, row.number("band_gap_20181018"), DATED)
                .number(BAND_GAP, row.number("band_gap"), UNDATED)
                .number(EFERMI, row.number("efermi"), UNDATED, id + ", efermi (unlabelled there)", "")
                .number(
                        FORMATION_ENERGY,
                        row.number("formation_energy_per_atom"),
                        UNDATED,
                        formation(row, id, intake),
                        "")
                .number(ENERGY_ABOVE_HULL, row.number("e_above_hull"), DATED)
                .number(TOTAL_MAGNETIZATION, row.number("total_magnetization"), DATED, "", Facts.AS_GIVEN)
                .number(
                        TOTAL_MAGNETIZATION_PER_FORMULA_UNIT,
                        row.number("total_magnetization_per_formula_unit"),
                        UNDATED)
                .number(K_VRH, row.number("K_VRH"), DATED)
                .number(G_VRH, row.number("G_VRH"), DATED)
                .number(UNIVERSAL_ANISOTROPY, row.number("elastic_anisotropy"), DATED);
        cell(row, composition, volumeRecord(row, id, intake), facts);
        symmetry(row, facts);
        intake.add(facts.entry(id, composition));
        row.optionalText("cif_file").ifPresent(file -> intake.name(file, id));
    }

    private static void cell(Row row, Composition composition, String volumeRecord, Facts facts) {
        double volume = row.needed("volume");
        double sites = row.needed("nsites");
        double grams =
                composition.molarMass() * sites / composition.atoms() * Constants.ATOMIC_MASS.doubleValue() * 1e3;
        facts.number(DENSITY, OptionalDouble.of(grams / (volume * 1e-24)), UNDATED)
                .number(VOLUME, OptionalDouble.of(volume), UNDATED, volumeRecord, Facts.AS_GIVEN)
                .number(NSITES, OptionalDouble.of(sites), UNDATED, "", Facts.AS_GIVEN);
        List<String> columns = List.of("a", "b", "c", "alpha", "beta", "gamma");
        for (int i = 0; i < columns.size(); i++) {
            facts.number(Properties.LATTICE.get(i), row.number(columns.get(i)), UNDATED, "", Facts.AS_GIVEN);
        }
    }

    private static void symmetry(Row row, Facts facts) {
        row.optionalText("spacegroup_symbol").ifPresent(symbol -> facts.label(SPACEGROUP_SYMBOL, symbol, SYMMETRY));
        OptionalDouble number = row.number("spacegroup_number");
        facts.number(SPACEGROUP_NUMBER, number, SYMMETRY);
        number.ifPresent(n -> facts.label(CRYSTAL_SYSTEM, CrystalSystem.of((int) n), SYMMETRY));
    }

    /** Some rows hold a second formation energy, from another copy; the documented one is taken, and the other said. */
    private static String formation(Row row, MaterialId id, Intake intake) {
        OptionalDouble documented = row.number("formation_energy_per_atom");
        OptionalDouble copy = row.number("formation_energy_per_atom_crysxpp");
        if (documented.isEmpty() || copy.isEmpty() || documented.getAsDouble() == copy.getAsDouble()) {
            return "";
        }
        intake.odd("two formation energies that differ; the documented one is taken, the other is named in its record");
        return id + " (another copy states " + copy.getAsDouble() + " eV per atom)";
    }

    /** The volume is that of the cell which the row and its CIF give. */
    private static String volumeRecord(Row row, MaterialId id, Intake intake) {
        OptionalDouble stated = row.number("volume_mp");
        if (stated.isEmpty() || Math.abs(row.needed("volume") / stated.getAsDouble() - 1) < SAME_VOLUME) {
            return "";
        }
        intake.odd("cell volume and stated volume differ; the cell's is taken, the stated one is named in its record");
        return id + " (stated elsewhere as " + stated.getAsDouble() + " Å³)";
    }
}
