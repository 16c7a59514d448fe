package io.retort.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The shared data folder, which lies beside the checkout and is not part of it. {@code RETORT_SHARED} names it; the
 * default is {@code ../shared}. Tests that need it are skipped where it is absent, and say so; with
 * {@code RETORT_REQUIRE_ALL=1}, as in continuous integration, they fail instead.
 */
public final class SharedData {

    private SharedData() {}

    /** A file or folder of the shared data. Skips the running test where there is none. */
    public static Path require(String relative) {
        Path path = root().resolve(relative);
        require(Files.exists(path), "shared data not found at " + path + " (set RETORT_SHARED)");
        return path;
    }

    /** Skips the running test where the condition does not hold; fails it where nothing may be skipped. */
    public static void require(boolean condition, String reason) {
        if ("1".equals(System.getenv("RETORT_REQUIRE_ALL")) && !condition) {
            throw new AssertionError("RETORT_REQUIRE_ALL is set: " + reason);
        }
        assumeTrue(condition, () -> "skipped: " + reason);
    }

    private static Path root() {
        return Optional.ofNullable(System.getenv("RETORT_SHARED"))
                .map(Path::of)
                .orElseGet(
                        () -> Path.of(System.getProperty("retort.root", "..")).resolve("../shared"))
                .toAbsolutePath()
                .normalize();
    }
}
