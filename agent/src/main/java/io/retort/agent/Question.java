package io.retort.agent;

/**
 * What somebody asks.
 *
 * @param text as typed; may be anything, of any length
 */
public record Question(String text) {}
