package io.retort.distill.reflex.train;

import io.retort.distill.reflex.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What people write in the slots of a frame. */
final class Phrases {

    static final List<String> GT = List.of(
            "above",
            "over",
            "greater than",
            "larger than",
            "more than",
            "higher than",
            "at least",
            "exceeding",
            ">",
            ">=",
            "bigger than",
            "no less than",
            "not less than",
            "not below",
            "beyond",
            "≥",
            "in excess of",
            "at minimum");
    static final List<String> LT = List.of(
            "below",
            "under",
            "less than",
            "smaller than",
            "lower than",
            "at most",
            "no more than",
            "not more than",
            "<",
            "<=",
            "not above",
            "not exceeding",
            "up to",
            "≤",
            "beneath",
            "not higher than");
    static final List<String> MAX =
            List.of("largest", "highest", "biggest", "greatest", "maximum", "strongest", "highest", "largest");
    static final List<String> MIN = List.of("lowest", "smallest", "least", "minimum", "weakest", "lowest", "smallest");
    static final List<String> ELEMENTS = List.of(
            "Li",
            "Na",
            "K",
            "Mg",
            "Ca",
            "Ti",
            "V",
            "Cr",
            "Mn",
            "Fe",
            "Co",
            "Ni",
            "Cu",
            "Zn",
            "Ga",
            "Ge",
            "Zr",
            "Nb",
            "Mo",
            "Ag",
            "Cd",
            "Sn",
            "Ba",
            "La",
            "W",
            "Pb",
            "Bi",
            "O",
            "S",
            "N",
            "lithium",
            "iron",
            "copper",
            "titanium",
            "cobalt",
            "lead",
            "oxygen",
            "nickel",
            "zinc",
            "sodium",
            "manganese",
            "aluminium",
            "tin",
            "silicon");
    static final List<String> SYMBOLS = List.of(
            "Li", "Na", "Mg", "Al", "Si", "Ti", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "O", "S", "P", "N", "Cl", "C");
    static final List<String> UNITS = List.of(
            "eV",
            "meV",
            "kJ/mol",
            "kcal/mol",
            "hartree",
            "GPa",
            "kbar",
            "Mbar",
            "MPa",
            "nm",
            "Å",
            "g/cm3",
            "kg/m3",
            "K",
            "cm-1",
            "THz");
    static final List<String> BEFORE = List.of(
            "hi, ",
            "hello, ",
            "please ",
            "hey ",
            "good morning, ",
            "dear all, ",
            "quick question: ",
            "could you help: ",
            "i have a question: ",
            "excuse me, ",
            "ok so ",
            "for my thesis: ",
            "just curious, ",
            "quick one - ",
            "quick one: ",
            "one more: ",
            "my advisor asks: ",
            "sorry to bother you, ");
    static final List<String> AFTER = List.of(
            " please",
            " thanks",
            " pls",
            " thank you",
            "?",
            "?",
            "?",
            "??",
            " ?",
            ".",
            "!",
            ", please",
            ", thanks a lot",
            " for me",
            " if you can",
            " asap");

    static final List<String> CLASSES = List.of(
            "oxide",
            "nitride",
            "sulfide",
            "carbide",
            "fluoride",
            "chloride",
            "selenide",
            "telluride",
            "phosphide",
            "boride",
            "iodide",
            "bromide",
            "arsenide",
            "silicide",
            "hydride");

    /** Of each field that is a number: lowest, highest, and the units that people write. */
    static final Map<Field, String> NUMBERS = new EnumMap<>(Field.class);

    static {
        NUMBERS.put(Field.BAND_GAP, "0.5 6 eV|eV||eV");
        NUMBERS.put(Field.EFERMI, "1 9 eV|eV|");
        NUMBERS.put(Field.DENSITY, "1 15 g/cm3|g/cm^3|g/cc|g/cm3|");
        NUMBERS.put(Field.VOLUME, "40 500 Å^3|A^3|cubic angstroms|");
        NUMBERS.put(Field.NSITES, "2 60 ||atoms");
        NUMBERS.put(Field.FORMATION_ENERGY, "-4 -0.2 eV/atom|eV per atom|eV|");
        NUMBERS.put(Field.E_ABOVE_HULL, "0.01 0.3 eV/atom|eV|eV per atom|");
        NUMBERS.put(Field.BULK_MODULUS, "20 400 GPa|GPa|gpa|");
        NUMBERS.put(Field.SHEAR_MODULUS, "20 300 GPa|GPa|gpa|");
        NUMBERS.put(Field.YOUNGS_MODULUS, "50 600 GPa|GPa|gpa|");
        NUMBERS.put(Field.POISSON_RATIO, "0.1 0.45 ");
        NUMBERS.put(Field.ANISOTROPY, "0.1 5 ");
        NUMBERS.put(Field.DIELECTRIC_CONSTANT, "3 100 ");
        NUMBERS.put(Field.REFRACTIVE_INDEX, "1.3 4 ");
        NUMBERS.put(Field.PIEZO_MODULUS, "0.1 5 C/m2|C/m^2|");
        NUMBERS.put(Field.MAGNETIZATION, "1 20 μB|muB|bohr magnetons|");
    }

    private Phrases() {}
}
