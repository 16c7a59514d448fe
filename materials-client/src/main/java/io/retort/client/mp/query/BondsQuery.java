package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of bonds. */
public record BondsQuery(Parameters parameters) implements MpQuery<BondsQuery> {

    /** Without a condition. */
    public static final BondsQuery ALL = new BondsQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static BondsQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("material_ids", List.of(ids)));
    }

    /** Between two bounds, both included; Å. */
    public BondsQuery meanBondLength(double min, double max) {
        return range("mean_bond_length", min, max);
    }

    /** {@code Mo-S(6),S-Mo(3)}. */
    public BondsQuery coordination(String environments) {
        return where("coordination_envs", environments);
    }

    @Override
    public BondsQuery with(Parameters others) {
        return new BondsQuery(others);
    }
}
