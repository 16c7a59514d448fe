package io.retort.kg.ask;

import java.util.List;

/**
 * A material and what is tied to it, for drawing.
 *
 * @param nodes the material first
 * @param edges between them
 * @param cut whether there was more than fits a picture
 */
public record Neighbourhood(List<Node> nodes, List<Edge> edges, boolean cut) {

    /**
     * @param id the thing's name in the graph
     * @param kind {@code material}, {@code composition}, {@code element} …
     * @param label for a reader
     */
    public record Node(String id, String kind, String label) {}

    /** @param relation as people write it: {@code rt:composition} */
    public record Edge(String from, String relation, String to) {}
}
