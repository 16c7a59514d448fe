package io.retort.eval.report;

import io.retort.eval.metric.Summary;
import io.retort.eval.task.TaskException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition under which a run fails, for continuous integration: {@code mape>2}, {@code coverage<0.9},
 * {@code experiment.mae>10}.
 *
 * @param column of truths; the first where none is named
 * @param key of the measure
 * @param above whether it fails above the limit, or below it
 */
public record Gate(Optional<String> column, String key, boolean above, double limit) {

    private static final Pattern SHAPE =
            Pattern.compile("(?:([\\w-]+)\\.)?(\\w+)\\s*([<>])\\s*(-?[\\d.]+(?:[eE]-?\\d+)?)\\s*%?");

    /** @throws TaskException where the text is no condition */
    public static Gate parse(String text) {
        Matcher found = SHAPE.matcher(text.strip());
        if (!found.matches()) {
            throw new TaskException("'" + text + "' is no condition; expected one such as mape>2 or coverage<0.9.");
        }
        return new Gate(
                Optional.ofNullable(found.group(1)),
                found.group(2),
                found.group(3).equals(">"),
                Double.parseDouble(found.group(4)));
    }

    /** Why the run fails by this condition; empty where it does not. A figure that is missing fails. */
    public Optional<String> fails(List<Summary> summaries) {
        Optional<Summary> summary = summaries.stream()
                .filter(one ->
                        column.map(name -> one.column().name().equals(name)).orElse(true))
                .findFirst();
        double value = summary.map(one -> one.value(key)).orElse(Double.NaN);
        if (Double.isNaN(value)) {
            return Optional.of(this + " cannot be judged: there is no " + key
                    + column.map(name -> " against " + name).orElse("") + "; there are "
                    + summary.map(one -> one.measures().stream()
                                    .map(measure -> measure.key())
                                    .toList())
                            .orElse(List.of()));
        }
        boolean fails = above ? value > limit : value < limit;
        return fails
                ? Optional.of(String.format(
                        Locale.ROOT, "%s is %.6g, which is %s %s", key, value, above ? "above" : "below", number()))
                : Optional.empty();
    }

    private String number() {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }

    @Override
    public String toString() {
        return column.map(name -> name + ".").orElse("") + key + (above ? ">" : "<") + number();
    }
}
