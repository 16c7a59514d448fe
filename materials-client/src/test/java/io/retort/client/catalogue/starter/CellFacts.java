package io.retort.client.catalogue.starter;

import io.retort.core.structure.Lattice;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;

/** What follows from a structure alone: sites, volume, density, crystal system, the cell as given and conventional. */
final class CellFacts {

    private CellFacts() {}

    static void add(Gathered gathered, String id, Structure structure, String source, int spaceGroup, String symbol) {
        gathered.add(Fact.of(id, "nsites", structure.sites().size(), source));
        gathered.add(Fact.of(id, "volume", structure.volume(), source));
        gathered.add(Fact.of(id, "density", structure.density(), source));
        gathered.add(Fact.text(id, "crystal_system", crystalSystem(spaceGroup), source));
        Optional<List<Double>> conventional = ConventionalCell.of(structure, spaceGroup, symbol);
        conventional.ifPresent(cell -> lattice(gathered, id, cell, source, "cell=conventional"));
        List<Double> given = parameters(structure.lattice());
        if (!conventional.equals(Optional.of(given))) {
            lattice(gathered, id, given, source, "cell=as_given");
        }
    }

    static String crystalSystem(int spaceGroup) {
        return spaceGroup <= 2
                ? "Triclinic"
                : spaceGroup <= 15
                        ? "Monoclinic"
                        : spaceGroup <= 74
                                ? "Orthorhombic"
                                : spaceGroup <= 142
                                        ? "Tetragonal"
                                        : spaceGroup <= 167 ? "Trigonal" : spaceGroup <= 194 ? "Hexagonal" : "Cubic";
    }

    /** a, b, c in Å to five decimals, α, β, γ in degrees to four. */
    static List<Double> parameters(Lattice lattice) {
        return List.of(
                rounded(lattice.a().length(), 1e5),
                rounded(lattice.b().length(), 1e5),
                rounded(lattice.c().length(), 1e5),
                rounded(lattice.alpha(), 1e3),
                rounded(lattice.beta(), 1e3),
                rounded(lattice.gamma(), 1e3));
    }

    static double rounded(double value, double scale) {
        return Math.round(value * scale) / scale;
    }

    private static void lattice(Gathered gathered, String id, List<Double> cell, String source, String conditions) {
        List<String> keys =
                List.of("lattice_a", "lattice_b", "lattice_c", "lattice_alpha", "lattice_beta", "lattice_gamma");
        for (int i = 0; i < keys.size(); i++) {
            gathered.add(Fact.of(id, keys.get(i), cell.get(i), source, conditions));
        }
    }
}
