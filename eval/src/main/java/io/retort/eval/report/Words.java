package io.retort.eval.report;

import io.retort.eval.metric.Measure;
import io.retort.eval.metric.Summary;
import io.retort.eval.task.TruthColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a report says in sentences, and how it writes numbers. */
public final class Words {

    private static final int NAMED = 12;

    private Words() {}

    /** {@code 14.57 [4.1, 27]}, with the unit in the row's name. */
    static String value(Measure measure) {
        return number(measure.value())
                + measure.interval()
                        .map(range -> " [" + number(range.low()) + ", " + number(range.high()) + "]")
                        .orElse("");
    }

    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        int digits = (int) Math.max(0, Math.min(5, 3 - Math.floor(Math.log10(size)) - 1));
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return size >= 1e6 || size < 1e-4 ? String.format(Locale.ROOT, "%.2e", value) : text;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String row(Measure measure) {
        return measure.unit().isEmpty() ? measure.name() : measure.name() + " (" + measure.unit() + ")";
    }

    /** What was run, in one line. */
    static String counts(Section section) {
        Summary first = section.first();
        long responses = (long) first.samples() * first.trials();
        String ceiling = first.ceiling()
                .map(share -> ", ceiling " + percent(share) + " (the data in use hold that many)")
                .orElse("");
        return first.samples() + " samples × " + first.trials() + (first.trials() == 1 ? " trial" : " trials") + ", "
                + first.answered() + " of " + responses + " answered" + ceiling;
    }

    /** What a reader must know beside the figures. */
    static List<String> remarks(Section section) {
        List<String> remarks = new ArrayList<>();
        Summary first = section.first();
        section.unfinished()
                .ifPresent(why -> remarks.add("Not finished: " + why + ". The missing ones count as not answered."));
        for (Summary summary : section.summaries()) {
            String counts = summary.samples() + " of " + (summary.samples() + summary.unscored()) + " samples";
            remarks.add("Truth '" + summary.column().name() + "' (" + kind(summary) + ", " + counts + "): "
                    + summary.column().words() + ".");
        }
        if (!first.excluded().isEmpty()) {
            remarks.add("Left out of percentages, as the truth is below "
                    + number(first.task().floor()) + " " + first.task().unit().symbol() + ": " + some(first.excluded())
                    + ". They are in the MAE.");
        }
        turning(section.summaries()).ifPresent(remarks::add);
        remarks.addAll(first.task().notes());
        return remarks;
    }

    private static String kind(Summary summary) {
        return summary.column().kind() == Kind.PHYSICS ? "physics" : "retrieval";
    }

    /** That agreement with a database is not agreement with nature, where the figures show it. */
    static Optional<String> turning(List<Summary> summaries) {
        Optional<Summary> retrieval = first(summaries, Kind.RETRIEVAL);
        Optional<Summary> physics = first(summaries, Kind.PHYSICS);
        if (retrieval.isEmpty() || physics.isEmpty()) {
            return Optional.empty();
        }
        double stored = retrieval.get().value("mae");
        double measured = physics.get().value("mae");
        if (Double.isNaN(stored) || Double.isNaN(measured)) {
            return Optional.empty();
        }
        String unit = " " + retrieval.get().task().unit().symbol();
        String finding = measured > stored
                ? "the answers agree with the database better than with nature"
                : "the answers are nearer to nature than to the database";
        return Optional.of("Against '" + retrieval.get().column().name() + "' the MAE is " + number(stored) + unit
                + ", against experiment (" + physics.get().samples() + " samples) it is " + number(measured) + unit
                + ": "
                + finding + ".");
    }

    /** The same for two systems: whether the better one changes with the truth. */
    public static List<String> turning(String one, List<Summary> ones, String other, List<Summary> others) {
        List<String> sentences = new ArrayList<>();
        List<String> winners = new ArrayList<>();
        for (Summary summary : ones) {
            others.stream()
                    .filter(same -> same.column().name().equals(summary.column().name()))
                    .findFirst()
                    .filter(same -> !Double.isNaN(same.value("mae")) && !Double.isNaN(summary.value("mae")))
                    .ifPresent(same -> {
                        boolean first = summary.value("mae") < same.value("mae");
                        boolean equal = summary.value("mae") == same.value("mae");
                        winners.add(equal ? "" : first ? one : other);
                        sentences.add(String.format(
                                Locale.ROOT,
                                "Against '%s' %s (MAE %s and %s %s).",
                                summary.column().name(),
                                equal ? "both are as near" : (first ? one : other) + " is nearer",
                                number(summary.value("mae")),
                                number(same.value("mae")),
                                summary.task().unit().symbol()));
                    });
        }
        if (winners.contains(one) && winners.contains(other)) {
            sentences.add("Which system is better depends on the truth: agreement with a database is not agreement"
                    + " with nature.");
        }
        return sentences;
    }

    private static Optional<Summary> first(List<Summary> summaries, Kind kind) {
        return summaries.stream()
                .filter(summary -> summary.column().kind() == kind)
                .findFirst();
    }

    static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : shown + " and " + (names.size() - NAMED) + " more";
    }

    /** One line, short enough for a table. */
    static String line(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
