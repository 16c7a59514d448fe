package io.retort.core.matching;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two sets of sites laid over one another in one cell, the mean of both: every origin is tried that puts an atom of the rarest
 * kind on one of its like.
 */
final class Superposition {

    private static final double EXACT = 1e-4;

    private final Lattice cell;
    private final List<List<Fractional>> first;
    private final List<List<Fractional>> second;
    private final int atoms;
    private final double length;
    private final double tolerance;

    /** @param first sites by kind; {@code second} has the same kinds in the same order and number */
    Superposition(Lattice cell, List<List<Fractional>> first, List<List<Fractional>> second, double tolerance) {
        this.cell = cell;
        this.first = first;
        this.second = second;
        this.atoms = first.stream().mapToInt(List::size).sum();
        this.length = Math.cbrt(Math.abs(cell.volume()) / atoms);
        this.tolerance = tolerance;
    }

    /** The best within the tolerance. */
    Optional<StructureMatch> best() {
        int rarest = 0;
        for (int kind = 1; kind < first.size(); kind++) {
            rarest = first.get(kind).size() < first.get(rarest).size() ? kind : rarest;
        }
        Fractional anchor = first.get(rarest).get(0);
        Optional<StructureMatch> best = Optional.empty();
        for (Fractional candidate : second.get(rarest)) {
            Optional<StructureMatch> match = shifted(anchor.minus(candidate));
            if (match.isPresent()
                    && (best.isEmpty() || match.get().rms() < best.get().rms())) {
                best = match;
            }
            if (best.isPresent() && best.get().rms() < EXACT) {
                break;
            }
        }
        return best;
    }

    private Optional<StructureMatch> shifted(Fractional shift) {
        List<Cartesian> displacements = new ArrayList<>();
        for (int kind = 0; kind < first.size(); kind++) {
            if (!assign(first.get(kind), second.get(kind), shift, displacements)) {
                return Optional.empty();
            }
        }
        Cartesian mean = displacements.stream()
                .reduce(new Cartesian(0, 0, 0), Cartesian::plus)
                .times(1.0 / atoms);
        double sum = 0;
        double largest = 0;
        for (Cartesian displacement : displacements) {
            double distance = displacement.minus(mean).length();
            sum += distance * distance;
            largest = Math.max(largest, distance);
        }
        double rms = Math.sqrt(sum / atoms) / length;
        return rms <= tolerance ? Optional.of(new StructureMatch(rms, largest / length, length)) : Optional.empty();
    }

    /** False where an atom has no like within twice the tolerance. */
    private boolean assign(
            List<Fractional> sites, List<Fractional> others, Fractional shift, List<Cartesian> displacements) {
        int n = sites.size();
        Cartesian[][] steps = new Cartesian[n][n];
        double[][] cost = new double[n][n];
        for (int i = 0; i < n; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                steps[i][j] = shortest(sites.get(i).minus(others.get(j).plus(shift)));
                cost[i][j] = steps[i][j].dot(steps[i][j]);
                nearest = Math.min(nearest, cost[i][j]);
            }
            double limit = 2 * tolerance * length;
            if (nearest > limit * limit) {
                return false;
            }
        }
        int[] partner = Assignment.of(cost);
        for (int i = 0; i < n; i++) {
            displacements.add(steps[i][partner[i]]);
        }
        return true;
    }

    /** The shortest of the images; the cell is reduced, so the nearest ones suffice. */
    private Cartesian shortest(Fractional step) {
        Fractional near = new Fractional(
                step.a() - Math.rint(step.a()), step.b() - Math.rint(step.b()), step.c() - Math.rint(step.c()));
        Cartesian origin = cell.cartesian(near);
        Cartesian best = origin;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                for (int k = -1; k <= 1; k++) {
                    Cartesian image = origin.plus(cell.cartesian(new Fractional(i, j, k)));
                    best = image.dot(image) < best.dot(best) ? image : best;
                }
            }
        }
        return best;
    }
}
