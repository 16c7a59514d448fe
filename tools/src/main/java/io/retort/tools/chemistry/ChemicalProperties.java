package io.retort.tools.chemistry;

import io.retort.core.element.Element;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.Property.Kind;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Locale;

/** What the tools of this room state. No source records it: it follows from a formula or a molecule alone. */
public final class ChemicalProperties {

    public static final Property MOLAR_MASS =
            number("molar_mass", "g/mol", "molar mass", "Mass of one mole, with standard atomic weights.");
    public static final Property MONOISOTOPIC_MASS = number(
            "monoisotopic_mass",
            "u",
            "monoisotopic mass",
            "Mass of one particle, each atom its most abundant isotope.");
    public static final Property MASS = number("mass", "g", "mass", "What a balance shows.");
    public static final Property AMOUNT = number("amount", "mol", "amount", "Amount of substance.");
    public static final Property MASS_LOSS =
            number("mass_loss", "%", "mass loss", "Share of the weighed mass that leaves as gas.");
    public static final Property REACTION = label("reaction", "reaction", "Balanced equation.");
    public static final Property SUBSTANCE = label("substance", "substance", "Formula as it stands on the bottle.");
    public static final Property MOLECULAR_FORMULA =
            label("molecular_formula", "molecular formula", "In Hill order: carbon, hydrogen, then the alphabet.");
    public static final Property SMILES = label("smiles", "SMILES", "Canonical SMILES, stereochemistry included.");
    public static final Property INCHI = label("inchi", "InChI", "IUPAC International Chemical Identifier.");
    public static final Property INCHI_KEY = label("inchi_key", "InChIKey", "Hash of the InChI, for searching.");
    public static final Property SIMILARITY = number(
            "similarity", "", "similarity", "Tanimoto coefficient of circular fingerprints of diameter 4; 1 is alike.");

    /** All of them but the mass fractions and the descriptors; those are {@link Descriptors#ALL}. */
    public static final List<Property> ALL = List.of(
            MOLAR_MASS,
            MONOISOTOPIC_MASS,
            MASS,
            AMOUNT,
            MASS_LOSS,
            REACTION,
            SUBSTANCE,
            MOLECULAR_FORMULA,
            SMILES,
            INCHI,
            INCHI_KEY,
            SIMILARITY);

    private ChemicalProperties() {}

    /** Share of one element in the mass of a compound. */
    public static Property massFraction(Element element) {
        String name = element.name().toLowerCase(Locale.ROOT);
        return number("mass_fraction_" + name, "%", "mass fraction of " + name, "Share of the mass.");
    }

    static Property number(String key, String unit, String name, String meaning) {
        return new Property(key, Kind.NUMBER, Unit.of(unit), Basis.NONE, name, meaning);
    }

    private static Property label(String key, String name, String meaning) {
        return new Property(key, Kind.LABEL, Unit.ONE, Basis.NONE, name, meaning);
    }
}
