package io.retort.client.mp;

import java.util.Arrays;
import java.util.Optional;

/** What a parameter takes. The word is the one in {@code parameters.tsv}. */
public enum ParameterKind {
    NUMBER("number", "a number such as 1.5"),
    WHOLE("whole", "a whole number such as 2"),
    WHOLES("wholes", "whole numbers separated by commas, such as 2,3"),
    FLAG("flag", "true or false"),
    TEXT("text", "some text"),
    DATE("date", "a date such as 2026-04-13T00:00:00"),
    CHOICE("choice", "one word of the list"),
    CHOICES("choices", "words of the list, separated by commas"),
    REPEATED("repeated", "a word; give the parameter again for each further one"),
    IDS("ids", "ids separated by commas, such as mp-149,mp-13"),
    COMPOSITE_IDS("composite-ids", "ids with what they are of, such as mp-149_GGA_GGA+U, mp-75_Li or mp-67-XANES-O-K"),
    MOLECULE_IDS("molecule-ids", "molecule ids separated by commas, such as mol-45807"),
    FORMULA("formula", "a formula such as Fe2O3, several such as Fe2O3,SiO2, a shape such as ABC3, or *2O3"),
    ONE_FORMULA("one-formula", "one formula such as Fe2O3"),
    CHEMSYS("chemsys", "elements joined by dashes, such as Si-O, Li-*-O or Si-O,Fe-O"),
    ELEMENT("element", "an element symbol such as Fe"),
    /** At most 60 characters, and no blank after a comma. */
    ELEMENTS("elements", "element symbols separated by commas without blanks, such as Si,O"),
    ELEMENTS_ANY("elements-any", "element symbols separated by commas, such as Si,O"),
    SPECIES("species", "elements with charges, such as Cr2+,O2-"),
    GROUP_NUMBERS("group-numbers", "space-group numbers from 1 to 230, such as 225,227"),
    GROUP_SYMBOLS("group-symbols", "space-group symbols such as Fm-3m"),
    /** {@code _limit}, {@code _skip}, {@code _page}, {@code _per_page} and kin. */
    PAGING("paging", "a whole number; pages hold 1 to 1000 documents"),
    PROJECTION("projection", "field names separated by commas, such as material_id,symmetry.number"),
    SORT("sort", "one field, such as density or -density");

    private final String word;
    private final String expected;

    ParameterKind(String word, String expected) {
        this.word = word;
        this.expected = expected;
    }

    /** What belongs there, with an example. */
    public String expected() {
        return expected;
    }

    static Optional<ParameterKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
