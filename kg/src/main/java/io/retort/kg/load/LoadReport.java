package io.retort.kg.load;

/**
 * What a load brought.
 *
 * @param things materials, or recipes
 * @param skipped of a load that goes on where another stopped: what had been there
 * @param left out because they could not be read
 * @param triples written; those that were there already are counted too
 * @param millis it took
 */
public record LoadReport(long things, long skipped, long left, long triples, long millis) {

    public double triplesPerSecond() {
        return millis == 0 ? 0 : triples * 1000.0 / millis;
    }
}
