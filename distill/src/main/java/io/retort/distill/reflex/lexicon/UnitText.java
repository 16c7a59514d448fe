package io.retort.distill.reflex.lexicon;

import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as somebody typed it.
 *
 * @param text repaired: {@code GPa} for {@code gpa}; without the basis
 * @param unit what it means
 * @param basis {@code per atom}, {@code per formula unit}, where the text says it
 */
public record UnitText(String text, Unit unit, Optional<Basis> basis) {

    private static final Pattern BASIS =
            Pattern.compile("(?i)(?:\\s*/\\s*|\\s+per\\s+|\\s+)(atoms?|f\\.?u\\.?|formula[- ]units?|cell|unit cell)$");

    /** Case and spelling that people get wrong; core reads all others. */
    private static final Map<String, String> REPAIRS = Map.ofEntries(
            Map.entry("ev", "eV"),
            Map.entry("evs", "eV"),
            Map.entry("electron volt", "eV"),
            Map.entry("electron volts", "eV"),
            Map.entry("electronvolt", "eV"),
            Map.entry("electronvolts", "eV"),
            Map.entry("mev", "meV"),
            Map.entry("millielectronvolt", "meV"),
            Map.entry("millielectronvolts", "meV"),
            Map.entry("kev", "keV"),
            Map.entry("gpa", "GPa"),
            Map.entry("gigapascal", "GPa"),
            Map.entry("gigapascals", "GPa"),
            Map.entry("mpa", "MPa"),
            Map.entry("megapascal", "MPa"),
            Map.entry("megapascals", "MPa"),
            Map.entry("kpa", "kPa"),
            Map.entry("kilopascal", "kPa"),
            Map.entry("tpa", "TPa"),
            Map.entry("pa", "Pa"),
            Map.entry("pascal", "Pa"),
            Map.entry("pascals", "Pa"),
            Map.entry("kilobar", "kbar"),
            Map.entry("kilobars", "kbar"),
            Map.entry("megabar", "Mbar"),
            Map.entry("megabars", "Mbar"),
            Map.entry("gbar", "Gbar"),
            Map.entry("kj/mol", "kJ/mol"),
            Map.entry("kj mol-1", "kJ/mol"),
            Map.entry("kj per mol", "kJ/mol"),
            Map.entry("kj per mole", "kJ/mol"),
            Map.entry("kj/mole", "kJ/mol"),
            Map.entry("kilojoule per mole", "kJ/mol"),
            Map.entry("kilojoules per mole", "kJ/mol"),
            Map.entry("kcal/mol", "kcal/mol"),
            Map.entry("kcal/mole", "kcal/mol"),
            Map.entry("kcal per mol", "kcal/mol"),
            Map.entry("kcal per mole", "kcal/mol"),
            Map.entry("kilocalories per mole", "kcal/mol"),
            Map.entry("j/mol", "J/mol"),
            Map.entry("hartree", "hartree"),
            Map.entry("hartrees", "hartree"),
            Map.entry("rydberg", "Ry"),
            Map.entry("rydbergs", "Ry"),
            Map.entry("ry", "Ry"),
            Map.entry("thz", "THz"),
            Map.entry("terahertz", "THz"),
            Map.entry("ghz", "GHz"),
            Map.entry("cm-1", "cm^-1"),
            Map.entry("cm^-1", "cm^-1"),
            Map.entry("1/cm", "cm^-1"),
            Map.entry("wavenumbers", "cm^-1"),
            Map.entry("inverse centimeters", "cm^-1"),
            Map.entry("inverse cm", "cm^-1"),
            Map.entry("reciprocal centimeters", "cm^-1"),
            Map.entry("g/cc", "g/cm3"),
            Map.entry("g/ccm", "g/cm3"),
            Map.entry("g cm-3", "g/cm3"),
            Map.entry("g cm^-3", "g/cm3"),
            Map.entry("g per cm3", "g/cm3"),
            Map.entry("g per cc", "g/cm3"),
            Map.entry("g per cubic centimeter", "g/cm3"),
            Map.entry("g per cubic centimetre", "g/cm3"),
            Map.entry("gram per cubic centimeter", "g/cm3"),
            Map.entry("grams per cubic centimeter", "g/cm3"),
            Map.entry("grams per cubic centimetre", "g/cm3"),
            Map.entry("grams per cc", "g/cm3"),
            Map.entry("grams per cm3", "g/cm3"),
            Map.entry("kg per cubic meter", "kg/m3"),
            Map.entry("kg per cubic metre", "kg/m3"),
            Map.entry("kilograms per cubic meter", "kg/m3"),
            Map.entry("kilograms per cubic metre", "kg/m3"),
            Map.entry("kg per m3", "kg/m3"),
            Map.entry("kg m-3", "kg/m3"),
            Map.entry("kg m^-3", "kg/m3"),
            Map.entry("kg/dm3", "kg/dm3"),
            Map.entry("g/l", "g/L"),
            Map.entry("t/m3", "g/cm3"),
            Map.entry("angstrom", "Å"),
            Map.entry("angstroms", "Å"),
            Map.entry("angström", "Å"),
            Map.entry("ångström", "Å"),
            Map.entry("å", "Å"),
            Map.entry("cubic angstrom", "Å^3"),
            Map.entry("cubic angstroms", "Å^3"),
            Map.entry("a^3", "Å^3"),
            Map.entry("å3", "Å^3"),
            Map.entry("å^3", "Å^3"),
            Map.entry("ang^3", "Å^3"),
            Map.entry("angstrom^3", "Å^3"),
            Map.entry("angstrom3", "Å^3"),
            Map.entry("cubic nanometer", "nm^3"),
            Map.entry("cubic nanometers", "nm^3"),
            Map.entry("nanometer", "nm"),
            Map.entry("nanometers", "nm"),
            Map.entry("nanometre", "nm"),
            Map.entry("nanometres", "nm"),
            Map.entry("picometer", "pm"),
            Map.entry("picometers", "pm"),
            Map.entry("picometre", "pm"),
            Map.entry("picometres", "pm"),
            Map.entry("micrometer", "µm"),
            Map.entry("micrometers", "µm"),
            Map.entry("kelvin", "K"),
            Map.entry("c/m2", "C/m2"),
            Map.entry("c/m^2", "C/m^2"),
            Map.entry("coulomb per square meter", "C/m2"),
            Map.entry("coulombs per square meter", "C/m2"),
            Map.entry("coulombs per square metre", "C/m2"),
            Map.entry("c m-2", "C/m2"),
            Map.entry("c per m2", "C/m2"),
            Map.entry("µc/cm2", "µC/cm2"),
            Map.entry("μc/cm2", "µC/cm2"),
            Map.entry("uc/cm2", "µC/cm2"),
            Map.entry("µb", "μB"),
            Map.entry("μb", "μB"),
            Map.entry("mub", "μB"),
            Map.entry("mu_b", "μB"),
            Map.entry("mu b", "μB"),
            Map.entry("ub", "μB"),
            Map.entry("bohr magneton", "μB"),
            Map.entry("bohr magnetons", "μB"),
            Map.entry("kilojoules", "kJ"),
            Map.entry("kilojoule", "kJ"),
            Map.entry("atmospheres", "atm"),
            Map.entry("joules", "J"),
            Map.entry("joule", "J"));

    /** One letter is a unit only behind a number; these words are never units. */
    private static final Pattern NOT_ALONE = Pattern.compile("[A-Za-z]|in|as|at|min|us|am|ms|mol|Pm|Pa|Da|cd|dm");

    /** Reads a unit behind a number. */
    public static Optional<UnitText> read(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        Matcher basis = BASIS.matcher(text);
        if (basis.find() && basis.start() > 0) {
            return plain(text.substring(0, basis.start()))
                    .map(unit -> new UnitText(unit.text, unit.unit, Optional.of(basis(basis.group(1)))));
        }
        return plain(text);
    }

    /** Reads a unit that stands alone; stricter, for one letter may be anything. */
    public static Optional<UnitText> alone(String typed) {
        return NOT_ALONE.matcher(typed).matches() ? Optional.empty() : read(typed);
    }

    private static Optional<UnitText> plain(String text) {
        String repaired = REPAIRS.get(text.toLowerCase(Locale.ROOT));
        boolean exact = text.equals("Mbar") || text.equals("MPa") || text.equals("mPa") || text.equals("Ha");
        try {
            String spelling = repaired == null || exact ? text : repaired;
            Unit unit = Unit.of(spelling);
            return unit.equals(Unit.ONE)
                    ? Optional.empty()
                    : Optional.of(new UnitText(spelling, unit, Optional.empty()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Basis basis(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("atom")
                ? Basis.PER_ATOM
                : lower.startsWith("f") ? Basis.PER_FORMULA_UNIT : Basis.PER_CELL;
    }
}
