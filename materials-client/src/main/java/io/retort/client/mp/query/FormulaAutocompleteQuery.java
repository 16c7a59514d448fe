package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** Formulas that begin like one. */
public record FormulaAutocompleteQuery(Parameters parameters) implements MpQuery<FormulaAutocompleteQuery> {

    /** Without a condition. */
    public static final FormulaAutocompleteQuery ALL = new FormulaAutocompleteQuery(Parameters.NONE);

    /** Such as Fe2O3. */
    public static FormulaAutocompleteQuery of(String formula) {
        return ALL.where("formula", formula);
    }

    /** At most so many; 10 where not said. */
    public FormulaAutocompleteQuery limit(int count) {
        return where("limit", count);
    }

    @Override
    public FormulaAutocompleteQuery with(Parameters others) {
        return new FormulaAutocompleteQuery(others);
    }
}
