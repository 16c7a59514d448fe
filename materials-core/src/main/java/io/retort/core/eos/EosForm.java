package io.retort.core.eos;

/** The shapes of E(V) that can be fitted. V₀ volume at rest, K₀ bulk modulus there, K₀′ its pressure derivative. */
public enum EosForm {

    /** Third order; F. Birch, Phys. Rev. 71, 809 (1947). */
    BIRCH_MURNAGHAN {
        @Override
        double energy(double v, double e0, double v0, double k0, double kPrime) {
            double x = Math.cbrt(v0 / v) * Math.cbrt(v0 / v);
            double y = x - 1;
            return e0 + 9 * v0 * k0 / 16 * (y * y * y * kPrime + y * y * (6 - 4 * x));
        }
    },

    /** P. Vinet, J. Ferrante, J. R. Smith, J. H. Rose, J. Phys. C 19, L467 (1986). */
    VINET {
        @Override
        double energy(double v, double e0, double v0, double k0, double kPrime) {
            double x = Math.cbrt(v / v0);
            double eta = 1.5 * (kPrime - 1);
            double scale = 2 * k0 * v0 / ((kPrime - 1) * (kPrime - 1));
            return e0 + scale * (2 - (5 + 3 * kPrime * (x - 1) - 3 * x) * Math.exp(-eta * (x - 1)));
        }
    };

    /** In the unit of e0; k0 in that unit per unit of volume. */
    abstract double energy(double v, double e0, double v0, double k0, double kPrime);

    @Override
    public String toString() {
        return this == VINET ? "Vinet" : "Birch-Murnaghan (third order)";
    }
}
