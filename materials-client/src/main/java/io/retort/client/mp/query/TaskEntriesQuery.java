package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** Energies and structures of these calculations. */
public record TaskEntriesQuery(Parameters parameters) implements MpQuery<TaskEntriesQuery> {

    /** Without a condition. */
    public static final TaskEntriesQuery ALL = new TaskEntriesQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static TaskEntriesQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("task_ids", List.of(ids)));
    }

    @Override
    public TaskEntriesQuery with(Parameters others) {
        return new TaskEntriesQuery(others);
    }
}
