package io.retort.core.quantity;

/**
 * Exponents of the SI base quantities. A mole is a number (Avogadro's), so kJ/mol is an energy and what it is a mole
 * <em>of</em> is the {@link Basis}.
 */
public record Dimension(int length, int mass, int time, int current, int temperature) {

    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0);
    public static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0);
    public static final Dimension MASS = new Dimension(0, 1, 0, 0, 0);
    public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0);
    public static final Dimension CURRENT = new Dimension(0, 0, 0, 1, 0);
    public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1);
    public static final Dimension VOLUME = LENGTH.power(3);
    public static final Dimension FREQUENCY = TIME.power(-1);
    public static final Dimension WAVENUMBER = LENGTH.power(-1);
    public static final Dimension ENERGY = MASS.times(LENGTH.power(2)).times(TIME.power(-2));
    public static final Dimension FORCE = MASS.times(LENGTH).times(TIME.power(-2));
    public static final Dimension PRESSURE = FORCE.times(LENGTH.power(-2));
    public static final Dimension POWER = ENERGY.times(TIME.power(-1));
    public static final Dimension CHARGE = CURRENT.times(TIME);
    public static final Dimension VOLTAGE = ENERGY.times(CHARGE.power(-1));
    public static final Dimension MAGNETIC_MOMENT = CURRENT.times(LENGTH.power(2));

    public Dimension times(Dimension other) {
        return new Dimension(
                length + other.length,
                mass + other.mass,
                time + other.time,
                current + other.current,
                temperature + other.temperature);
    }

    public Dimension power(int n) {
        return new Dimension(length * n, mass * n, time * n, current * n, temperature * n);
    }
}
