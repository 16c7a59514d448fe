package io.retort.core.build;

import io.retort.core.neighbours.Neighbour;
import io.retort.core.neighbours.Surroundings;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.SymmetryDataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The holes of a crystal: the corners of the Voronoi cells of its nuclei, one of each kind. A corner is the centre of a sphere
 * through four nuclei with none inside, so trying all fours around each inequivalent site misses nothing.
 */
final class EmptySpheres {

    /** Å; holes nearer than this are one. */
    private static final double SAME = 0.05;

    private static final double EMPTY = 1e-6;

    /** Bounds the work in open frameworks, where farther atoms are shielded by nearer ones. */
    private static final int MAX_NEIGHBOURS = 140;

    private final Structure host;
    private final SymmetryDataset symmetry;
    private final Surroundings surroundings;
    private final Set<List<Long>> tried = new HashSet<>();
    private final List<EmptySphere> found = new ArrayList<>();

    private EmptySpheres(Structure host, SymmetryDataset symmetry) {
        this.host = host;
        this.symmetry = symmetry;
        this.surroundings = new Surroundings(host);
    }

    /** Inequivalent holes, the largest first. */
    static List<EmptySphere> of(Structure host, SymmetryDataset symmetry) {
        EmptySpheres search = new EmptySpheres(host, symmetry);
        double reach = 2 * search.coveringRadius();
        for (int site = 0; site < host.sites().size(); site++) {
            if (symmetry.equivalentSites().get(site) == site) {
                search.corners(site, reach);
                search.midpoints(site, reach);
            }
        }
        search.found.sort(Comparator.comparingDouble(EmptySphere::radius).reversed());
        return List.copyOf(search.found);
    }

    /** An upper bound in Å of the radius of the largest hole, from a grid. */
    private double coveringRadius() {
        Lattice l = host.lattice();
        double step = Math.max(0.5, Math.cbrt(host.volume() / 8000));
        int na = (int) Math.ceil(l.a().length() / step);
        int nb = (int) Math.ceil(l.b().length() / step);
        int nc = (int) Math.ceil(l.c().length() / step);
        double largest = 0;
        for (int i = 0; i < na; i++) {
            for (int j = 0; j < nb; j++) {
                for (int k = 0; k < nc; k++) {
                    Fractional point = new Fractional((double) i / na, (double) j / nb, (double) k / nc);
                    largest = Math.max(
                            largest,
                            surroundings.nearest(1, l.cartesian(point)).get(0).distance());
                }
            }
        }
        return largest + (l.a().length() / na + l.b().length() / nb + l.c().length() / nc) / 2;
    }

    private void corners(int site, double reach) {
        List<Neighbour> near = surroundings.around(site, reach);
        int count = Math.min(near.size(), MAX_NEIGHBOURS);
        Cartesian origin = host.cartesian(site);
        List<Cartesian> arms = arms(near, origin);
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (circumradius(arms.get(i), arms.get(j)) > reach / 2) {
                    continue;
                }
                for (int k = j + 1; k < count; k++) {
                    Optional<Cartesian> centre = centre(arms.get(i), arms.get(j), arms.get(k));
                    if (centre.isPresent() && 2 * centre.get().length() <= reach && isEmpty(centre.get(), near, arms)) {
                        add(origin.plus(centre.get()));
                    }
                }
            }
        }
    }

    /** From a site to its neighbours, nearest first. */
    private List<Cartesian> arms(List<Neighbour> near, Cartesian origin) {
        return near.stream().map(n -> n.place(host).minus(origin)).toList();
    }

    /** Of the circle through two points and the origin; no sphere through all three is smaller. */
    private static double circumradius(Cartesian p, Cartesian q) {
        double twice = p.cross(q).length();
        return twice < 1e-9
                ? Double.POSITIVE_INFINITY
                : p.length() * q.length() * p.minus(q).length() / (2 * twice);
    }

    /** Octahedral holes of body-centred lattices lie between two atoms, on the face of a Voronoi cell. */
    private void midpoints(int site, double reach) {
        Cartesian origin = host.cartesian(site);
        for (Neighbour other : surroundings.around(site, reach)) {
            Cartesian middle = other.place(host).minus(origin).times(0.5);
            List<Neighbour> near = surroundings.around(site, 2 * middle.length() + EMPTY);
            if (isEmpty(middle, near, arms(near, origin))) {
                add(origin.plus(middle));
            }
        }
    }

    /** The point as far from three points as from the origin; empty where all four lie in a plane. */
    private static Optional<Cartesian> centre(Cartesian p, Cartesian q, Cartesian r) {
        Cartesian qr = q.cross(r);
        double six = p.dot(qr);
        if (Math.abs(six) < 1e-3) {
            return Optional.empty();
        }
        Cartesian sum = qr.times(p.dot(p))
                .plus(r.cross(p).times(q.dot(q)))
                .plus(p.cross(q).times(r.dot(r)));
        return Optional.of(sum.times(0.5 / six));
    }

    /** Whether no neighbour lies inside the sphere that touches the origin. */
    private static boolean isEmpty(Cartesian centre, List<Neighbour> near, List<Cartesian> arms) {
        double radius = centre.length();
        for (int i = 0; i < near.size(); i++) {
            if (near.get(i).distance() > 2 * radius + EMPTY) {
                return true;
            }
            if (arms.get(i).minus(centre).length() < radius - 1e-4) {
                return false;
            }
        }
        return true;
    }

    private void add(Cartesian centre) {
        Fractional position = snapped(host.lattice().fractional(centre));
        if (tried.add(rounded(position)) && found.stream().noneMatch(known -> isEquivalent(known, position))) {
            List<Neighbour> shell = surroundings.nearest(12, host.lattice().cartesian(position));
            double radius = shell.get(0).distance();
            found.add(new EmptySphere(
                    position,
                    radius,
                    shell.stream()
                            .filter(n -> n.distance() < radius * (1 + EmptySphere.EQUAL)
                                    || n.distance() <= shell.get(5).distance() + EMPTY)
                            .toList()));
        }
    }

    private boolean isEquivalent(EmptySphere known, Fractional position) {
        return symmetry.operations().stream()
                .anyMatch(op -> host.lattice().distance(op.apply(known.centre()), position) < SAME);
    }

    /** In [0, 1), without the noise of the last digits. */
    private static Fractional snapped(Fractional x) {
        return new Fractional(digits(x.a()), digits(x.b()), digits(x.c())).wrapped();
    }

    private static double digits(double x) {
        return Math.rint(x * 1e10) / 1e10;
    }

    private static List<Long> rounded(Fractional x) {
        return List.of(Math.round(x.a() * 1e3), Math.round(x.b() * 1e3), Math.round(x.c() * 1e3));
    }
}
