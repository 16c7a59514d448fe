package io.retort.kg.grow;

/**
 * A candidate of which it is known whether it is right.
 *
 * @param candidate as it would be proposed
 * @param right whether it is
 * @param fault how it was made wrong; empty where it is right
 */
public record Labelled(Candidate candidate, boolean right, String fault) {}
