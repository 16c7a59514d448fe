package io.retort.client.mp.query;

import io.retort.client.mp.MpQuery;
import io.retort.client.mp.Parameters;
import java.util.List;

/** What may be asked of X-ray absorption. */
public record XasQuery(Parameters parameters) implements MpQuery<XasQuery> {

    /** Without a condition. */
    public static final XasQuery ALL = new XasQuery(Parameters.NONE);

    /** Those of these ids, in any spelling and number. */
    public static XasQuery of(String... ids) {
        return ALL.with(Parameters.NONE.with("task_ids", List.of(ids)));
    }

    /** {@code Fe2O3}, {@code Fe2O3,SiO2}, the shape {@code ABC3}, or {@code *2O3}. */
    public XasQuery formula(String formula) {
        return where("formula", formula);
    }

    /** {@code Si-O}, {@code Li-*-O}, or several with commas. */
    public XasQuery chemsys(String system) {
        return where("chemsys", system);
    }

    /** With all of these. */
    public XasQuery elements(String... symbols) {
        return where("elements", String.join(",", symbols));
    }

    /** With none of these. */
    public XasQuery exclude(String... symbols) {
        return where("exclude_elements", String.join(",", symbols));
    }

    /** Element symbol. */
    public XasQuery absorbing(String symbol) {
        return where("absorbing_element", symbol);
    }

    /** K, L2, L3 or L2,3. */
    public XasQuery edge(String value) {
        return where("edge", value);
    }

    /** XANES, EXAFS or XAFS. */
    public XasQuery type(String value) {
        return where("spectrum_type", value);
    }

    @Override
    public XasQuery with(Parameters others) {
        return new XasQuery(others);
    }
}
