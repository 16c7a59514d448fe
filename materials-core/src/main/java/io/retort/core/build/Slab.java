package io.retort.core.build;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A crystal cut along a plane, with empty space above: atoms in the middle of a cell whose a and b lie in the surface (a along
 * x, b in the xy plane) and whose c is the surface normal. Primitive in the plane; not relaxed, not reconstructed.
 *
 * @param structure the slab's cell
 * @param plane the surface, in the indices of the crystal it was cut from
 * @param layers lattice planes in it; each holds the atoms of one primitive cell
 * @param thickness from the lowest to the highest atom, in Å; at least what was asked for
 * @param vacuum from the highest atom to the lowest one of the next image, in Å
 */
public record Slab(Structure structure, Miller plane, int layers, double thickness, double vacuum) {

    private static final double SYMPREC = 0.01;

    /** Å; atoms whose heights differ by less form one layer. */
    private static final double FLAT = 0.05;

    /** In spacings; keeps an atom that rounding put just under a plane on it. */
    private static final double EDGE = 1e-6;

    /**
     * Cut where the gap between two layers of atoms is widest, the lowest of several.
     *
     * @param thickness least distance in Å from the lowest to the highest atom
     * @param vacuum in Å
     * @throws BuildException where a length is not above 0 or the slab would hold too many sites
     */
    public static Slab of(Structure crystal, Miller plane, double thickness, double vacuum) {
        if (!(thickness > 0 && vacuum > 0 && thickness + vacuum < 10_000)) {
            throw new BuildException("A slab " + thickness + " Å thick with " + vacuum
                    + " Å of vacuum: expected lengths above 0, such as 10 and 15.");
        }
        Structure primitive =
                Symmetry.of(crystal.rightHanded(), SYMPREC).primitive().rightHanded();
        PlaneBasis basis = PlaneBasis.of(
                primitive.lattice(),
                inBasis(primitive.lattice(), crystal.rightHanded().lattice(), plane));
        Structure layer = Supercell.of(primitive, basis.rows());
        Cut cut = Cut.widest(layer, basis);
        int layers = Math.max(1, (int) Math.ceil((thickness + cut.gap()) / basis.spacing() - 1e-6));
        if ((long) layers * layer.sites().size() > Supercell.MAX_SITES) {
            throw new BuildException(
                    "That slab would hold " + (long) layers * layer.sites().size() + " sites; the limit is "
                            + Supercell.MAX_SITES + ". Ask for a thinner one.");
        }
        return assemble(layer, plane, basis, cut, layers, vacuum);
    }

    /** Area of one side in Å². */
    public double area() {
        Lattice l = structure.lattice();
        return l.a().cross(l.b()).length();
    }

    /** The same plane in the reciprocal vectors of another cell of the crystal: h′ᵢ = g·a′ᵢ, smallest whole numbers. */
    private static int[] inBasis(Lattice primitive, Lattice given, Miller plane) {
        double[] h = new double[3];
        List<Cartesian> vectors = List.of(primitive.a(), primitive.b(), primitive.c());
        for (int i = 0; i < 3; i++) {
            Fractional x = given.fractional(vectors.get(i));
            h[i] = x.a() * plane.h() + x.b() * plane.k() + x.c() * plane.l();
        }
        for (int times = 1; times <= 96; times++) {
            int factor = times;
            if (Arrays.stream(h).allMatch(x -> Math.abs(factor * x - Math.rint(factor * x)) < 1e-3 * factor)) {
                int[] whole = Arrays.stream(h)
                        .mapToInt(x -> (int) Math.rint(factor * x))
                        .toArray();
                int divisor = PlaneBasis.gcd(PlaneBasis.gcd(whole[0], whole[1]), whole[2]);
                if (divisor > 0) {
                    return Arrays.stream(whole).map(n -> n / divisor).toArray();
                }
            }
        }
        throw new BuildException("The planes " + plane + " are no lattice planes of the crystal's primitive cell;"
                + " standardise the structure first.");
    }

    private static Slab assemble(Structure layer, Miller plane, PlaneBasis basis, Cut cut, int layers, double vacuum) {
        double thickness = layers * basis.spacing() - cut.gap();
        Lattice old = layer.lattice();
        Cartesian up = basis.normal().times(thickness + vacuum);
        Lattice lattice = new Lattice(old.a(), old.b(), up);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            for (Site site : layer.sites()) {
                Cartesian place =
                        cut.above(old, site.position(), basis).plus(old.c().times(i));
                double height = place.dot(basis.normal()) - cut.floor() + vacuum / 2;
                Fractional inPlane = lattice.fractional(place).wrapped();
                sites.add(site.at(new Fractional(inPlane.a(), inPlane.b(), height / (thickness + vacuum))));
            }
        }
        Structure slab = StandardOrientation.of(new Structure(lattice, sites));
        return new Slab(slab, plane, layers, thickness, vacuum);
    }

    /**
     * Where one layer ends and the next begins.
     *
     * @param floor height in Å of the lowest atom above the cut
     * @param gap to the atom below it, in Å
     */
    private record Cut(double floor, double gap) {

        static Cut widest(Structure layer, PlaneBasis basis) {
            double[] heights = layer.sites().stream()
                    .mapToDouble(site -> height(layer.lattice(), site.position(), basis))
                    .sorted()
                    .toArray();
            Cut widest = new Cut(heights[0], heights[0] + basis.spacing() - heights[heights.length - 1]);
            for (int i = 1; i < heights.length; i++) {
                double gap = heights[i] - heights[i - 1];
                widest = gap > widest.gap + FLAT ? new Cut(heights[i], gap) : widest;
            }
            return widest;
        }

        /** The image of a position that stands in the first layer above the cut. */
        Cartesian above(Lattice lattice, Fractional position, PlaneBasis basis) {
            Cartesian place = lattice.cartesian(position);
            double steps = Math.ceil((floor - place.dot(basis.normal())) / basis.spacing() - EDGE);
            return place.plus(lattice.c().times(steps));
        }

        /** Above the lattice plane below it, in Å. */
        private static double height(Lattice lattice, Fractional position, PlaneBasis basis) {
            double height = lattice.cartesian(position).dot(basis.normal());
            return height - basis.spacing() * Math.floor(height / basis.spacing() + EDGE);
        }
    }
}
