package io.retort.kg.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Right ways and wrong ones side by side, as JSON, one a line: training data for whoever proposes ways. */
public final class Contrast {

    private final RandomGenerator random;

    /** @param random decides which of the wrong ways are taken; the same seed gives the same lines */
    public Contrast(RandomGenerator random) {
        this.random = random;
    }

    /** A right way, and of each kind of corruption at most one wrong way, each with what it breaks. */
    public List<ObjectNode> lines(Way right) {
        List<ObjectNode> lines = new ArrayList<>(List.of(line(right).put("label", "right")));
        for (Corruption kind : Corruption.values()) {
            List<Corruption.Wrong> wrong = kind.of(right);
            if (!wrong.isEmpty()) {
                Corruption.Wrong one = wrong.get(random.nextInt(wrong.size()));
                lines.add(line(one.way())
                        .put("label", "wrong")
                        .put("corruption", kind.toString())
                        .put("constraint", one.breach().constraint().toString())
                        .put("why", one.breach().message()));
            }
        }
        return lines;
    }

    /** Ways from every start to every goal that have one, in an order of their own. */
    public Stream<Way> ways(List<Thing> starts, List<Goal> goals) {
        return starts.stream()
                .flatMap(start -> goals.stream()
                        .flatMap(goal -> Planner.propose(start, goal).stream().limit(1)))
                .map(way -> new Drawn(random.nextDouble(), way))
                .sorted(Comparator.comparingDouble(Drawn::key))
                .map(Drawn::way);
    }

    private record Drawn(double key, Way way) {}

    private static ObjectNode line(Way way) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.putObject("start")
                .put("kind", way.start().concept().toString())
                .put("name", way.start().name());
        ArrayNode hops = line.putArray("path");
        way.hops().forEach(hop -> hops.add(hop.toString()));
        return line.put("goal", way.goal().toString());
    }
}
