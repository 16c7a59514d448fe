package io.retort.core.bench;

import io.retort.core.element.Element;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureFormats;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is measured on: a crystal of many symmetries and one of none. */
final class Crystals {

    private Crystals() {}

    /** Rock salt, so many conventional cells along each edge. */
    static Structure rockSalt(int cells) {
        double[][] places = {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}};
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < cells * cells * cells; i++) {
            int[] cell = {i % cells, i / cells % cells, i / cells / cells};
            for (double[] place : places) {
                sites.add(site("Na", place, cell, 0, cells));
                sites.add(site("Cl", place, cell, 0.5, cells));
            }
        }
        double edge = 5.64 * cells;
        return new Structure(Lattice.of(edge, edge, edge, 90, 90, 90), sites);
    }

    /** Atoms thrown into a triclinic cell, 10 Å³ for each. */
    static Structure amorphous(int atoms) {
        Random random = new Random(1);
        double edge = Math.cbrt(10.0 * atoms);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
            Fractional place = new Fractional(random.nextDouble(), random.nextDouble(), random.nextDouble());
            sites.add(Site.of(Element.of(i % 2 == 0 ? "Si" : "O"), place));
        }
        return new Structure(Lattice.of(edge, edge * 1.1, edge * 0.95, 85, 95, 100), sites);
    }

    static byte[] cif(Structure structure) {
        return StructureFiles.write(structure, StructureFormats.CIF).getBytes(StandardCharsets.UTF_8);
    }

    private static Site site(String symbol, double[] place, int[] cell, double shift, int cells) {
        return Site.of(
                Element.of(symbol),
                new Fractional(
                        (place[0] + shift + cell[0]) / cells,
                        (place[1] + shift + cell[1]) / cells,
                        (place[2] + shift + cell[2]) / cells));
    }
}
