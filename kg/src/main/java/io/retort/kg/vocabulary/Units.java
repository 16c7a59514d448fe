package io.retort.kg.vocabulary;

import io.retort.core.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The units of the properties, as QUDT names them. A list to read; to add a unit, add a line. */
public final class Units {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        qudt("eV", "EV");
        qudt("GPa", "GigaPA");
        qudt("Å", "ANGSTROM");
        qudt("Å³", "ANGSTROM3");
        qudt("°", "DEG");
        qudt("g/cm³", "GM-PER-CentiM3");
        qudt("", "UNITLESS");
        qudt("C/m²", "C-PER-M2");
        NAMES.put("μB", "urn:retort:unit:bohr-magneton");
        qudt("cm⁻¹", "PER-CentiM");
        qudt("W/(m·K)", "W-PER-M-K");
        qudt("K^-1", "PER-K");
        qudt("K", "K");
        qudt("µV/K", "MicroV-PER-K");
        qudt("°C", "DEG_C");
        qudt("h", "HR");
        qudt("min", "MIN");
        qudt("s", "SEC");
        qudt("d", "DAY");
    }

    private Units() {}

    /** All: the unit as we write it, and its IRI. */
    public static Map<String, String> all() {
        return java.util.Collections.unmodifiableMap(NAMES);
    }

    /** The IRI of a unit that a property declares or a recipe uses; empty where it has none here. */
    public static Optional<String> iri(String symbol) {
        return Optional.ofNullable(NAMES.get(symbol));
    }

    /** QUDT's name where it is in the list; else one of ours, made of the unit as it is written. */
    public static String iri(Unit unit) {
        return iri(unit.symbol())
                .or(() -> NAMES.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("d")
                                && Unit.of(entry.getKey()).equals(unit))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElseGet(() -> Iris.of(Concept.UNIT, unit.symbol()));
    }

    /** Whether the list has it. */
    public static boolean isListed(String iri) {
        return NAMES.containsValue(iri);
    }

    /** The unit as we write it. */
    public static Optional<String> symbol(String iri) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(iri))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> iri.startsWith(Concept.UNIT.namespace()) ? Optional.of(Iris.local(iri)) : Optional.empty());
    }

    private static void qudt(String symbol, String name) {
        NAMES.put(symbol, Vocabulary.QUDT_UNIT + name);
    }
}
