package io.retort.core.build;

import java.util.Arrays;

/**
 * A family of lattice planes, in units of the reciprocal vectors of the cell that it is said with.
 *
 * @param h along a*
 * @param k along b*
 * @param l along c*
 */
public record Miller(int h, int k, int l) {

    private static final int LIMIT = 20;

    public Miller {
        if (h == 0 && k == 0 && l == 0) {
            throw new BuildException("(0 0 0) is no plane; expected Miller indices such as 1 1 1.");
        }
        if (Math.abs(h) > LIMIT || Math.abs(k) > LIMIT || Math.abs(l) > LIMIT) {
            throw new BuildException(
                    "Miller indices " + h + " " + k + " " + l + ": at most " + LIMIT + " in size are accepted.");
        }
    }

    /**
     * Reads {@code 111}, {@code (1 1 1)}, {@code 1,-1,0} and the four-index {@code 10-10} of hexagonal cells written with
     * separators ({@code 1 0 -1 0}).
     */
    public static Miller parse(String text) {
        String bare = text.replaceAll("[()\\[\\]{}]", " ").strip();
        String[] parts =
                bare.contains(" ") || bare.contains(",") ? bare.split("[\\s,]+") : bare.split("(?=[-\\d])(?<!-)");
        try {
            int[] n = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
            if (n.length == 3) {
                return new Miller(n[0], n[1], n[2]);
            }
            if (n.length == 4 && n[0] + n[1] + n[2] == 0) {
                return new Miller(n[0], n[1], n[3]);
            }
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    @Override
    public String toString() {
        return "(" + h + " " + k + " " + l + ")";
    }

    private static BuildException unreadable(String text) {
        return new BuildException("Miller indices '" + text + "': expected three whole numbers such as 1 1 0 or 1 -1 0"
                + " (or four with h + k + i = 0).");
    }
}
