package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of elastic constants. */
public record ElasticityQuery(Parameters parameters) implements MpQuery<ElasticityQuery> {

    /** Without a condition. */
    public static final ElasticityQuery ALL = new ElasticityQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static ElasticityQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public ElasticityQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** Between two bounds, both included; GPa. */
    public ElasticityQuery bulkModulus(double min, double max) {
        return range("k_vrh", min, max);
    }

    /** Between two bounds, both included; GPa. */
    public ElasticityQuery shearModulus(double min, double max) {
        return range("g_vrh", min, max);
    }

    /** Between two bounds, both included; a ratio. */
    public ElasticityQuery poisson(double min, double max) {
        return range("poisson", min, max);
    }

    @Override
    public ElasticityQuery with(Parameters others) {
        return new ElasticityQuery(others);
    }
}
