package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of the JCESR molecules. */
public record JcesrQuery(Parameters parameters) implements MpQuery<JcesrQuery> {

    /** Without a condition. */
    public static final JcesrQuery ALL = new JcesrQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static JcesrQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("task_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public JcesrQuery formula(String formula) {
        return where("formula", formula);
    }

    /** With all of these. */
    public JcesrQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** Between two bounds, both included; eV. */
    public JcesrQuery electronAffinity(double min, double max) {
        return range("EA", min, max);
    }

    /** Between two bounds, both included; eV. */
    public JcesrQuery ionizationEnergy(double min, double max) {
        return range("IE", min, max);
    }

    @Override
    public JcesrQuery with(Parameters others) {
        return new JcesrQuery(others);
    }
}
