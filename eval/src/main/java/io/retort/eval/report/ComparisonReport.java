package io.retort.eval.report;

import io.retort.eval.metric.Measure.Interval;
import io.retort.eval.metric.PairedBootstrap;
import io.retort.eval.metric.PairedBootstrap.Difference;
import io.retort.eval.metric.Summary;
import java.util.List;

/** Two runs of one task side by side, as Markdown: differences with paired intervals, and what they mean in words. */
public final class ComparisonReport {

    private ComparisonReport() {}

    public static String of(String one, List<Summary> ones, String other, List<Summary> others) {
        StringBuilder text = new StringBuilder("## " + ones.get(0).task().name() + ": " + one + " and " + other + "\n");
        for (Summary summary : ones) {
            others.stream()
                    .filter(same -> same.column().name().equals(summary.column().name()))
                    .findFirst()
                    .ifPresent(same -> table(one, summary, other, same, text));
        }
        Words.turning(one, ones, other, others)
                .forEach(sentence -> text.append("\n- ").append(sentence));
        return text.append('\n').toString();
    }

    private static void table(String one, Summary first, String other, Summary second, StringBuilder text) {
        text.append("\nAgainst ").append(first.column().name()).append(", on the samples that both have:\n\n");
        text.append("| measure | ").append(one).append(" | ").append(other);
        text.append(" | difference, 95 % | clear |\n|---|---|---|---|---|\n");
        for (Difference difference : PairedBootstrap.compare(first.scored(), second.scored())) {
            text.append("| ")
                    .append(difference.name())
                    .append(difference.unit().isEmpty() ? "" : " (" + difference.unit() + ")")
                    .append(" | ")
                    .append(Words.number(difference.first()))
                    .append(" | ")
                    .append(Words.number(difference.second()))
                    .append(" | ")
                    .append(Words.number(difference.second() - difference.first()))
                    .append(difference.interval().map(ComparisonReport::words).orElse(""))
                    .append(" | ")
                    .append(difference.isClear() ? "yes" : "no")
                    .append(" |\n");
        }
    }

    private static String words(Interval range) {
        return " [" + Words.number(range.low()) + ", " + Words.number(range.high()) + "]";
    }
}
