package io.retort.eval.score;

import io.retort.eval.answer.Response;
import io.retort.eval.answer.Stated;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Truth;
import java.util.Optional;

/** A word of a closed vocabulary. A word outside of it is no answer, and is said to be none. */
final class LabelScorer implements Scorer {

    /** A row whose source has no label: any label is wrong. */
    private static final String UNKNOWN = "unknown";

    private final Task task;
    private final Labels labels;

    LabelScorer(Task task) {
        this.task = task;
        this.labels = new Labels(task);
    }

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        boolean unknown = truth.text().equals(UNKNOWN);
        Optional<String> wanted = unknown ? Optional.of(UNKNOWN) : labels.read(truth.text());
        if (wanted.isEmpty()) {
            return new Score.Unscored("the truth is '" + truth.text() + "', which is no label");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        Optional<String> said = Picking.pick(task, sample, response)
                .flatMap(LabelScorer::word)
                .or(() -> response.stated().isEmpty() ? Optional.of(response.text()) : Optional.empty());
        Optional<String> label = said.flatMap(labels::read);
        if (label.isEmpty()) {
            return new Score.Unanswered(said.map(word -> "'" + shortened(word) + "' is no label of the task")
                    .orElse("no label is stated"));
        }
        return Score.label(label.equals(wanted), label.get(), "answered " + label.get() + ", true " + wanted.get());
    }

    @Override
    public String label(Truth truth) {
        return labels.read(truth.text()).orElse(truth.text());
    }

    private static Optional<String> word(Stated stated) {
        return stated.label()
                .or(() -> stated.value().stream()
                        .mapToObj(value ->
                                value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value))
                        .findFirst());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
