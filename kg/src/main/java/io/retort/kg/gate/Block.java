package io.retort.kg.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** One group of a pattern, read out of the syntax: its edges, the parts within, and what its variables are said to equal. */
final class Block {

    /** Names of variables that stand for the middle of a path. */
    static final String HIDDEN = "-";

    /** How a block belongs to the one around it. */
    enum Part {
        /** It must hold too. */
        JOINED,
        /** It may hold, or it holds in one case of several. */
        CASE,
        /** It is looked up for each row and binds nothing. */
        TEST
    }

    final Part part;
    final List<Step> steps = new ArrayList<>();
    final List<Block> parts = new ArrayList<>();
    final Map<Node, Set<Node>> equal = new HashMap<>();

    /** Variables that stand together in VALUES, BIND or a union. */
    final List<Set<Node>> together = new ArrayList<>();

    Block(Part part) {
        this.part = part;
    }

    /** Everything but constants that this block and its parts speak of. */
    Set<Node> variables() {
        Set<Node> all = new HashSet<>();
        steps.forEach(step -> {
            addOpen(all, step.subject());
            addOpen(all, step.relation());
            addOpen(all, step.object());
        });
        together.forEach(all::addAll);
        parts.forEach(inner -> all.addAll(inner.variables()));
        return all;
    }

    int size() {
        return steps.size() + parts.stream().mapToInt(Block::size).sum();
    }

    static void addOpen(Set<Node> to, Node node) {
        if (!node.isConcrete() || node.isBlank()) {
            to.add(node);
        }
    }
}
