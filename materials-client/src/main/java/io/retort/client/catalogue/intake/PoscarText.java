package io.retort.client.catalogue.intake;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** POSCAR text as pymatgen writes it into a table's cell: scale, three vectors, symbols, counts, {@code direct}, sites. */
final class PoscarText {

    private static final int FIRST_SITE = 8;

    private PoscarText() {}

    /** @throws IllegalArgumentException where the text is another */
    static Structure read(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.size() <= FIRST_SITE || !lines.get(7).toLowerCase(Locale.ROOT).startsWith("d")) {
            throw new IllegalArgumentException("POSCAR: expected fractional (direct) positions from line 9 on");
        }
        double scale = Double.parseDouble(lines.get(1));
        Lattice lattice = new Lattice(
                vector(lines.get(2)).times(scale),
                vector(lines.get(3)).times(scale),
                vector(lines.get(4)).times(scale));
        return new Structure(lattice, sites(lines));
    }

    private static List<Site> sites(List<String> lines) {
        String[] symbols = lines.get(5).split("\\s+");
        String[] counts = lines.get(6).split("\\s+");
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < symbols.length; i++) {
            Element element = Element.of(symbols[i]);
            for (int n = Integer.parseInt(counts[i]); n > 0; n--) {
                Cartesian at = vector(lines.get(FIRST_SITE + sites.size()));
                sites.add(Site.of(element, new Fractional(at.x(), at.y(), at.z())));
            }
        }
        return sites;
    }

    private static Cartesian vector(String line) {
        String[] cells = line.split("\\s+");
        return new Cartesian(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
    }
}
