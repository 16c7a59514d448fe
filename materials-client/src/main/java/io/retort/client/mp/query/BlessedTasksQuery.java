package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** The best calculation of each material by one functional. */
public record BlessedTasksQuery(Parameters parameters) implements MpQuery<BlessedTasksQuery> {

    /** Without a condition. */
    public static final BlessedTasksQuery ALL = new BlessedTasksQuery(Parameters.NONE);

    /** {@code GGA}, {@code GGA_U}, {@code R2SCAN}, {@code SCAN}, {@code PBESol} or {@code HSE}. */
    public static BlessedTasksQuery ofRunType(String runType) {
        return ALL.where("run_type", runType);
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public BlessedTasksQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public BlessedTasksQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public BlessedTasksQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public BlessedTasksQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    @Override
    public BlessedTasksQuery with(Parameters others) {
        return new BlessedTasksQuery(others);
    }
}
