package io.retort.tools.units;

import io.retort.core.evidence.Evidence;
import java.util.List;

/**
 * A change of what a value is counted per.
 *
 * @param factor the new value in the old one
 * @param words why, for the record
 * @param from further evidence that the factor rests on
 */
record Scale(double factor, String words, List<Evidence> from) {

    static final Scale NONE = new Scale(1, "", List.of());
}
