package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of dielectric response. */
public record DielectricQuery(Parameters parameters) implements MpQuery<DielectricQuery> {

    /** Without a condition. */
    public static final DielectricQuery ALL = new DielectricQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static DielectricQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** Between two bounds, both included; relative permittivity. */
    public DielectricQuery total(double min, double max) {
        return range("e_total", min, max);
    }

    /** Between two bounds, both included; the refractive index. */
    public DielectricQuery refractiveIndex(double min, double max) {
        return range("n", min, max);
    }

    @Override
    public DielectricQuery with(Parameters others) {
        return new DielectricQuery(others);
    }
}
