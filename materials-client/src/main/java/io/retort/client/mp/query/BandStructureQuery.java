package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** Which materials have band structures. */
public record BandStructureQuery(Parameters parameters) implements MpQuery<BandStructureQuery> {

    /** Without a condition. */
    public static final BandStructureQuery ALL = new BandStructureQuery(Parameters.NONE);

    /** Without a gap, or with one. */
    public BandStructureQuery metal(boolean value) {
        return where("is_metal", value);
    }

    /** With a direct gap, or not. */
    public BandStructureQuery gapDirect(boolean value) {
        return where("is_gap_direct", value);
    }

    /** {@code setyawan_curtarolo}, {@code hinuma} or {@code latimer_munro}. */
    public BandStructureQuery path(String convention) {
        return where("path_type", convention);
    }

    /** Between two bounds, both included; eV. */
    public BandStructureQuery bandGap(double min, double max) {
        return range("band_gap", min, max);
    }

    @Override
    public BandStructureQuery with(Parameters others) {
        return new BandStructureQuery(others);
    }
}
