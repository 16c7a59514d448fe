package io.retort.kg.grow;

import java.time.Instant;
import java.util.Optional;

/**
 * Who says so.
 *
 * @param by a model or a miner: {@code model openai:gpt-5}, {@code text mining}
 * @param reference where: a run, a DOI, a page
 * @param quote the words that say it, where there are any
 * @param at when it was proposed
 */
public record Origin(String by, String reference, Optional<String> quote, Instant at) {}
