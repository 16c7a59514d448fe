package io.retort.core.build;

import io.retort.core.neighbours.Neighbour;
import io.retort.core.neighbours.Surroundings;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A molecule over a surface. The slab's atoms stay; the molecule is moved as it is, never bent or turned. */
public final class Adsorption {

    /** No two atoms of different bodies come nearer than this share of the sum of their covalent radii. */
    public static final double CONTACT = 0.8;

    /** Å, of francium, the largest covalent radius of Cordero et al. */
    private static final double LARGEST_RADIUS = 2.6;

    /** Å; atoms whose heights differ by less are equally high. */
    private static final double LEVEL = 0.05;

    private static final double STEP = 0.05;
    private static final double HIGHEST = 6;

    private Adsorption() {}

    /**
     * The molecule's lowest atom stands over a point of the surface, so high above the slab's highest atom.
     *
     * @param slab surface normal along c; a and b in the surface
     * @param molecule its atoms
     * @param a where, along the cell's a, in units of it
     * @param b where, along the cell's b
     * @param height in Å, above 0
     * @throws BuildException where atoms would touch: each other, the next slab above or the molecule's own images; the message
     *     names the height at which they no longer do, if there is one
     */
    public static Structure place(Structure slab, List<MoleculeAtom> molecule, double a, double b, double height) {
        if (molecule.isEmpty() || !(height > 0)) {
            throw new BuildException("A molecule of " + molecule.size() + " atoms at a height of " + height
                    + " Å: expected at least one atom and a height above 0, such as 2.0.");
        }
        Structure placed = join(slab, molecule, a, b, height);
        Optional<String> contact = contact(placed, slab.sites().size());
        if (contact.isPresent()) {
            throw new BuildException(
                    "At a height of " + height + " Å " + contact.get() + "." + advice(slab, molecule, a, b, height));
        }
        return placed;
    }

    /** The same over the slab's highest atom; of several the first. */
    public static Structure onTop(Structure slab, List<MoleculeAtom> molecule, double height) {
        Lattice lattice = slab.lattice();
        Cartesian up = lattice.a().cross(lattice.b());
        int highest = 0;
        for (int i = 1; i < slab.sites().size(); i++) {
            highest = slab.cartesian(i).minus(slab.cartesian(highest)).dot(up) > LEVEL * up.length() ? i : highest;
        }
        Cartesian foot = slab.cartesian(highest);
        Cartesian normal = up.times(1 / up.length());
        Fractional point = lattice.fractional(foot.minus(normal.times(foot.dot(normal))));
        return place(slab, molecule, point.a(), point.b(), height);
    }

    private static String advice(Structure slab, List<MoleculeAtom> molecule, double a, double b, double height) {
        for (double higher = height + STEP; higher < height + HIGHEST; higher += STEP) {
            if (contact(join(slab, molecule, a, b, higher), slab.sites().size()).isEmpty()) {
                return String.format(Locale.ROOT, " Nothing touches from %.2f Å upwards.", higher);
            }
        }
        return " No greater height helps: build a slab with more vacuum, or a supercell of it along a and b.";
    }

    private static Structure join(Structure slab, List<MoleculeAtom> molecule, double a, double b, double height) {
        Lattice lattice = slab.lattice();
        Cartesian up = lattice.a().cross(lattice.b());
        up = up.times(1 / up.length());
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < slab.sites().size(); i++) {
            top = Math.max(top, slab.cartesian(i).dot(up));
        }
        Cartesian foot = foot(molecule);
        Cartesian point = lattice.cartesian(new Fractional(a, b, 0));
        Cartesian target = point.plus(up.times(top + height - point.dot(up)));
        Cartesian x = lattice.a().times(1 / lattice.a().length());
        Cartesian y = up.cross(x);
        List<Site> sites = new ArrayList<>(slab.sites());
        for (MoleculeAtom atom : molecule) {
            Cartesian v = atom.position().minus(foot);
            Cartesian place = target.plus(x.times(v.x())).plus(y.times(v.y())).plus(up.times(v.z()));
            sites.add(Site.of(atom.element(), lattice.fractional(place)));
        }
        return new Structure(lattice, sites);
    }

    /** The lowest atom. */
    private static Cartesian foot(List<MoleculeAtom> molecule) {
        Cartesian foot = molecule.get(0).position();
        for (MoleculeAtom atom : molecule) {
            foot = atom.position().z() < foot.z() ? atom.position() : foot;
        }
        return foot;
    }

    /** The first pair that is too near, in words. Bonds inside the molecule are no contacts. */
    private static Optional<String> contact(Structure placed, int slabSize) {
        Surroundings surroundings = new Surroundings(placed);
        for (int i = slabSize; i < placed.sites().size(); i++) {
            for (Neighbour other : surroundings.around(i, 2 * LARGEST_RADIUS * CONTACT)) {
                boolean inside = other.site() >= slabSize && other.isInCell();
                double least = CONTACT * (radius(placed, i) + radius(placed, other.site()));
                if (!inside && other.distance() < least) {
                    return Optional.of(words(placed, i, other, least));
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Structure placed, int site, Neighbour other, double least) {
        return String.format(
                Locale.ROOT,
                "%s of the molecule lies %.2f Å from %s, nearer than %.2f Å (%.1f × the sum of the covalent radii)",
                placed.sites().get(site).label(),
                other.distance(),
                placed.sites().get(other.site()).label(),
                least,
                CONTACT);
    }

    private static double radius(Structure structure, int site) {
        return structure.sites().get(site).element().covalentRadius().orElse(1.5);
    }
}
