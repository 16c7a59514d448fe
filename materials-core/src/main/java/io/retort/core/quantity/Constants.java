package io.retort.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Constants of nature in SI units: the exact ones of the SI (2019) and CODATA 2022 values. */
public final class Constants {

    public static final BigDecimal ELEMENTARY_CHARGE = new BigDecimal("1.602176634E-19");
    public static final BigDecimal AVOGADRO = new BigDecimal("6.02214076E+23");
    public static final BigDecimal BOLTZMANN = new BigDecimal("1.380649E-23");
    public static final BigDecimal PLANCK = new BigDecimal("6.62607015E-34");
    public static final BigDecimal LIGHT_SPEED = new BigDecimal("299792458");
    /** CODATA 2022. */
    public static final BigDecimal HARTREE = new BigDecimal("4.3597447222060E-18");
    /** CODATA 2022. */
    public static final BigDecimal BOHR_RADIUS = new BigDecimal("5.29177210544E-11");
    /** CODATA 2022. */
    public static final BigDecimal BOHR_MAGNETON = new BigDecimal("9.2740100657E-24");
    /** Unified atomic mass unit in kg, CODATA 2022. */
    public static final BigDecimal ATOMIC_MASS = new BigDecimal("1.66053906892E-27");
    /** The thermochemical calorie in joules. */
    public static final BigDecimal CALORIE = new BigDecimal("4.184");

    /** One per mole: the reciprocal of Avogadro's number. */
    static final BigDecimal PER_MOLE = BigDecimal.ONE.divide(AVOGADRO, MathContext.DECIMAL128);

    private Constants() {}
}
