package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of coordination polyhedra. */
public record ChemenvQuery(Parameters parameters) implements MpQuery<ChemenvQuery> {

    /** Without a condition. */
    public static final ChemenvQuery ALL = new ChemenvQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static ChemenvQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** With all of these. */
    public ChemenvQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public ChemenvQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** Such as Octahedron. */
    public ChemenvQuery named(String name) {
        return where("chemenv_name", name);
    }

    /** Between two bounds, both included; the continuous symmetry measure. */
    public ChemenvQuery csm(double min, double max) {
        return range("csm", min, max);
    }

    @Override
    public ChemenvQuery with(Parameters others) {
        return new ChemenvQuery(others);
    }
}
