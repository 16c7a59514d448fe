package io.retort.core;

import io.retort.core.element.Element;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.List;

/** Crystals that tests speak of, from published coordinates. */
public final class Samples {

    private Samples() {}

    /** LiFePO4, Pnma: V. A. Streltsov, E. L. Belokoneva, V. G. Tsirelson, N. K. Hansen, Acta Cryst. B49, 147 (1993). */
    public static Structure triphylite() {
        return cif(
                10.332,
                6.010,
                4.692,
                "P n m a",
                "Li1 Li 0 0 0",
                "Fe1 Fe 0.28222 0.25 0.97472",
                "P1 P 0.09486 0.25 0.41820",
                "O1 O 0.09678 0.25 0.74279",
                "O2 O 0.45710 0.25 0.20602",
                "O3 O 0.16558 0.04646 0.28478");
    }

    /** Diamond-type silicon in its cubic cell of 5.44 Å. */
    public static Structure silicon() {
        return cif(5.44, 5.44, 5.44, "F d -3 m :1", "Si1 Si 0 0 0");
    }

    /** Rock salt, 5.64 Å. */
    public static Structure salt() {
        return cif(5.64, 5.64, 5.64, "F m -3 m", "Na1 Na 0 0 0", "Cl1 Cl 0.5 0.5 0.5");
    }

    /** Rutile: 4.594, 2.959 Å, x(O) = 0.305. */
    public static Structure rutile() {
        return cif(4.594, 4.594, 2.959, "P 42/m n m", "Ti1 Ti 0 0 0", "O1 O 0.305 0.305 0");
    }

    /** A face-centred cubic metal. */
    public static Structure fcc(String symbol, double a) {
        return cif(a, a, a, "F m -3 m", symbol + "1 " + symbol + " 0 0 0");
    }

    /** A body-centred cubic metal. */
    public static Structure bcc(String symbol, double a) {
        return cif(a, a, a, "I m -3 m", symbol + "1 " + symbol + " 0 0 0");
    }

    /** The primitive cell of {@link #silicon()}. */
    public static Structure siliconPrimitive() {
        double h = 2.72;
        Lattice lattice = new Lattice(new Cartesian(0, h, h), new Cartesian(h, 0, h), new Cartesian(h, h, 0));
        Element si = Element.of("Si");
        return new Structure(
                lattice, List.of(Site.of(si, new Fractional(0, 0, 0)), Site.of(si, new Fractional(0.25, 0.25, 0.25))));
    }

    private static Structure cif(double a, double b, double c, String group, String... atoms) {
        String text = "data_sample\n_cell_length_a " + a + "\n_cell_length_b " + b + "\n_cell_length_c " + c
                + "\n_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\n_symmetry_space_group_name_H-M '"
                + group + "'\nloop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n"
                + "_atom_site_fract_z\n" + String.join("\n", atoms) + "\n";
        return StructureFiles.read("sample.cif", text).structure();
    }
}
