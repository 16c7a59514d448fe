package io.retort.kg.grow;

import io.retort.core.evidence.Evidence;

/**
 * A fact that somebody proposes.
 *
 * @param fact as stated: its provenance says the method that was stated, or an empty name where none was
 * @param origin who proposes it
 */
public record Candidate(Evidence fact, Origin origin) {}
