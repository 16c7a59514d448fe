package io.retort.core.quantity;

import static io.retort.core.quantity.Dimension.CHARGE;
import static io.retort.core.quantity.Dimension.CURRENT;
import static io.retort.core.quantity.Dimension.ENERGY;
import static io.retort.core.quantity.Dimension.FORCE;
import static io.retort.core.quantity.Dimension.FREQUENCY;
import static io.retort.core.quantity.Dimension.LENGTH;
import static io.retort.core.quantity.Dimension.MAGNETIC_MOMENT;
import static io.retort.core.quantity.Dimension.MASS;
import static io.retort.core.quantity.Dimension.NONE;
import static io.retort.core.quantity.Dimension.POWER;
import static io.retort.core.quantity.Dimension.PRESSURE;
import static io.retort.core.quantity.Dimension.TEMPERATURE;
import static io.retort.core.quantity.Dimension.TIME;
import static io.retort.core.quantity.Dimension.VOLTAGE;
import static io.retort.core.quantity.Dimension.VOLUME;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units that have a name, with the spellings that people use. A list to read; to add a unit, add a line. */
final class UnitTable {

    /** Name shown, dimension, SI size, whether SI prefixes apply, other spellings. */
    private record Entry(
            String symbol, Dimension dimension, BigDecimal size, boolean prefixes, List<String> spellings) {}

    private static final List<Entry> ENTRIES = List.of(
            prefixed("eV", ENERGY, Constants.ELEMENTARY_CHARGE, "electronvolt", "electronvolts", "ev"),
            prefixed("J", ENERGY, BigDecimal.ONE, "joule", "joules"),
            prefixed("cal", ENERGY, Constants.CALORIE, "calorie", "calories"),
            plain("hartree", ENERGY, Constants.HARTREE, "Hartree", "Ha", "hartrees", "Eh"),
            plain("Ry", ENERGY, Constants.HARTREE.divide(new BigDecimal(2)), "rydberg", "Rydberg"),
            plain("mol", NONE, Constants.AVOGADRO, "mole", "moles"),
            prefixed("Pa", PRESSURE, BigDecimal.ONE, "pascal", "pascals"),
            prefixed("bar", PRESSURE, new BigDecimal("1E+5"), "bars"),
            plain("atm", PRESSURE, new BigDecimal("101325")),
            prefixed("m", LENGTH, BigDecimal.ONE, "metre", "meter", "metres", "meters"),
            plain(
                    "Å",
                    LENGTH,
                    new BigDecimal("1E-10"),
                    "Å",
                    "A",
                    "Ang",
                    "ang",
                    "angstrom",
                    "Angstrom",
                    "angstroms",
                    "ångström",
                    "ångströms"),
            plain("bohr", LENGTH, Constants.BOHR_RADIUS, "Bohr", "bohrs"),
            prefixed("g", MASS, new BigDecimal("1E-3"), "gram", "grams"),
            plain("u", MASS, Constants.ATOMIC_MASS, "amu", "Da"),
            prefixed("L", VOLUME, new BigDecimal("1E-3"), "l", "litre", "liter"),
            plain("cc", VOLUME, new BigDecimal("1E-6")),
            prefixed("s", TIME, BigDecimal.ONE, "second", "seconds", "sec"),
            plain("min", TIME, new BigDecimal("60"), "minute", "minutes"),
            plain("h", TIME, new BigDecimal("3600"), "hour", "hours", "hr"),
            prefixed("Hz", FREQUENCY, BigDecimal.ONE, "hertz"),
            prefixed("K", TEMPERATURE, BigDecimal.ONE, "kelvin", "Kelvin"),
            prefixed("A_", CURRENT, BigDecimal.ONE, "ampere", "amperes"),
            prefixed("C", CHARGE, BigDecimal.ONE, "coulomb", "coulombs"),
            plain("e", CHARGE, Constants.ELEMENTARY_CHARGE),
            prefixed("V", VOLTAGE, BigDecimal.ONE, "volt", "volts"),
            prefixed("W", POWER, BigDecimal.ONE, "watt", "watts"),
            prefixed("N", FORCE, BigDecimal.ONE, "newton", "newtons"),
            plain(
                    "μB",
                    MAGNETIC_MOMENT,
                    Constants.BOHR_MAGNETON,
                    "µB",
                    "muB",
                    "mu_B",
                    "uB",
                    "bohr magneton",
                    "bohr magnetons",
                    "Bohr magneton",
                    "Bohr magnetons"),
            plain("%", NONE, new BigDecimal("0.01"), "percent"),
            plain("°", NONE, new BigDecimal("0.017453292519943295769"), "deg", "degree", "degrees"),
            plain("rad", NONE, BigDecimal.ONE, "radian", "radians"));

    private static final Map<String, BigDecimal> PREFIXES = Map.ofEntries(
            Map.entry("f", new BigDecimal("1E-15")),
            Map.entry("p", new BigDecimal("1E-12")),
            Map.entry("n", new BigDecimal("1E-9")),
            Map.entry("µ", new BigDecimal("1E-6")),
            Map.entry("u", new BigDecimal("1E-6")),
            Map.entry("m", new BigDecimal("1E-3")),
            Map.entry("c", new BigDecimal("1E-2")),
            Map.entry("d", new BigDecimal("1E-1")),
            Map.entry("k", new BigDecimal("1E+3")),
            Map.entry("M", new BigDecimal("1E+6")),
            Map.entry("G", new BigDecimal("1E+9")),
            Map.entry("T", new BigDecimal("1E+12")));

    private static final Map<String, Unit> BY_NAME = table();

    private UnitTable() {}

    static Optional<Unit> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Unit> table() {
        Map<String, Unit> units = new HashMap<>();
        for (Entry entry : ENTRIES) {
            if (entry.prefixes) {
                PREFIXES.forEach((prefix, size) -> units.put(
                        prefix + entry.symbol,
                        unit((prefix.equals("u") ? "µ" : prefix) + entry.symbol, entry, entry.size.multiply(size))));
            }
        }
        for (Entry entry : ENTRIES) {
            Unit unit = unit(entry.symbol, entry, entry.size);
            units.put(entry.symbol, unit);
            entry.spellings.forEach(spelling -> units.put(spelling, unit));
        }
        units.put("°C", new Unit("°C", TEMPERATURE, BigDecimal.ONE, new BigDecimal("273.15")));
        units.put("degC", units.get("°C"));
        units.put("celsius", units.get("°C"));
        units.put("Celsius", units.get("°C"));
        return Map.copyOf(units);
    }

    private static Unit unit(String symbol, Entry entry, BigDecimal size) {
        return new Unit(symbol.replace("A_", "A"), entry.dimension, size, BigDecimal.ZERO);
    }

    private static Entry plain(String symbol, Dimension dimension, BigDecimal size, String... spellings) {
        return new Entry(symbol, dimension, size, false, List.of(spellings));
    }

    private static Entry prefixed(String symbol, Dimension dimension, BigDecimal size, String... spellings) {
        return new Entry(symbol, dimension, size, true, List.of(spellings));
    }
}
