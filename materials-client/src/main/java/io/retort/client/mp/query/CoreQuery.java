package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of the materials themselves. */
public record CoreQuery(Parameters parameters) implements MpQuery<CoreQuery> {

    /** Without a condition. */
    public static final CoreQuery ALL = new CoreQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static CoreQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public CoreQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public CoreQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public CoreQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public CoreQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** That one of these calculations belongs to, with commas. */
    public CoreQuery tasks(String ids) {
        return where("task_ids", ids);
    }

    @Override
    public CoreQuery with(Parameters others) {
        return new CoreQuery(others);
    }
}
