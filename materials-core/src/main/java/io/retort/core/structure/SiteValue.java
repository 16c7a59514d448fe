package io.retort.core.structure;

import java.util.List;

/** One further property of a site, as the file gives it. */
public sealed interface SiteValue {

    /** A number, in the file's own unit. */
    record Scalar(double value) implements SiteValue {}

    /** Several numbers: a force, a velocity, a tensor row by row. */
    record Vector(List<Double> values) implements SiteValue {
        public Vector {
            values = List.copyOf(values);
        }
    }

    /** Whether the site may move along each cell vector. */
    record Flags(List<Boolean> values) implements SiteValue {
        public Flags {
            values = List.copyOf(values);
        }
    }

    record Text(String value) implements SiteValue {}
}
