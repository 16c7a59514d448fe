package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of calculations. */
public record TasksQuery(Parameters parameters) implements MpQuery<TasksQuery> {

    /** Without a condition. */
    public static final TasksQuery ALL = new TasksQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static TasksQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("task_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public TasksQuery formula(String formula) {
        return where("formula", formula);
    }

    /** With all of these. */
    public TasksQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public TasksQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    @Override
    public TasksQuery with(Parameters others) {
        return new TasksQuery(others);
    }
}
