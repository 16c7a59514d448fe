package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.search.Mat3;
import io.retort.core.symmetry.search.Operations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Hall setting that a set of operations belongs to, and the way there.
 * {@code (primitive cell) -[basis, origin]-> (primitive basis of the setting)}: x′ = basis⁻¹ x + origin.
 *
 * @param group the setting
 * @param basis whole numbers, det 1; the setting's primitive vectors as columns, in units of the primitive cell
 * @param origin in units of the setting's primitive vectors
 */
public record Identification(HallGroup group, int[] basis, double[] origin) {

    /**
     * Null where the operations form no space group, which a tolerance that is too wide may do.
     *
     * @param lattice of the primitive cell, rows in Å
     * @param basisInInput the primitive vectors as columns, in units of the input cell; see {@link AxisPreference}
     * @param tolerance Å
     */
    public static @Nullable Identification of(
            Operations operations, double[] lattice, double[] basisInInput, double tolerance) {
        StandardGroups standard = StandardGroups.of(operations.rotations()).orElse(null);
        if (standard == null) {
            return null;
        }
        List<int[]> axes = ConventionalAxes.of(
                standard.pointGroup(), operations.rotations(), lattice, new AxisPreference(basisInInput));
        Map<Integer, Candidate> candidates = new HashMap<>();
        for (HallGroup group : standard.groups()) {
            for (int choice = 0; choice < axes.size(); choice++) {
                int[] chosen = axes.get(choice);
                Candidate candidate = candidates.computeIfAbsent(
                        128 * choice + group.centring(),
                        unused -> new Candidate(chosen, group.primitive(), operations, lattice));
                double[] origin = candidate.origin(group, tolerance);
                if (origin != null) {
                    return new Identification(group, candidate.basis(), origin);
                }
            }
        }
        return null;
    }

    /** The setting's operation i, exact, in units of the primitive cell: rotation as is, translation moved back. */
    public Operations operations() {
        int[] inverse = Mat3.inverse(basis);
        Operations exact = new Operations(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < group.size(); i++) {
            int[] w = group.rotation(i);
            double[] moved = Mat3.apply(w, origin);
            double[] t = group.translation(i).clone();
            for (int k = 0; k < 3; k++) {
                t[k] += moved[k] - origin[k];
            }
            exact.rotations().add(Mat3.times(Mat3.times(basis, w), inverse));
            exact.translations().add(Mat3.apply(basis, t));
        }
        return exact;
    }
}
