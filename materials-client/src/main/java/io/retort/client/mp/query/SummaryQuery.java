package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of the summaries. */
public record SummaryQuery(Parameters parameters) implements MpQuery<SummaryQuery> {

    /** Without a condition. */
    public static final SummaryQuery ALL = new SummaryQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static SummaryQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public SummaryQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public SummaryQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public SummaryQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public SummaryQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** On the hull, or not. */
    public SummaryQuery stable(boolean value) {
        return where("is_stable", value);
    }

    /** Without a gap, or with one. */
    public SummaryQuery metal(boolean value) {
        return where("is_metal", value);
    }

    /** With a direct gap, or not. */
    public SummaryQuery gapDirect(boolean value) {
        return where("is_gap_direct", value);
    }

    /** Known from calculation alone, or from experiment too. */
    public SummaryQuery theoretical(boolean value) {
        return where("theoretical", value);
    }

    /** NM, FM, AFM, FiM or Unknown. */
    public SummaryQuery ordering(String value) {
        return where("ordering", value);
    }

    /** {@code Cubic}; at most three, with commas. */
    public SummaryQuery crystalSystem(String value) {
        return where("crystal_system", value);
    }

    /** Between two bounds, both included; eV. */
    public SummaryQuery bandGap(double min, double max) {
        return range("band_gap", min, max);
    }

    /** Between two bounds, both included; eV per atom. */
    public SummaryQuery energyAboveHull(double min, double max) {
        return range("energy_above_hull", min, max);
    }

    /** Between two bounds, both included; g/cm³. */
    public SummaryQuery density(double min, double max) {
        return range("density", min, max);
    }

    /** Between two bounds, both included; GPa. */
    public SummaryQuery bulkModulus(double min, double max) {
        return range("k_vrh", min, max);
    }

    /** {@code density}, or {@code -density} for the largest first. */
    public SummaryQuery sortedBy(String field) {
        return where("_sort_fields", field);
    }

    @Override
    public SummaryQuery with(Parameters others) {
        return new SummaryQuery(others);
    }
}
