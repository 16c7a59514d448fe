package io.retort.core.format;

/**
 * What lenient reading mended.
 *
 * @param line counted from 1
 * @param found what stood there
 * @param expected what belongs there
 * @param done what was read instead
 */
public record Repair(int line, String found, String expected, String done) {

    public Repair {
        found = StructureSyntaxException.shown(found);
    }

    @Override
    public String toString() {
        return "line " + line + ": found " + found + ", expected " + expected + "; " + done;
    }
}
