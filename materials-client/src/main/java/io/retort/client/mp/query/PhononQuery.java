package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** What may be asked of phonons. */
public record PhononQuery(Parameters parameters) implements MpQuery<PhononQuery> {

    /** Without a condition. */
    public static final PhononQuery ALL = new PhononQuery(Parameters.NONE);

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public PhononQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public PhononQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public PhononQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public PhononQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** Of the calculations, with commas. */
    public PhononQuery identifiers(String ids) {
        return where("identifiers", ids);
    }

    /** {@code dfpt}, {@code phonopy} or {@code pheasy}. */
    public PhononQuery method(String value) {
        return where("phonon_method", value);
    }

    @Override
    public PhononQuery with(Parameters others) {
        return new PhononQuery(others);
    }
}
