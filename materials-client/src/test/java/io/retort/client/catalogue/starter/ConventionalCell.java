package io.retort.client.catalogue.starter;

import static io.retort.client.catalogue.starter.CellFacts.parameters;
import static io.retort.client.catalogue.starter.CellFacts.rounded;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conventional cell's parameters, for the systems in which the metric alone decides them: cubic, tetragonal,
 * hexagonal and trigonal (hexagonal axes). The three axes are found among the short lattice vectors; the volume ratio to
 * the given cell must be one that the centring allows.
 */
final class ConventionalCell {

    private static final double SIZE = 5e-3;
    private static final double ANGLE = 0.02;

    private ConventionalCell() {}

    static Optional<List<Double>> of(Lattice given, int spaceGroup, String symbol) {
        if (spaceGroup >= 195) {
            return cubic(given, symbol);
        }
        if (spaceGroup >= 143) {
            return uniaxial(given, symbol, -0.5);
        }
        return spaceGroup >= 75 ? uniaxial(given, symbol, 0) : Optional.empty();
    }

    private static int centring(String symbol) {
        return switch (symbol.charAt(0)) {
            case 'F' -> 4;
            case 'I', 'C', 'A' -> 2;
            case 'R' -> 3;
            default -> 1;
        };
    }

    private static Optional<List<Double>> cubic(Lattice given, String symbol) {
        List<Double> cell = parameters(given);
        boolean isConventional = near(cell.get(3), 90) && near(cell.get(4), 90) && near(cell.get(5), 90);
        double volume = Math.abs(given.volume()) * (isConventional ? 1 : centring(symbol));
        double a = rounded(Math.cbrt(volume), 1e5);
        return Optional.of(List.of(a, a, a, 90.0, 90.0, 90.0));
    }

    private static boolean near(double angle, double right) {
        return Math.abs(angle - right) < 0.5;
    }

    /** Two equal axes at 90° or 120° (cosine 0 or −½) and a third at right angles to both. */
    private static Optional<List<Double>> uniaxial(Lattice given, String symbol, double cosine) {
        List<Cartesian> vectors = shortVectors(given);
        double least = Math.abs(given.volume());
        for (double ratio : new double[] {1, centring(symbol)}) {
            for (Cartesian c : vectors) {
                double area = least * ratio / c.length();
                double a = Math.sqrt(area / Math.sqrt(1 - cosine * cosine));
                List<Cartesian> ring = vectors.stream()
                        .filter(v -> Math.abs(v.length() - a) < SIZE * a)
                        .filter(v -> Math.abs(v.dot(c)) < ANGLE * v.length() * c.length())
                        .toList();
                boolean axes = ring.stream().anyMatch(u -> ring.stream()
                        .anyMatch(v -> Math.abs(u.dot(v) / (u.length() * v.length()) - cosine) < ANGLE));
                if (axes) {
                    double length = rounded(a, 1e5);
                    return Optional.of(List.of(
                            length, length, rounded(c.length(), 1e5), 90.0, 90.0, cosine == 0 ? 90.0 : 120.0));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Cartesian> shortVectors(Lattice lattice) {
        List<Cartesian> vectors = new ArrayList<>();
        for (int i = -3; i <= 3; i++) {
            for (int j = -3; j <= 3; j++) {
                for (int k = -3; k <= 3; k++) {
                    if (i != 0 || j != 0 || k != 0) {
                        vectors.add(lattice.a().times(i).plus(lattice.b().times(j)).plus(lattice.c().times(k)));
                    }
                }
            }
        }
        return vectors;
    }
}
