package io.retort.core.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bulk and shear modulus of an isotropic body, and what follows from the two.
 *
 * @param bulk K in GPa
 * @param shear G in GPa
 */
public record Moduli(double bulk, double shear) {

    /** E = 9KG / (3K + G), in GPa. */
    public double young() {
        return 9 * bulk * shear / (3 * bulk + shear);
    }

    /** ν = (3K − 2G) / (2(3K + G)), a pure number between −1 and 1/2 for a stable body. */
    public double poisson() {
        return (3 * bulk - 2 * shear) / (2 * (3 * bulk + shear));
    }

    /** K / G; above 1.75 metals tend to be ductile (S. F. Pugh, Philos. Mag. 45, 823 (1954)). */
    public double pugh() {
        return bulk / shear;
    }

    /** 3K + 4G over 3: the modulus of a longitudinal wave, in GPa. */
    public double longitudinal() {
        return bulk + 4 * shear / 3;
    }

    /**
     * What is wrong with reported Voigt and Reuss averages: both moduli are above 0 and Reuss never exceeds Voigt (R. Hill,
     * Proc. Phys. Soc. A 65, 349 (1952)). An empty list is no proof of stability: that needs the tensor.
     */
    public static List<String> contradictions(Moduli voigt, Moduli reuss) {
        List<String> wrong = new ArrayList<>();
        check(wrong, "bulk modulus", voigt.bulk, reuss.bulk);
        check(wrong, "shear modulus", voigt.shear, reuss.shear);
        return List.copyOf(wrong);
    }

    private static void check(List<String> wrong, String what, double voigt, double reuss) {
        if (!(voigt > 0 && reuss > 0)) {
            wrong.add(String.format(
                    Locale.ROOT, "The %s (Voigt %.1f, Reuss %.1f GPa) must be above 0.", what, voigt, reuss));
        } else if (reuss > voigt * (1 + 1e-6)) {
            wrong.add(String.format(
                    Locale.ROOT, "The %s by Reuss (%.1f GPa) exceeds that by Voigt (%.1f GPa).", what, reuss, voigt));
        }
    }
}
