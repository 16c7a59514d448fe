package io.retort.core.scene;

import io.retort.core.structure.Cartesian;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The faces of a convex polyhedron of at most two dozen corners; corners in one plane form one face. */
final class ConvexHull {

    /** Å: corners this near to a plane lie in it. */
    private static final double FLAT = 1e-3;

    private ConvexHull() {}

    /** Each face as a ring of corners, seen from outside against the clock; empty where the corners span no volume. */
    static List<List<Integer>> faces(List<Integer> corners, IntFunction<Cartesian> place) {
        Set<Set<Integer>> seen = new LinkedHashSet<>();
        List<List<Integer>> faces = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            for (int j = i + 1; j < corners.size(); j++) {
                for (int k = j + 1; k < corners.size(); k++) {
                    face(corners, place, corners.get(i), corners.get(j), corners.get(k), seen, faces);
                }
            }
        }
        return faces;
    }

    private static void face(
            List<Integer> corners,
            IntFunction<Cartesian> place,
            int i,
            int j,
            int k,
            Set<Set<Integer>> seen,
            List<List<Integer>> faces) {
        Cartesian origin = place.apply(i);
        Cartesian normal = place.apply(j).minus(origin).cross(place.apply(k).minus(origin));
        if (normal.length() < FLAT) {
            return;
        }
        Cartesian unit = normal.times(1 / normal.length());
        Set<Integer> inPlane = new TreeSet<>();
        int above = 0;
        int below = 0;
        for (int corner : corners) {
            double height = unit.dot(place.apply(corner).minus(origin));
            if (Math.abs(height) <= FLAT) {
                inPlane.add(corner);
            } else if (height > 0) {
                above++;
            } else {
                below++;
            }
        }
        boolean outer = (above == 0) != (below == 0);
        if (outer && seen.add(inPlane)) {
            faces.add(ring(List.copyOf(inPlane), place, above == 0 ? unit : unit.times(-1)));
        }
    }

    private static List<Integer> ring(List<Integer> corners, IntFunction<Cartesian> place, Cartesian outward) {
        Cartesian centre = new Cartesian(0, 0, 0);
        for (int corner : corners) {
            centre = centre.plus(place.apply(corner).times(1.0 / corners.size()));
        }
        Cartesian middle = centre;
        Cartesian x = place.apply(corners.get(0)).minus(middle);
        Cartesian y = outward.cross(x);
        return corners.stream()
                .sorted(Comparator.comparingDouble(corner -> {
                    Cartesian arm = place.apply(corner).minus(middle);
                    return Math.atan2(arm.dot(y), arm.dot(x));
                }))
                .toList();
    }
}
