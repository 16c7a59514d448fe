package io.retort.core.source;

import java.util.List;

/**
 * Part of a result.
 *
 * @param items of this page
 * @param total in all pages
 * @param offset of the first item
 */
public record Page<T>(List<T> items, long total, long offset) {

    public Page {
        items = List.copyOf(items);
    }

    /** Whether this page is the whole result: only then may one say "the densest" or "none". */
    public boolean isComplete() {
        return offset == 0 && items.size() == total;
    }
}
