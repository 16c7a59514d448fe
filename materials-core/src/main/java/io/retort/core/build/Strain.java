package io.retort.core.build;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Structure;
import java.util.Arrays;

/**
 * A homogeneous deformation r′ = (1 + ε) r in the Cartesian axes of the cell. Fractional positions stay.
 *
 * @param xx stretch along x; 0.01 is one per cent
 * @param yy along y
 * @param zz along z
 * @param yz tensor component ε_yz, half the engineering shear of Voigt's fourth component
 * @param xz ε_xz
 * @param xy ε_xy
 */
public record Strain(double xx, double yy, double zz, double yz, double xz, double xy) {

    /** Larger strains mean a mistake of unit far more often than an intention. */
    private static final double LIMIT = 0.5;

    public Strain {
        for (double component : new double[] {xx, yy, zz, yz, xz, xy}) {
            if (!(Math.abs(component) < LIMIT)) {
                throw new BuildException("Strain component " + component + ": expected a number between -" + LIMIT
                        + " and " + LIMIT + "; one per cent is 0.01.");
            }
        }
    }

    /** Six components in Voigt's order and convention: xx, yy, zz, 2yz, 2xz, 2xy. */
    public static Strain voigt(double... e) {
        if (e.length != 6) {
            throw new BuildException(
                    "A strain in Voigt's notation has six components, not " + Arrays.toString(e) + ".");
        }
        return new Strain(e[0], e[1], e[2], e[3] / 2, e[4] / 2, e[5] / 2);
    }

    /** The same stretch in every direction. */
    public static Strain isotropic(double stretch) {
        return new Strain(stretch, stretch, stretch, 0, 0, 0);
    }

    /** The deformed crystal. */
    public Structure apply(Structure structure) {
        Lattice l = structure.lattice();
        return new Structure(new Lattice(apply(l.a()), apply(l.b()), apply(l.c())), structure.sites());
    }

    /** The same crystal at another volume (Å³ of its cell), its shape kept. */
    public static Structure atVolume(Structure structure, double volume) {
        if (!(volume > 0)) {
            throw new BuildException("Volume " + volume + " Å³: expected one above 0.");
        }
        double factor = Math.cbrt(volume / structure.volume());
        Lattice l = structure.lattice();
        return new Structure(
                new Lattice(l.a().times(factor), l.b().times(factor), l.c().times(factor)), structure.sites());
    }

    private Cartesian apply(Cartesian v) {
        return new Cartesian(
                v.x() + xx * v.x() + xy * v.y() + xz * v.z(),
                v.y() + xy * v.x() + yy * v.y() + yz * v.z(),
                v.z() + xz * v.x() + yz * v.y() + zz * v.z());
    }
}
