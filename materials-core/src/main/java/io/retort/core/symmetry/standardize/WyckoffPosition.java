package io.retort.core.symmetry.standardize;

/**
 * A Wyckoff position of one Hall setting.
 *
 * @param letter a, b, c … z, then A
 * @param multiplicity sites in one conventional cell
 * @param siteSymmetry oriented site-symmetry symbol: {@code 2.mm}
 * @param coordinates the first of its coordinate triplets: {@code x,2x,z}
 */
public record WyckoffPosition(char letter, int multiplicity, String siteSymmetry, String coordinates) {}
