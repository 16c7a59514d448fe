package io.retort.kg.grow;

/**
 * A candidate with what the critic says.
 *
 * @param candidate that was judged
 * @param score 0 to 1
 */
public record Scored(Candidate candidate, double score) {}
