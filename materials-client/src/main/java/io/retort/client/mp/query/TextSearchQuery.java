package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;

/** Materials whose description has these words. */
public record TextSearchQuery(Parameters parameters) implements MpQuery<TextSearchQuery> {

    /** Without a condition. */
    public static final TextSearchQuery ALL = new TextSearchQuery(Parameters.NONE);

    /** All of them. */
    public static TextSearchQuery of(String... keywords) {
        return ALL.where("keywords", String.join(",", keywords));
    }

    @Override
    public TextSearchQuery with(Parameters others) {
        return new TextSearchQuery(others);
    }
}
