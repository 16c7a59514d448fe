package io.retort.core.build;

import io.retort.core.element.Element;
import io.retort.core.neighbours.Neighbour;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Operation;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A named place between the atoms of a host, found by geometry alone.
 *
 * @param kind by which it was asked for
 * @param position in units of the host's cell vectors, each in [0, 1)
 * @param radius distance in Å to the nearest nuclei
 * @param neighbours the host atoms around it, nearest first: four, six, or those that touch the largest sphere
 * @param siteSymmetry of the place in the host's space group: {@code -43m}
 * @param multiplicity how many such places the host's cell has
 */
public record Interstitial(
        InterstitialKind kind,
        Fractional position,
        double radius,
        List<Neighbour> neighbours,
        String siteSymmetry,
        int multiplicity) {

    private static final double SYMPREC = 0.01;

    public Interstitial {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * The largest place of that kind.
     *
     * @throws BuildException where the host has none; the message says where its largest hole is and what surrounds it
     */
    public static Interstitial find(Structure host, InterstitialKind kind) {
        SymmetryDataset symmetry = Symmetry.of(host, SYMPREC);
        List<EmptySphere> holes = EmptySpheres.of(host, symmetry);
        return holes.stream()
                .filter(hole -> isOf(kind, host, hole))
                .findFirst()
                .map(hole -> describe(host, symmetry, kind, hole))
                .orElseThrow(() -> new BuildException(none(host, kind, holes)));
    }

    /** The host with one more atom there, last in the list; the host's atoms keep their places. */
    public Structure occupiedBy(Element element, Structure host) {
        return Defects.interstitial(host, element, position);
    }

    private static boolean isOf(InterstitialKind kind, Structure host, EmptySphere hole) {
        return switch (kind) {
            case LARGEST -> true;
            case TETRAHEDRAL -> Polyhedron.isTetrahedron(host, hole);
            case OCTAHEDRAL -> Polyhedron.isOctahedron(host, hole);
        };
    }

    private static Interstitial describe(
            Structure host, SymmetryDataset symmetry, InterstitialKind kind, EmptySphere hole) {
        List<Fractional> orbit = orbit(host, symmetry, hole.centre());
        int neighbours = switch (kind) {
            case TETRAHEDRAL -> 4;
            case OCTAHEDRAL -> 6;
            case LARGEST -> hole.coordination();
        };
        return new Interstitial(
                kind,
                hole.centre(),
                hole.radius(),
                hole.shell().subList(0, neighbours),
                siteSymmetry(host, orbit),
                orbit.size());
    }

    private static List<Fractional> orbit(Structure host, SymmetryDataset symmetry, Fractional position) {
        List<Fractional> orbit = new ArrayList<>();
        for (Operation operation : symmetry.operations()) {
            Fractional image = operation.apply(position).wrapped();
            if (orbit.stream().noneMatch(known -> host.lattice().distance(known, image) < 10 * SYMPREC)) {
                orbit.add(image);
            }
        }
        return orbit;
    }

    /** Read off the host with an atom of a strange element on the whole orbit, which lowers no symmetry. */
    private static String siteSymmetry(Structure host, List<Fractional> orbit) {
        Element strange = Element.all().stream()
                .filter(element -> !host.composition().elements().contains(element))
                .findFirst()
                .orElseThrow();
        List<Site> sites = new ArrayList<>(host.sites());
        orbit.forEach(place -> sites.add(Site.of(strange, place)));
        SymmetryDataset filled = Symmetry.of(new Structure(host.lattice(), sites), SYMPREC);
        return filled.wyckoffs().get(host.sites().size()).siteSymmetry();
    }

    private static String none(Structure host, InterstitialKind kind, List<EmptySphere> holes) {
        EmptySphere largest = holes.get(0);
        return String.format(
                Locale.ROOT,
                "%s has no %s hole. Its largest empty sphere, at (%.4f, %.4f, %.4f), touches %d atoms at %.3f Å; ask for the"
                        + " largest site to use it.",
                host.reducedFormula(),
                kind,
                largest.centre().a(),
                largest.centre().b(),
                largest.centre().c(),
                largest.coordination(),
                largest.radius());
    }
}
