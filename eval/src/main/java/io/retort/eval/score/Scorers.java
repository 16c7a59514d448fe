package io.retort.eval.score;

import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import io.retort.eval.task.TruthColumn;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The scorers by name. To add one, add a line. */
public final class Scorers {

    private static final Map<String, Function<Task, Scorer>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("numeric", NumericScorer::new),
            Map.entry("label", LabelScorer::new),
            Map.entry("set", SetScorer::new),
            Map.entry("winner", task -> new WinnerScorer()),
            Map.entry("lattice", LatticeScorer::new),
            Map.entry("structure", StructureScorer::new),
            Map.entry("recipe", RecipeScorer::new),
            Map.entry("citation", task -> new CitationScorer()),
            Map.entry("path", task -> new PathScorer()),
            Map.entry("sparql", task -> new SparqlScorer()),
            Map.entry("abstain", task -> new AbstainScorer())));

    /** Their names, for a message. */
    public static final String NAMES = String.join(", ", ALL.keySet());

    private Scorers() {}

    /** @throws TaskException where the task names no scorer that exists */
    public static Scorer of(Task task) {
        Function<Task, Scorer> scorer = ALL.get(task.scorer());
        if (scorer == null) {
            throw new TaskException("Task '" + task.name() + "': there is no scorer '" + task.scorer()
                    + "'; expected one of " + NAMES + ".");
        }
        return scorer.apply(task);
    }

    /** The score against one column; unscored where the sample has no truth in it. */
    public static Score score(Scorer scorer, TruthColumn column, Sample sample, Response response) {
        return sample.truth(column.name())
                .map(truth -> scorer.score(sample, truth, response))
                .orElseGet(() -> new Score.Unscored("the sample has no truth in the column '" + column.name() + "'"));
    }
}
