package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** What may be asked of substrates. */
public record SubstratesQuery(Parameters parameters) implements MpQuery<SubstratesQuery> {

    /** Without a condition. */
    public static final SubstratesQuery ALL = new SubstratesQuery(Parameters.NONE);

    /** Id of the film. */
    public static SubstratesQuery ofFilm(String film) {
        return ALL.where("film_id", film);
    }

    /** Between two bounds, both included; Å². */
    public SubstratesQuery area(double min, double max) {
        return range("area", min, max);
    }

    /** Between two bounds, both included; meV. */
    public SubstratesQuery energy(double min, double max) {
        return range("energy", min, max);
    }

    @Override
    public SubstratesQuery with(Parameters others) {
        return new SubstratesQuery(others);
    }
}
