package io.retort.core.elastic;

import java.util.Arrays;

/**
 * The stiffness tensor C of a crystal in Voigt's notation: σᵢ = Cᵢⱼ εⱼ with ε = (xx, yy, zz, 2yz, 2xz, 2xy) in a Cartesian frame.
 * Immutable; small asymmetries of a calculation are averaged out.
 */
public final class ElasticTensor {

    private static final double ASYMMETRY = 0.05;

    private final double[][] stiffness;

    private ElasticTensor(double[][] stiffness) {
        this.stiffness = stiffness;
    }

    /**
     * From its components.
     *
     * @param rows six rows of six, in GPa
     * @throws IllegalArgumentException for another shape, or where Cᵢⱼ and Cⱼᵢ differ by more than 5 % of the largest component
     */
    public static ElasticTensor of(double[][] rows) {
        if (rows.length != 6 || Arrays.stream(rows).anyMatch(row -> row.length != 6)) {
            throw new IllegalArgumentException(
                    "A stiffness tensor has six rows of six numbers in GPa (Voigt's notation).");
        }
        double largest = Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        double[][] symmetric = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                if (!(Math.abs(rows[i][j] - rows[j][i]) <= ASYMMETRY * largest)) {
                    throw new IllegalArgumentException("C" + (i + 1) + (j + 1) + " = " + rows[i][j] + " and C" + (j + 1)
                            + (i + 1) + " = " + rows[j][i] + " GPa should be equal; check the tensor.");
                }
                symmetric[i][j] = (rows[i][j] + rows[j][i]) / 2;
            }
        }
        return new ElasticTensor(symmetric);
    }

    /** The tensor of a cubic crystal from its three constants in GPa. */
    public static ElasticTensor cubic(double c11, double c12, double c44) {
        double[][] rows = new double[6][6];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = i == j ? c11 : c12;
            }
            rows[i + 3][i + 3] = c44;
        }
        return of(rows);
    }

    /** A component in GPa; indices from 1 to 6. */
    public double stiffness(int i, int j) {
        return stiffness[i - 1][j - 1];
    }

    /** A component of the inverse in 1/GPa; indices from 1 to 6. */
    public double compliance(int i, int j) {
        return compliance()[i - 1][j - 1];
    }

    /** Uniform strain: the upper bound. */
    public Moduli voigt() {
        double[][] c = stiffness;
        double diagonal = c[0][0] + c[1][1] + c[2][2];
        double side = c[0][1] + c[0][2] + c[1][2];
        double shear = c[3][3] + c[4][4] + c[5][5];
        return new Moduli((diagonal + 2 * side) / 9, (diagonal - side + 3 * shear) / 15);
    }

    /** Uniform stress: the lower bound. */
    public Moduli reuss() {
        double[][] s = compliance();
        double diagonal = s[0][0] + s[1][1] + s[2][2];
        double side = s[0][1] + s[0][2] + s[1][2];
        double shear = s[3][3] + s[4][4] + s[5][5];
        return new Moduli(1 / (diagonal + 2 * side), 15 / (4 * diagonal - 4 * side + 3 * shear));
    }

    /** Hill's average of both: what K_VRH and G_VRH mean. */
    public Moduli hill() {
        Moduli upper = voigt();
        Moduli lower = reuss();
        return new Moduli((upper.bulk() + lower.bulk()) / 2, (upper.shear() + lower.shear()) / 2);
    }

    /** Aᵁ = 5 Gᵥ/Gᵣ + Kᵥ/Kᵣ − 6; 0 for an isotropic crystal (S. I. Ranganathan, M. Ostoja-Starzewski, PRL 101, 055504 (2008)). */
    public double universalAnisotropy() {
        Moduli upper = voigt();
        Moduli lower = reuss();
        return 5 * upper.shear() / lower.shear() + upper.bulk() / lower.bulk() - 6;
    }

    /** The six eigenvalues in GPa, the smallest first. */
    public double[] eigenvalues() {
        double[] values = Matrix6.eigenvalues(stiffness);
        Arrays.sort(values);
        return values;
    }

    /**
     * Born's criterion for any symmetry: every deformation costs energy, that is, all eigenvalues are above 0 (F. Mouhat, F.-X.
     * Coudert, Phys. Rev. B 90, 224104 (2014)).
     */
    public boolean isBornStable() {
        return eigenvalues()[0] > 0;
    }

    private double[][] compliance() {
        return Matrix6.inverse(stiffness);
    }
}
