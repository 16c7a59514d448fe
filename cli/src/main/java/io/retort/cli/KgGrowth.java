package io.retort.cli;

import io.retort.kg.KnowledgeGraph;
import io.retort.kg.grow.Critic;
import io.retort.kg.grow.Cut;
import io.retort.kg.grow.Growth;
import io.retort.kg.grow.Knowledge;
import io.retort.kg.grow.Scored;
import java.util.List;
import java.util.Locale;

/** What the commands share that let the graph grow. */
final class KgGrowth {

    private KgGrowth() {}

    /** Candidates are held against the catalogue. */
    static Growth open(Assembly house, KnowledgeGraph graph) {
        return new Growth(
                graph, house.settings().home(), Critic.load(), () -> Knowledge.of(house.catalogue()));
    }

    static void print(Output output, Cut cut) {
        if (output.json()) {
            output.out()
                    .println(Json.object()
                            .put("recall", cut.recall())
                            .put("threshold", cut.threshold())
                            .put("accepted", cut.accepted().size())
                            .put("refused", cut.refused().size()));
            return;
        }
        output.out()
                .printf(
                        Locale.ROOT,
                        "%d accepted, %d refused: at recall %.2f a score of %.3f is enough. They stand in the graph"
                                + " <urn:retort:graph:accepted>, each with its origin and score.%n",
                        cut.accepted().size(),
                        cut.refused().size(),
                        cut.recall(),
                        cut.threshold());
    }

    static void print(Output output, List<Scored> candidates) {
        Table table = new Table(List.of("score", "material", "property", "value", "by", "reference"));
        for (Scored one : candidates) {
            var fact = one.candidate().fact();
            var origin = one.candidate().origin();
            String material = fact.material().map(Object::toString).orElse("");
            if (output.json()) {
                output.out()
                        .println(Json.object()
                                .put("score", one.score())
                                .put("id", fact.id().text())
                                .put("material_id", material)
                                .put("property", fact.property().key())
                                .put("value", fact.value().text())
                                .put("by", origin.by())
                                .put("reference", origin.reference()));
            } else {
                table.add(List.of(
                        String.format(Locale.ROOT, "%.3f", one.score()),
                        material,
                        fact.property().key(),
                        fact.value().text(),
                        origin.by(),
                        origin.reference()));
            }
        }
        if (!output.json()) {
            table.print(output.out());
        }
    }
}
