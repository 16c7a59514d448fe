package io.retort.core.matching;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.symmetry.search.Mat3;
import java.util.ArrayList;
import java.util.List;

/** Every choice of three vectors of one lattice that span its cell and look like the vectors of another. */
final class LatticeMappings {

    private LatticeMappings() {}

    /** Rows of whole numbers, determinant ±1; mirrored choices are among them. */
    static List<int[]> of(Lattice target, Lattice lattice, MatchTolerance tolerance) {
        List<List<Vector>> near = new ArrayList<>();
        for (Cartesian vector : List.of(target.a(), target.b(), target.c())) {
            near.add(near(vector.length(), lattice, tolerance.length()));
        }
        List<int[]> mappings = new ArrayList<>();
        for (Vector a : near.get(0)) {
            for (Vector b : near.get(1)) {
                if (Math.abs(angle(a, b) - target.gamma()) < tolerance.angle()) {
                    for (Vector c : near.get(2)) {
                        int[] rows = {a.n[0], a.n[1], a.n[2], b.n[0], b.n[1], b.n[2], c.n[0], c.n[1], c.n[2]};
                        if (Math.abs(Mat3.determinant(rows)) == 1
                                && Math.abs(angle(a, c) - target.beta()) < tolerance.angle()
                                && Math.abs(angle(b, c) - target.alpha()) < tolerance.angle()) {
                            mappings.add(rows);
                        }
                    }
                }
            }
        }
        return mappings;
    }

    private record Vector(int[] n, Cartesian place) {}

    private static List<Vector> near(double length, Lattice lattice, double tolerance) {
        double most = length * (1 + tolerance);
        double volume = Math.abs(lattice.volume());
        int na = (int) (most * lattice.b().cross(lattice.c()).length() / volume + 1e-6);
        int nb = (int) (most * lattice.c().cross(lattice.a()).length() / volume + 1e-6);
        int nc = (int) (most * lattice.a().cross(lattice.b()).length() / volume + 1e-6);
        List<Vector> near = new ArrayList<>();
        for (int i = -na; i <= na; i++) {
            for (int j = -nb; j <= nb; j++) {
                for (int k = -nc; k <= nc; k++) {
                    Cartesian place = lattice.cartesian(new Fractional(i, j, k));
                    double size = place.length();
                    if (size < most && size > length / (1 + tolerance)) {
                        near.add(new Vector(new int[] {i, j, k}, place));
                    }
                }
            }
        }
        return near;
    }

    private static double angle(Vector u, Vector v) {
        double cosine = u.place.dot(v.place) / (u.place.length() * v.place.length());
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }
}
