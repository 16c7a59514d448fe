package io.retort.kg.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Whether all parts of a pattern hang together by variables; where they do not, every row of one meets every row of the other. */
final class Joined {

    private Joined() {}

    static void check(Block block) {
        check(block, Set.of());
    }

    private static void check(Block block, Set<Node> outer) {
        List<Set<Node>> islands = new ArrayList<>();
        if (!outer.isEmpty()) {
            islands.add(new HashSet<>(outer));
        }
        block.steps.forEach(step -> {
            Set<Node> ends = new HashSet<>();
            Block.addOpen(ends, step.subject());
            Block.addOpen(ends, step.relation());
            Block.addOpen(ends, step.object());
            join(islands, ends);
        });
        block.together.forEach(set -> join(islands, set));
        block.parts.stream()
                .filter(part -> part.part != Block.Part.TEST)
                .forEach(part -> join(islands, part.variables()));
        if (islands.size() > 1) {
            throw new Refusal(
                    Rule.CROSS_PRODUCT,
                    islands.stream().map(Joined::show).collect(Collectors.joining(" and ")) + " share no variable",
                    "Join the parts by a variable, or ask two questions.");
        }
        Set<Node> inner = islands.isEmpty() ? Set.of() : islands.get(0);
        block.parts.forEach(part -> check(part, part.part == Block.Part.JOINED ? Set.of() : shared(part, inner)));
    }

    private static Set<Node> shared(Block part, Set<Node> outer) {
        Set<Node> shared = new HashSet<>(part.variables());
        shared.retainAll(outer);
        return shared;
    }

    private static void join(List<Set<Node>> islands, Set<Node> more) {
        if (more.isEmpty()) {
            return;
        }
        Set<Node> joined = new HashSet<>(more);
        islands.removeIf(island -> {
            boolean touches = island.stream().anyMatch(joined::contains);
            if (touches) {
                joined.addAll(island);
            }
            return touches;
        });
        islands.add(joined);
    }

    private static String show(Set<Node> island) {
        return island.stream()
                .map(Step::show)
                .filter(name -> !name.equals("[]"))
                .sorted()
                .limit(4)
                .collect(Collectors.joining(", "));
    }
}
