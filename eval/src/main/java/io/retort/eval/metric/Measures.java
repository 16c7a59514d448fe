package io.retort.eval.metric;

import io.retort.eval.answer.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which figures a task has, by its scorer. To add one, add a line. */
public final class Measures {

    private static final Set<String> LABELS = Set.of("label", "winner");
    private static final Set<String> GRADED = Set.of("set", "recipe", "path", "sparql");

    /** A metric with its names. */
    public record Named(String key, String name, String unit, Metric metric) {}

    private final Scored scored;
    private final Numbers numbers;
    private final Optional<Confusion> confusion;

    public Measures(Scored scored) {
        this.scored = scored;
        this.numbers = new Numbers(scored);
        this.confusion = LABELS.contains(scored.task().scorer()) ? Optional.of(Confusion.of(scored)) : Optional.empty();
    }

    /** All that have a value, with their intervals. */
    List<Measure> all() {
        int[] once = new int[scored.rows().size()];
        Arrays.fill(once, 1);
        Bootstrap bootstrap = Bootstrap.over(once.length);
        List<Measure> measures = new ArrayList<>();
        for (Named named : named()) {
            double value = named.metric().of(once);
            if (!Double.isNaN(value)) {
                measures.add(new Measure(
                        named.key(), named.name(), named.unit(), value, bootstrap.interval(named.metric())));
            }
        }
        return measures;
    }

    List<String> excluded() {
        return isNumeric() ? numbers.tooSmall() : List.of();
    }

    Optional<Confusion> confusion() {
        return isNumeric() && numbers.isGap() ? Optional.of(Confusion.ofMetals(scored)) : confusion;
    }

    private boolean isNumeric() {
        return scored.task().scorer().equals("numeric");
    }

    /** The metrics of the task, in the order in which a report shows them. */
    public List<Named> named() {
        List<Named> all = new ArrayList<>();
        String unit =
                (scored.task().unit().symbol() + " " + scored.task().basis().words()).strip();
        if (isNumeric()) {
            numeric(all, unit);
        }
        Answering answering = new Answering(scored);
        all.add(new Named("accuracy", "right, of all", "", answering.accuracy()));
        all.add(new Named("right_of_answered", "right, of answered", "", answering.rightOfAnswered()));
        if (GRADED.contains(scored.task().scorer())) {
            all.add(new Named("score", "mean score", "", answering.score()));
        }
        confusion.ifPresent(labels -> all.add(new Named("macro_f1", "macro F1", "", labels.macroF1())));
        all.add(new Named("coverage", "answered, of all", "", answering.coverage()));
        all.add(new Named("partial", "answered in part, of all", "", answering.partial()));
        all.add(new Named("fabrication_rate", "numbers without evidence, of answered", "", answering.fabrication()));
        all.add(new Named("right_id_rate", "right record, of those that name one", "", answering.rightId()));
        Abstention abstention = new Abstention(scored);
        if (abstention.isKnown()) {
            all.add(new Named("aurc", "area under risk-coverage", "", abstention.aurc()));
            all.add(new Named("ece", "calibration error", "", abstention.ece()));
        }
        all.add(new Named(
                "tokens",
                "tokens a question",
                "",
                answering.effort(r -> r.effort().tokens())));
        all.add(new Named(
                "tool_calls",
                "tool calls a question",
                "",
                answering.effort(r -> r.effort().toolCalls())));
        all.add(new Named(
                "cost",
                "cost a question",
                "$",
                answering.effort(r -> r.effort().cost().orElse(Double.NaN))));
        all.add(new Named("latency_ms", "time a question", "ms", answering.effort(Measures::millis)));
        return all;
    }

    private void numeric(List<Named> all, String unit) {
        Answering answering = new Answering(scored);
        Llamp llamp = new Llamp(scored);
        all.add(new Named("mape", "MAPE", "%", numbers.mape()));
        all.add(new Named("smape", "sMAPE", "%", numbers.smape()));
        all.add(new Named("mae", "MAE", unit, numbers.mae()));
        all.add(new Named("median_ape", "median error", "%", numbers.medianPercentage()));
        all.add(new Named("within", "within tolerance, of all", "", answering.accuracy()));
        all.add(new Named("r2", "R²", "", numbers.rSquared()));
        if (numbers.isGap()) {
            Confusion metals = Confusion.ofMetals(scored);
            all.add(new Named("metal_accuracy", "metal or not, right of all", "", metals.accuracy()));
            all.add(new Named("metal_macro_f1", "metal or not, macro F1", "", metals.macroF1()));
            all.add(new Named("gap_mae", "MAE of non-metals", unit, numbers.gapOfNonMetals()));
        }
        all.add(new Named("precision", "Precision (lower is better)", unit, llamp.precision()));
        all.add(new Named("cop", "CoP", "", llamp.cop()));
        all.add(new Named("confidence", "Confidence", "", llamp.confidence()));
        all.add(new Named("scor", "SCoR", "", llamp.scor()));
    }

    private static double millis(Response response) {
        return response.effort().millis();
    }
}
