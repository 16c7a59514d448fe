package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** What may be asked of recipes. */
public record SynthesisQuery(Parameters parameters) implements MpQuery<SynthesisQuery> {

    /** Without a condition. */
    public static final SynthesisQuery ALL = new SynthesisQuery(Parameters.NONE);

    /** In the text of the recipe, with commas. */
    public SynthesisQuery keywords(String words) {
        return where("keywords", words);
    }

    /** What is made. */
    public SynthesisQuery target(String formula) {
        return where("target_formula", formula);
    }

    /** What it is made of. */
    public SynthesisQuery precursor(String formula) {
        return where("precursor_formula", formula);
    }

    /** {@code solid-state} or {@code sol-gel}. */
    public SynthesisQuery type(String value) {
        return with(parameters.adding("synthesis_type", value));
    }

    /** Such as HeatingOperation; each further one must be there too. */
    public SynthesisQuery operation(String value) {
        return with(parameters.adding("operations", value));
    }

    @Override
    public SynthesisQuery with(Parameters others) {
        return new SynthesisQuery(others);
    }
}
