package io.retort.cli;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.kg.plan.Contrast;
import io.retort.kg.plan.Goal;
import io.retort.kg.plan.Thing;
import io.retort.kg.vocabulary.Concept;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort kg contrast}. */
@Command(
        name = "contrast",
        description = "Right ways through the graph and wrong ones (relation deleted, entity swapped, path cut), for training.",
        footer = {"", "Example: retort kg contrast --seed 7"})
final class KgContrastCommand implements Runnable {

    @Mixin
    private Output output = new Output();

    @Option(names = "--seed", paramLabel = "N", description = "The same gives the same lines (default ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Override
    public void run() {
        List<Thing> starts = Stream.of("mp-804", "GaN", "Fe-O", "element:Ti", "space group 225", "cubic")
                .map(Thing::parse)
                .toList();
        Stream<Goal> properties = Properties.ALL.stream()
                .filter(property -> property.kind() == Property.Kind.NUMBER)
                .map(Goal::of);
        Stream<Goal> classes = Stream.of(
                        Concept.MATERIAL, Concept.PROTOTYPE, Concept.SPACE_GROUP, Concept.ELEMENT, Concept.RECIPE, Concept.METHOD)
                .map(Goal::of);
        Contrast contrast = new Contrast(new Random(seed));
        contrast.ways(starts, Stream.concat(properties, classes).toList())
                .flatMap(way -> contrast.lines(way).stream())
                .forEach(output.out()::println);
    }
}
