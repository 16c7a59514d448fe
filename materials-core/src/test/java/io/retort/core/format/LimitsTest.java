package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void tooManySitesAreRefusedBeforeTheyAreMade() {
        assertThatThrownBy(() -> StructureFiles.read("x.xyz", "2000000000\ncomment\nH 0 0 0\n"))
                .hasMessageContaining("2000000000 sites")
                .hasMessageContaining("--max-sites");
        assertThatThrownBy(() -> StructureFiles.read("POSCAR", "x\n1\n1 0 0\n0 1 0\n0 0 1\nH\n1000000000\nDirect\n"))
                .hasMessageContaining("--max-sites");
    }

    @Test
    void symmetryCountsToo() {
        StringBuilder cif = new StringBuilder("data_x\n_cell_length_a 90\n_cell_length_b 90\n_cell_length_c 90\n"
                + "_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\n_space_group_IT_number 225\n"
                + "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n");
        for (int i = 0; i < 1000; i++) {
            cif.append(String.format(Locale.ROOT, "C%d %.5f 0.11 0.23%n", i, i / 1000.0));
        }
        assertThatThrownBy(() -> StructureFiles.read("x.cif", cif)).hasMessageContaining("at most 100000");
        ReadOptions more = ReadOptions.LENIENT.withMaxSites(1_000_000);
        assertThat(StructureFiles.read(StructureText.of("x.cif", cif), more)
                        .structure()
                        .sites())
                .hasSizeGreaterThan(150_000);
    }

    @Test
    void aFileTooLongIsRefused() {
        byte[] bytes = new byte[2000];
        assertThatThrownBy(() -> StructureFiles.read("x", bytes, ReadOptions.LENIENT.withMaxBytes(1000)))
                .hasMessageContaining("more than 1000 bytes")
                .hasMessageContaining("--max-bytes");
    }

    @Test
    void bracketsMayNotNestForEver() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> StructureFiles.read("x.cif", "#\\#CIF_2.0\ndata_x\n_a " + deep))
                .isInstanceOf(StructureSyntaxException.class)
                .hasMessageContaining("at most 64");
        assertThatThrownBy(() -> StructureFiles.read("x.json", "{\"sites\":" + deep))
                .isInstanceOf(StructureSyntaxException.class);
    }
}
