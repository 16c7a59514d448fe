package io.retort.core.format.cif;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a structure as CIF 1.1 in P 1, every digit kept; moments in magCIF's loop. */
final class CifWriter {

    private final Structure structure;
    private final Lattice lattice;
    private final StringBuilder out = new StringBuilder();

    CifWriter(Structure structure) {
        this.structure = structure.rightHanded();
        this.lattice = this.structure.lattice();
    }

    String write() {
        Composition composition = structure.composition();
        String formula = composition.reducedFormula();
        line("data_" + formula.replaceAll("[^A-Za-z0-9.()+-]", "_"));
        pair("_chemical_formula_sum", "'" + sum(composition) + "'");
        cell();
        pair("_space_group_name_H-M_alt", "'P 1'");
        pair("_space_group_IT_number", "1");
        line("loop_");
        line("_space_group_symop_operation_xyz");
        line("'x, y, z'");
        boolean charged = structure.sites().stream()
                .anyMatch(site -> !site.properties().oxidationStates().isEmpty());
        if (charged) {
            oxidationStates();
        }
        sites(charged);
        return out.toString();
    }

    private void cell() {
        pair("_cell_length_a", number(lattice.a().length()));
        pair("_cell_length_b", number(lattice.b().length()));
        pair("_cell_length_c", number(lattice.c().length()));
        pair("_cell_angle_alpha", number(lattice.alpha()));
        pair("_cell_angle_beta", number(lattice.beta()));
        pair("_cell_angle_gamma", number(lattice.gamma()));
        pair("_cell_volume", number(structure.volume()));
    }

    private void oxidationStates() {
        line("loop_");
        line("_atom_type_symbol");
        line("_atom_type_oxidation_number");
        Set<String> written = new HashSet<>();
        for (Site site : structure.sites()) {
            site.properties().oxidationStates().forEach((element, state) -> {
                String symbol = type(element, site);
                if (written.add(symbol)) {
                    line(symbol + " " + number(state));
                }
            });
        }
    }

    private void sites(boolean charged) {
        line("loop_");
        List.of("type_symbol", "label", "fract_x", "fract_y", "fract_z", "occupancy")
                .forEach(column -> line("_atom_site_" + column));
        Map<String, Integer> used = new HashMap<>();
        StringBuilder moments = new StringBuilder();
        for (Site site : structure.sites()) {
            Fractional at = site.position();
            String place = number(at.a()) + " " + number(at.b()) + " " + number(at.c());
            for (Map.Entry<Element, Double> occupant : site.occupancies().entrySet()) {
                String label = label(site, occupant.getKey(), used);
                String symbol = charged
                        ? type(occupant.getKey(), site)
                        : occupant.getKey().symbol();
                line(symbol + " " + label + " " + place + " " + number(occupant.getValue()));
                site.properties().moment().ifPresent(moment -> moments.append(moment(label, moment)));
            }
        }
        if (moments.length() > 0) {
            line("loop_");
            line("_atom_site_moment_label");
            List.of("x", "y", "z").forEach(axis -> line("_atom_site_moment_crystalaxis_" + axis));
            out.append(moments);
        }
    }

    /** The site's own label where it is a plain word and new, else the symbol with a number. */
    private static String label(Site site, Element element, Map<String, Integer> used) {
        boolean alone = site.occupancies().size() == 1;
        String label = site.label();
        boolean plain = alone
                && label.matches("[A-Za-z][A-Za-z0-9_+'*-]*")
                && label.startsWith(element.symbol())
                && !label.equals(element.symbol());
        if (plain && used.putIfAbsent(label, 1) == null) {
            return label;
        }
        while (true) {
            String next = element.symbol() + used.merge(element.symbol(), 1, Integer::sum);
            if (used.putIfAbsent(next, 1) == null) {
                return next;
            }
        }
    }

    private static String type(Element element, Site site) {
        Double state = site.properties().oxidationStates().get(element);
        if (state == null) {
            return element.symbol();
        }
        String size = number(Math.abs(state));
        return element.symbol()
                + (size.endsWith(".0") ? size.substring(0, size.length() - 2) : size)
                + (state < 0 ? "-" : "+");
    }

    /** In components along the cell axes, which need not be at right angles. */
    private String moment(String label, Cartesian moment) {
        Fractional m = lattice.fractional(moment);
        return label + " " + number(m.a() * lattice.a().length()) + " "
                + number(m.b() * lattice.b().length()) + " "
                + number(m.c() * lattice.c().length()) + "\n";
    }

    private static String sum(Composition composition) {
        return composition.amounts().entrySet().stream()
                .map(e -> e.getKey() + amount(e.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String amount(double amount) {
        return Math.abs(amount - Math.rint(amount)) < 1e-8
                ? String.valueOf(Math.round(amount))
                : String.format(Locale.ROOT, "%.6f", amount).replaceAll("0+$", "");
    }

    private static String number(double value) {
        return Double.toString(value == 0 ? 0.0 : value);
    }

    private void pair(String tag, String value) {
        line(tag + " " + value);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
