package io.retort.kg.text;

/**
 * Something that the words were found in.
 *
 * @param iri the thing's name in the graph
 * @param kind {@code material}, {@code recipe}, {@code composition} …
 * @param text where they were found
 * @param score the higher, the better; of one search only
 */
public record TextHit(String iri, String kind, String text, double score) {}
