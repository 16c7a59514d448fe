package io.retort.client.mp;

import java.util.List;

/**
 * What is asked of one endpoint. Queries are values: each method gives a new one. Names are checked when it is sent; a
 * name that the endpoint does not know is refused with the nearest one that it does.
 *
 * @param <Q> the query itself
 */
public interface MpQuery<Q extends MpQuery<Q>> {

    /** As the wire spells them. */
    Parameters parameters();

    /** The same question with these parameters. */
    Q with(Parameters parameters);

    /** With a parameter by its name on the wire. */
    default Q where(String name, Object value) {
        return with(parameters().with(name, String.valueOf(value)));
    }

    /** With a number between two bounds, both included: {@code X_min} and {@code X_max}. */
    default Q range(String name, double min, double max) {
        return atLeast(name, min).atMost(name, max);
    }

    /** With a lower bound, included: {@code X_min}. */
    default Q atLeast(String name, double min) {
        return where(name + "_min", Wire.number(min));
    }

    /** With an upper bound, included: {@code X_max}. */
    default Q atMost(String name, double max) {
        return where(name + "_max", Wire.number(max));
    }

    /** With these fields of each document, dotted ones too; else the endpoint's usual ones. */
    default Q fields(String... names) {
        return with(parameters().with("_fields", List.of(names)));
    }

    /** With every field of each document; heavy. */
    default Q allFields() {
        return where("_all_fields", true);
    }

    /** One page: at most so many documents (1 to 1000), after skipping so many. */
    default Q page(int limit, int skip) {
        return where("_limit", limit).where("_skip", skip);
    }
}
