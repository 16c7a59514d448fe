package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of electronic structure. */
public record ElectronicStructureQuery(Parameters parameters) implements MpQuery<ElectronicStructureQuery> {

    /** Without a condition. */
    public static final ElectronicStructureQuery ALL = new ElectronicStructureQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static ElectronicStructureQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public ElectronicStructureQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public ElectronicStructureQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public ElectronicStructureQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public ElectronicStructureQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** Without a gap, or with one. */
    public ElectronicStructureQuery metal(boolean value) {
        return where("is_metal", value);
    }

    /** With a direct gap, or not. */
    public ElectronicStructureQuery gapDirect(boolean value) {
        return where("is_gap_direct", value);
    }

    /** Between two bounds, both included; eV. */
    public ElectronicStructureQuery bandGap(double min, double max) {
        return range("band_gap", min, max);
    }

    @Override
    public ElectronicStructureQuery with(Parameters others) {
        return new ElectronicStructureQuery(others);
    }
}
