package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of oxidation states. */
public record OxidationStatesQuery(Parameters parameters) implements MpQuery<OxidationStatesQuery> {

    /** Without a condition. */
    public static final OxidationStatesQuery ALL = new OxidationStatesQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static OxidationStatesQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public OxidationStatesQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public OxidationStatesQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** {@code Cr2+,O2-}: all of these. */
    public OxidationStatesQuery species(String value) {
        return where("possible_species", value);
    }

    @Override
    public OxidationStatesQuery with(Parameters others) {
        return new OxidationStatesQuery(others);
    }
}
