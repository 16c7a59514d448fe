package io.retort.client.catalogue.starter;

import static io.retort.client.catalogue.starter.CellFacts.rounded;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conventional cell's parameters, for the systems in which the metric alone decides them: cubic, tetragonal,
 * hexagonal and trigonal (hexagonal axes). The volume follows from the primitive cell and the centring; the axes are found
 * among the short lattice vectors.
 */
final class ConventionalCell {

    private ConventionalCell() {}

    static Optional<List<Double>> of(Structure structure, int spaceGroup, String symbol) {
        List<Fractional> translations = Translations.of(structure);
        double volume = structure.volume() * centring(symbol) / translations.size();
        if (spaceGroup >= 195) {
            double a = rounded(Math.cbrt(volume), 1e5);
            return Optional.of(List.of(a, a, a, 90.0, 90.0, 90.0));
        }
        if (spaceGroup < 75) {
            return Optional.empty();
        }
        List<Cartesian> vectors = shortVectors(structure.lattice(), translations);
        double cosine = spaceGroup < 143 ? 0 : -0.5;
        return Stream.of(1e-4, 1e-3, 1e-2)
                .flatMap(tolerance -> uniaxial(vectors, volume, cosine, tolerance).stream())
                .findFirst();
    }

    private static int centring(String symbol) {
        return switch (symbol.charAt(0)) {
            case 'F' -> 4;
            case 'I', 'C', 'A' -> 2;
            case 'R' -> 3;
            default -> 1;
        };
    }

    /** Two equal axes at 90° or 120° (cosine 0 or −½) and a third at right angles to both. */
    private static Optional<List<Double>> uniaxial(
            List<Cartesian> vectors, double volume, double cosine, double tolerance) {
        for (Cartesian c : vectors) {
            double a = Math.sqrt(volume / c.length() / Math.sqrt(1 - cosine * cosine));
            List<Cartesian> ring = vectors.stream()
                    .filter(v -> Math.abs(v.length() - a) < tolerance * a)
                    .filter(v -> Math.abs(v.dot(c)) < tolerance * v.length() * c.length())
                    .toList();
            boolean axes = ring.stream()
                    .anyMatch(u -> ring.stream()
                            .anyMatch(v -> Math.abs(u.dot(v) / (u.length() * v.length()) - cosine) < tolerance));
            if (axes) {
                double length = rounded(a, 1e5);
                double gamma = cosine == 0 ? 90.0 : 120.0;
                return Optional.of(List.of(length, length, rounded(c.length(), 1e5), 90.0, 90.0, gamma));
            }
        }
        return Optional.empty();
    }

    private static List<Cartesian> shortVectors(Lattice lattice, List<Fractional> translations) {
        List<Cartesian> vectors = new ArrayList<>();
        for (int i = -3; i <= 3; i++) {
            for (int j = -3; j <= 3; j++) {
                for (int k = -3; k <= 3; k++) {
                    Fractional cell = new Fractional(i, j, k);
                    translations.forEach(shift -> vectors.add(lattice.cartesian(cell.plus(shift))));
                }
            }
        }
        vectors.removeIf(vector -> vector.length() < 1e-3);
        vectors.sort(Comparator.comparingDouble(Cartesian::length));
        return vectors;
    }
}
