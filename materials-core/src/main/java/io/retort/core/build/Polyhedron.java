package io.retort.core.build;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/** The shape that the nearest atoms of a hole make, by the angles at its centre. */
final class Polyhedron {

    private static final double TETRAHEDRAL = Math.toDegrees(Math.acos(-1 / 3.0));
    private static final double SLACK = 20;

    /** How far the corners of one shape may differ in distance: the octahedron of a body-centred cubic host by 1.41. */
    private static final double STRETCHED = 1.45;

    private Polyhedron() {}

    /** Four corners at one distance, every pair seen under about 109.5°. */
    static boolean isTetrahedron(Structure host, EmptySphere hole) {
        boolean closed = hole.shell().get(3).distance() < 1.15 * hole.radius();
        boolean fifthIsFarther =
                hole.shell().get(4).distance() > hole.shell().get(3).distance() * (1 + EmptySphere.EQUAL);
        return closed
                && fifthIsFarther
                && angles(host, hole, 4).stream().allMatch(angle -> Math.abs(angle - TETRAHEDRAL) < SLACK);
    }

    /** Six corners, every pair seen under about 90° or 180°. */
    static boolean isOctahedron(Structure host, EmptySphere hole) {
        List<Double> angles = angles(host, hole, 6);
        long opposite = angles.stream().filter(angle -> angle > 180 - SLACK).count();
        long right =
                angles.stream().filter(angle -> Math.abs(angle - 90) < SLACK).count();
        return hole.shell().get(5).distance() < STRETCHED * hole.radius() && opposite == 3 && right == 12;
    }

    /** Between the first so many atoms of the shell, in degrees. */
    private static List<Double> angles(Structure host, EmptySphere hole, int corners) {
        Cartesian centre = host.lattice().cartesian(hole.centre());
        List<Cartesian> arms = hole.shell().stream()
                .limit(corners)
                .map(corner -> corner.place(host).minus(centre))
                .toList();
        List<Double> angles = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            for (int j = i + 1; j < corners; j++) {
                Cartesian p = arms.get(i);
                Cartesian q = arms.get(j);
                double cosine = p.dot(q) / (p.length() * q.length());
                angles.add(Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine)))));
            }
        }
        return angles;
    }
}
