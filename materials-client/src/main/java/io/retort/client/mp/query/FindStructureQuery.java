package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** How closely a structure must match. */
public record FindStructureQuery(Parameters parameters) implements MpQuery<FindStructureQuery> {

    /** Without a condition. */
    public static final FindStructureQuery ALL = new FindStructureQuery(Parameters.NONE);

    /** Fractional, of lengths; 0.2 where not said. */
    public FindStructureQuery lengthTolerance(double fraction) {
        return where("ltol", fraction);
    }

    /** Of the free length per atom; 0.3 where not said. */
    public FindStructureQuery siteTolerance(double fraction) {
        return where("stol", fraction);
    }

    /** In degrees; 5 where not said. */
    public FindStructureQuery angleTolerance(double degrees) {
        return where("angle_tol", degrees);
    }

    @Override
    public FindStructureQuery with(Parameters others) {
        return new FindStructureQuery(others);
    }
}
