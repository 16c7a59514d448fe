package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of surfaces. */
public record SurfaceQuery(Parameters parameters) implements MpQuery<SurfaceQuery> {

    /** Without a condition. */
    public static final SurfaceQuery ALL = new SurfaceQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static SurfaceQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** Between two bounds, both included; J/m². */
    public SurfaceQuery surfaceEnergy(double min, double max) {
        return range("weighted_surface_energy", min, max);
    }

    /** Between two bounds, both included; eV. */
    public SurfaceQuery workFunction(double min, double max) {
        return range("weighted_work_function", min, max);
    }

    @Override
    public SurfaceQuery with(Parameters others) {
        return new SurfaceQuery(others);
    }
}
