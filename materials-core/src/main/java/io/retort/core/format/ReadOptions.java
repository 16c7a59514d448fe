package io.retort.core.format;

/**
 * How a file is read.
 *
 * @param strict whether every departure from the format is an error; otherwise common ones are repaired and listed
 * @param maxBytes size of a file, unpacked
 * @param maxSites sites of one structure, symmetry applied
 * @param maxDepth brackets within brackets (CIF 2.0 lists, JSON)
 */
public record ReadOptions(boolean strict, long maxBytes, int maxSites, int maxDepth) {

    /** Repairs what is commonly wrong and lists every repair; 50 MB, 100,000 sites. */
    public static final ReadOptions LENIENT = new ReadOptions(false, 50_000_000, 100_000, 64);

    /** Accepts only what the format allows; 50 MB, 100,000 sites. */
    public static final ReadOptions STRICT = new ReadOptions(true, 50_000_000, 100_000, 64);

    public ReadOptions {
        if (maxBytes > 1L << 30) {
            throw new IllegalArgumentException("At most 1 GiB of text is read at once, not " + maxBytes + " bytes.");
        }
    }

    public ReadOptions withMaxBytes(long bytes) {
        return new ReadOptions(strict, bytes, maxSites, maxDepth);
    }

    public ReadOptions withMaxSites(int sites) {
        return new ReadOptions(strict, maxBytes, sites, maxDepth);
    }
}
