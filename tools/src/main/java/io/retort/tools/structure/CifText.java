package io.retort.tools.structure;

import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A structure as CIF: every site of the cell in P 1, so that a reader needs no symmetry to have them all (IUCr, core
 * dictionary). Comments say where it comes from.
 */
final class CifText {

    private CifText() {}

    /** @param comments one a line, before the data */
    static String of(String name, Structure structure, List<String> comments) {
        StringBuilder cif = new StringBuilder();
        comments.forEach(comment ->
                cif.append("# ").append(comment.replaceAll("\\R", " ")).append('\n'));
        cif.append("data_").append(name.replaceAll("[^\\w.-]", "_")).append('\n');
        cif.append("_chemical_formula_sum '")
                .append(formulaSum(structure))
                .append("'\n");
        cell(cif, structure);
        cif.append("_space_group_name_H-M_alt 'P 1'\n_space_group_IT_number 1\n");
        cif.append("loop_\n_space_group_symop_operation_xyz\n'x, y, z'\n");
        cif.append("loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n")
                .append("_atom_site_fract_z\n_atom_site_occupancy\n");
        sites(cif, structure.sites());
        return cif.toString();
    }

    private static void cell(StringBuilder cif, Structure structure) {
        Lattice lattice = structure.lattice();
        line(cif, "_cell_length_a", lattice.a().length());
        line(cif, "_cell_length_b", lattice.b().length());
        line(cif, "_cell_length_c", lattice.c().length());
        line(cif, "_cell_angle_alpha", lattice.alpha());
        line(cif, "_cell_angle_beta", lattice.beta());
        line(cif, "_cell_angle_gamma", lattice.gamma());
        line(cif, "_cell_volume", structure.volume());
    }

    private static void sites(StringBuilder cif, List<Site> sites) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Site site : sites) {
            Fractional at = site.position().wrapped();
            site.occupancies().forEach((element, share) -> {
                int number = numbers.merge(element.symbol(), 1, Integer::sum);
                cif.append(String.format(
                        Locale.ROOT,
                        "%s%d %s %.8f %.8f %.8f %s\n",
                        element.symbol(),
                        number,
                        element.symbol(),
                        at.a(),
                        at.b(),
                        at.c(),
                        share == 1 ? "1" : String.format(Locale.ROOT, "%.6f", share)));
            });
        }
    }

    private static String formulaSum(Structure structure) {
        StringBuilder sum = new StringBuilder();
        structure.composition().amounts().forEach((element, amount) -> sum.append(sum.isEmpty() ? "" : " ")
                .append(element)
                .append(amount == Math.rint(amount) ? String.valueOf((long) (double) amount) : String.valueOf(amount)));
        return sum.toString();
    }

    private static void line(StringBuilder cif, String key, double value) {
        cif.append(String.format(Locale.ROOT, "%s %.6f\n", key, value));
    }
}
