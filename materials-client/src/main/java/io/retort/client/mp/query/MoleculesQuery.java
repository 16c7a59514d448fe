package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of molecules. */
public record MoleculesQuery(Parameters parameters) implements MpQuery<MoleculesQuery> {

    /** Without a condition. */
    public static final MoleculesQuery ALL = new MoleculesQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static MoleculesQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("molecule_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public MoleculesQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public MoleculesQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public MoleculesQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public MoleculesQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** Elementary charges. */
    public MoleculesQuery charge(int value) {
        return where("charge", value);
    }

    @Override
    public MoleculesQuery with(Parameters others) {
        return new MoleculesQuery(others);
    }
}
