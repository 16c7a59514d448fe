package io.retort.core.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens where a file departs from its format: strict reading stops, lenient reading notes the repair and goes
 * on. One log a file; not thread-safe.
 */
public final class ReadLog {

    private static final int KEPT = 1000;

    private final String format;
    private final ReadOptions options;
    private final List<Repair> repairs = new ArrayList<>();
    private @Nullable StructureSyntaxException first;

    public ReadLog(String format, ReadOptions options) {
        this.format = format;
        this.options = options;
    }

    public ReadOptions options() {
        return options;
    }

    /** At most the first thousand; a file that needs more is not worth listing further. */
    public List<Repair> repairs() {
        return List.copyOf(repairs);
    }

    /** An error in strict reading, a repair in lenient reading. */
    public void repair(int line, String found, String expected, String done) {
        if (options.strict()) {
            throw error(line, found, expected);
        }
        if (first == null) {
            first = error(line, found, expected);
        }
        note(line, found, expected, done);
    }

    /** Allowed, but the reader should know; never an error. */
    public void note(int line, String found, String expected, String done) {
        if (repairs.size() < KEPT) {
            repairs.add(new Repair(line, found, expected, done));
        }
    }

    /** Beyond repair. */
    public StructureSyntaxException error(int line, String found, String expected) {
        return new StructureSyntaxException(format, line, found, expected);
    }

    /** Where nothing came of a file: the first thing that was wrong in it, else what is missing. */
    public StructureSyntaxException nothing(int line, String found, String expected) {
        return first != null ? first : error(line, found, expected);
    }

    /** @throws StructureSyntaxException where a structure has more sites than the limit */
    public void requireSites(long sites, int line) {
        if (sites > options.maxSites()) {
            throw error(
                    line,
                    sites + " sites",
                    "at most " + options.maxSites() + " (raise it with ReadOptions.withMaxSites or --max-sites)");
        }
    }
}
