package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.format.StructureReport.Kind;
import org.junit.jupiter.api.Test;

class StructureReportTest {

    @Test
    void aSoundStructureHasNoFindings() {
        assertThat(report("_chemical_formula_sum 'Si8'", "Si1 Si 0 0 0 1\nSi2 Si 0.25 0.25 0.25 1")
                        .findings())
                .isEmpty();
    }

    @Test
    void overlapAndShortDistanceAreToldApart() {
        assertThat(report("", "O1 O 0 0 0 1\nO2 O 0.001 0 0 1").findings())
                .extracting("kind")
                .containsExactly(Kind.OVERLAPPING_SITES);
        assertThat(report("", "O1 O 0 0 0 1\nO2 O 0.1 0 0 1").findings())
                .extracting("kind")
                .containsExactly(Kind.SHORT_DISTANCE);
    }

    @Test
    void alternativesOfOneAtomMayBeNear() {
        assertThat(report("", "O1 O 0 0 0 0.5\nO2 O 0.05 0 0 0.5").isSound()).isTrue();
    }

    @Test
    void formulaOccupancyVolumeAndChargeAreChecked() {
        assertThat(report("_chemical_formula_sum 'Si O2'", "Si1 Si 0 0 0 1").findings())
                .extracting("kind")
                .containsExactly(Kind.FORMULA_DIFFERS);
        assertThat(report("", "Si1 Si 0 0 0 1.2").findings())
                .extracting("kind")
                .containsExactly(Kind.OCCUPANCY_OVER_ONE);
        assertThat(report("_cell_volume 200", "Si1 Si 0 0 0 1").findings())
                .extracting("kind")
                .containsExactly(Kind.VOLUME_DIFFERS);
        assertThat(report("", "Na1 Na1+ 0 0 0 1\nNa2 Na1+ 0.5 0.5 0.5 1").findings())
                .extracting("kind")
                .containsExactly(Kind.CHARGED);
    }

    @Test
    void aLeftHandedCellIsSaid() {
        StructureFile file = StructureFiles.read("POSCAR", "x\n1\n0 5 0\n5 0 0\n0 0 5\nSi\n1\nDirect\n0 0 0\n");
        assertThat(StructureReport.of(file.entry()).findings())
                .extracting("kind")
                .containsExactly(Kind.LEFT_HANDED_CELL);
    }

    private static StructureReport report(String more, String sites) {
        return StructureReport.of(StructureFiles.read(
                        "x.cif",
                        "data_x\n_cell_length_a 5.43\n_cell_length_b 5.43\n_cell_length_c 5.43\n_cell_angle_alpha 90\n"
                                + "_cell_angle_beta 90\n_cell_angle_gamma 90\n" + more
                                + "\nloop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n"
                                + "_atom_site_fract_z\n_atom_site_occupancy\n" + sites + "\n")
                .entry());
    }
}
