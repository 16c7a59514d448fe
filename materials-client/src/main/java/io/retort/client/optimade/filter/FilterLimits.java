package io.retort.client.optimade.filter;

/**
 * How much filter is read.
 *
 * @param length characters at most
 * @param depth parentheses within parentheses at most
 */
public record FilterLimits(int length, int depth) {

    /** Longer than any server takes in an address, deeper than anyone writes. */
    public static final FilterLimits DEFAULT = new FilterLimits(16_384, 64);
}
