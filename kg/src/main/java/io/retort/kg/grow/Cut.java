package io.retort.kg.grow;

import java.util.List;

/**
 * Which candidates are in the graph.
 *
 * @param recall that was chosen
 * @param threshold that it means
 * @param accepted those that reach it, the surest first
 * @param refused those that do not
 */
public record Cut(double recall, double threshold, List<Accepted> accepted, List<Scored> refused) {

    public Cut {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }
}
