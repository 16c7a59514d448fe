package io.retort.client.catalogue.intake;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The CIFs of the mp36k archives, as pymatgen writes them: one block, space group P 1, one site a line. Quick because it
 * reads nothing else; other CIFs are for the structure formats of core.
 */
final class P1Cif {

    private final List<String> columns = new ArrayList<>();
    private final Map<String, String> items = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private int operations;
    private boolean inOperations;

    private P1Cif() {}

    /** @throws IllegalArgumentException where the text is another CIF */
    static Structure read(String text) {
        P1Cif cif = new P1Cif();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(cif::line);
        if (cif.operations != 1) {
            throw new IllegalArgumentException("CIF with " + cif.operations + " symmetry operations: expected P 1");
        }
        return new Structure(cif.lattice(), cif.sites);
    }

    private void line(String line) {
        if (line.equals("loop_")) {
            columns.clear();
            inOperations = false;
        } else if (line.startsWith("_atom_site_")) {
            columns.add(line);
        } else if (line.startsWith("_symmetry_equiv_pos_as_xyz")) {
            inOperations = true;
        } else if (line.startsWith("_cell_")) {
            int space = line.indexOf(' ');
            items.put(
                    line.substring(0, Math.max(space, 0)),
                    line.substring(space + 1).strip());
        } else if (inOperations && line.charAt(0) != '_') {
            operations++;
        } else if (!columns.isEmpty() && line.charAt(0) != '_') {
            site(cells(line));
        }
    }

    private void site(String[] cells) {
        if (cells.length != columns.size() || number(cells, "_atom_site_occupancy") != 1) {
            throw new IllegalArgumentException("CIF site '" + String.join(" ", cells) + "': expected " + columns.size()
                    + " cells and an occupancy of 1");
        }
        sites.add(Site.of(
                element(cells[column("_atom_site_type_symbol")]),
                new Fractional(
                        number(cells, "_atom_site_fract_x"),
                        number(cells, "_atom_site_fract_y"),
                        number(cells, "_atom_site_fract_z"))));
    }

    private static String[] cells(String line) {
        StringTokenizer tokens = new StringTokenizer(line);
        String[] cells = new String[tokens.countTokens()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = tokens.nextToken();
        }
        return cells;
    }

    /** The type symbol may carry a charge: Fe3+. */
    private static Element element(String type) {
        int end = 0;
        while (end < type.length() && Character.isLetter(type.charAt(end))) {
            end++;
        }
        return Element.of(type.substring(0, end));
    }

    private double number(String[] cells, String column) {
        return Double.parseDouble(cells[column(column)]);
    }

    private int column(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("CIF: expected the column " + name);
        }
        return column;
    }

    private Lattice lattice() {
        return Lattice.of(
                item("_cell_length_a"),
                item("_cell_length_b"),
                item("_cell_length_c"),
                item("_cell_angle_alpha"),
                item("_cell_angle_beta"),
                item("_cell_angle_gamma"));
    }

    private double item(String name) {
        String value = items.get(name);
        if (value == null) {
            throw new IllegalArgumentException("CIF: expected " + name);
        }
        return Double.parseDouble(value);
    }
}
