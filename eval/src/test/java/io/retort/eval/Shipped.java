package io.retort.eval;

import io.retort.core.SharedData;
import io.retort.eval.task.Task;
import io.retort.eval.task.Tasks;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** The shipped tasks, with the shared data folder where this machine has it. */
public final class Shipped {

    private Shipped() {}

    /** Skips the running test where the shared data are absent. */
    public static Task task(String name) {
        return Tasks.read(name, environment());
    }

    /** All samples of it. */
    public static Task whole(String name) {
        return Tasks.read(name, environment(), OptionalInt.of(Integer.MAX_VALUE));
    }

    public static Map<String, String> environment() {
        Path index = SharedData.require("fixtures/llamp/README.md");
        return Map.of("RETORT_SHARED", index.resolve("../../..").normalize().toString());
    }
}
