package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** Which materials have densities of states. */
public record DosQuery(Parameters parameters) implements MpQuery<DosQuery> {

    /** Without a condition. */
    public static final DosQuery ALL = new DosQuery(Parameters.NONE);

    /** {@code total}, {@code elemental} or {@code orbital}; each wants a spin. */
    public DosQuery projection(String type) {
        return where("projection_type", type);
    }

    /** 1 or -1. */
    public DosQuery spin(int direction) {
        return where("spin", direction);
    }

    /** Between two bounds, both included; eV. */
    public DosQuery bandGap(double min, double max) {
        return range("band_gap", min, max);
    }

    @Override
    public DosQuery with(Parameters others) {
        return new DosQuery(others);
    }
}
