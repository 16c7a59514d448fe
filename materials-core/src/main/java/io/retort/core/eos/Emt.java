package io.retort.core.eos;

import io.retort.core.build.Strain;
import io.retort.core.element.Element;
import io.retort.core.element.ElementTable;
import io.retort.core.neighbours.Neighbour;
import io.retort.core.neighbours.Neighbours;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Energies by effective-medium theory (K. W. Jacobsen, P. Stoltze, J. K. Nørskov, Surf. Sci. 366, 394 (1996)) with the cutoff
 * and the historical roundings of ASE's calculator. Made for Al, Cu, Ag, Au, Ni, Pd, Pt and their alloys; H, C, N and O have
 * parameters that are good for trying things out only. Zero is the perfect metal at rest by the model's own account.
 */
public final class Emt {

    /** A model, not a first-principles method; the metals of the paper agree with experiment to some per cent. */
    public static final String METHOD = "EMT (Jacobsen, Stoltze, Nørskov 1996)";

    private static final double BOHR = 0.529177210903;

    /** (16π/3)^(1/3) / √2, rounded as its authors did. */
    private static final double BETA = 1.809;

    private static final Map<String, double[]> TABLE = ElementTable.numbers(Emt.class, "emt.tsv");

    /** From the largest atom of the table: between the third and the fourth shell of its crystal. */
    private static final double CUTOFF = BETA
            * TABLE.values().stream().mapToDouble(row -> row[1]).max().orElseThrow()
            * BOHR
            * (Math.sqrt(3) + Math.sqrt(4))
            / 2;

    private static final double DECAY =
            Math.log(9999) / (CUTOFF * 2 * Math.sqrt(4) / (Math.sqrt(3) + Math.sqrt(4)) - CUTOFF);

    /** Å; beyond it the switched-off interaction is left out. */
    private static final double REACH = CUTOFF + 0.5;

    private Emt() {}

    /** Energy of the cell in eV. @throws IllegalArgumentException for elements without parameters or disordered sites */
    public static double energy(Structure structure) {
        List<Atom> atoms = new ArrayList<>();
        for (var site : structure.sites()) {
            if (!site.isOrdered()) {
                throw new IllegalArgumentException(
                        "Site " + site.label()
                                + " is shared by several elements; EMT needs one element on each site. Order the structure first.");
            }
            atoms.add(Atom.of(site.element()));
        }
        Neighbours near = Neighbours.within(structure, REACH);
        double energy = 0;
        for (int i = 0; i < atoms.size(); i++) {
            energy += energy(atoms, i, near.of(i));
        }
        return energy;
    }

    /** Points E(V) of the same shape at volumes from (1 − spread) to (1 + spread) of the given one. */
    public static List<VolumeEnergy> curve(Structure structure, double spread, int points) {
        if (!(spread > 0 && spread < 0.5 && points >= 2 && points <= 1000)) {
            throw new IllegalArgumentException(
                    points + " points over ±" + spread + ": expected, for example, 11 points over ±0.1 of the volume.");
        }
        List<VolumeEnergy> curve = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double volume = structure.volume() * (1 + spread * (2.0 * i / (points - 1) - 1));
            curve.add(new VolumeEnergy(volume, energy(Strain.atVolume(structure, volume))));
        }
        return curve;
    }

    /** One atom: cohesive function of the density it sits in, less half of its pair interactions. */
    private static double energy(List<Atom> atoms, int site, List<Neighbour> neighbours) {
        Atom self = atoms.get(site);
        double sigma = 0;
        double pairs = 0;
        for (Neighbour neighbour : neighbours) {
            Atom other = atoms.get(neighbour.site());
            double r = neighbour.distance();
            double weight = other.n0 / self.n0 * theta(r);
            sigma += Math.exp(-other.eta2 * (r - BETA * other.s0)) * weight / self.gamma1;
            pairs += 0.5 * self.v0 * Math.exp(-other.kappa * (r / BETA - other.s0)) * weight / self.gamma2;
        }
        if (sigma <= 0) {
            return -self.e0;
        }
        double ds = -Math.log(sigma / 12) / (BETA * self.eta2);
        double x = self.lambda * ds;
        return self.e0 * ((1 + x) * Math.exp(-x) - 1) + 6 * self.v0 * Math.exp(-self.kappa * ds) - pairs;
    }

    private static double theta(double r) {
        return 1 / (1 + Math.exp(DECAY * (r - CUTOFF)));
    }

    /** Parameters in eV and Å; γ₁ and γ₂ sum the first three shells of the perfect crystal. */
    private record Atom(
            double e0,
            double s0,
            double v0,
            double eta2,
            double kappa,
            double lambda,
            double n0,
            double gamma1,
            double gamma2) {

        static Atom of(Element element) {
            double[] row = TABLE.get(element.symbol());
            if (row == null) {
                throw new IllegalArgumentException("EMT has no parameters for " + element + "; it knows "
                        + TABLE.keySet() + ". A first-principles code would be needed.");
            }
            double s0 = row[1] * BOHR;
            double eta2 = row[3] / BOHR;
            double kappa = row[4] / BOHR;
            int[] shells = {12, 6, 24};
            double gamma1 = 0;
            double gamma2 = 0;
            for (int i = 0; i < shells.length; i++) {
                double r = s0 * BETA * Math.sqrt(i + 1);
                double weight = shells[i] / 12.0 * theta(r);
                gamma1 += weight * Math.exp(-eta2 * (r - BETA * s0));
                gamma2 += weight * Math.exp(-kappa / BETA * (r - BETA * s0));
            }
            double n0 = row[6] / (BOHR * BOHR * BOHR);
            return new Atom(row[0], s0, row[2], eta2, kappa, row[5] / BOHR, n0, gamma1, gamma2);
        }
    }
}
