package io.retort.kg.shape;

/**
 * One thing that breaks a shape.
 *
 * @param rule {@code value-unit}
 * @param thing that breaks it: its name in the graph
 * @param message in words
 */
public record Violation(String rule, String thing, String message) {}
