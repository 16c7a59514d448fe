package io.retort.eval.report;

import io.retort.eval.metric.Confusion;
import io.retort.eval.metric.Measure;
import io.retort.eval.metric.Summary;
import io.retort.eval.report.Section.Case;
import java.util.List;
import java.util.stream.Collectors;

/** A report as Markdown; the terminal shows the same text. */
public final class MarkdownReport {

    private static final int CASES = 10;
    private static final int LABELS = 12;

    private MarkdownReport() {}

    public static String of(List<Section> sections) {
        return sections.stream().map(MarkdownReport::section).collect(Collectors.joining("\n"));
    }

    private static String section(Section section) {
        Summary first = section.first();
        StringBuilder text = new StringBuilder();
        text.append("## ")
                .append(first.task().name())
                .append(": ")
                .append(first.task().title())
                .append("\n\n");
        text.append(section.system());
        text.append(section.source().isEmpty() ? "" : ", data: " + section.source());
        text.append(". ").append(Words.counts(section)).append(".\n\n");
        table(section, text);
        Words.remarks(section)
                .forEach(remark -> text.append("- ").append(remark).append('\n'));
        first.confusion().ifPresent(confusion -> confusion(confusion, text));
        cases("Worst answers", section.worst(CASES), text);
        cases("Not answered", section.silent(CASES), text);
        return text.toString();
    }

    private static void table(Section section, StringBuilder text) {
        text.append("| measure |");
        section.summaries()
                .forEach(summary ->
                        text.append(" against ").append(summary.column().name()).append(" |"));
        text.append("\n|---|").append("---|".repeat(section.summaries().size())).append('\n');
        for (Measure measure : section.first().measures()) {
            text.append("| ").append(Words.row(measure)).append(" |");
            for (Summary summary : section.summaries()) {
                text.append(' ')
                        .append(summary.find(measure.key()).map(Words::value).orElse("–"))
                        .append(" |");
            }
            text.append('\n');
        }
        text.append("\nIn brackets: 95 % intervals, bootstrap over samples.\n\n");
    }

    private static void confusion(Confusion confusion, StringBuilder text) {
        List<String> labels = confusion.labels();
        if (labels.size() > LABELS) {
            text.append("- ").append(labels.size()).append(" labels; their confusion matrix is in summary.json.\n");
            return;
        }
        text.append("\n| true ↓, answered → | ")
                .append(String.join(" | ", labels))
                .append(" |\n|---|");
        text.append("---|".repeat(labels.size())).append('\n');
        long[][] counts = confusion.counts();
        for (int truth = 0; truth < counts.length; truth++) {
            if (labels.get(truth).equals(Confusion.NONE)) {
                continue; // nothing is truly unanswered
            }
            text.append("| ").append(labels.get(truth)).append(" |");
            for (long count : counts[truth]) {
                text.append(' ').append(count).append(" |");
            }
            text.append('\n');
        }
    }

    private static void cases(String title, List<Case> cases, StringBuilder text) {
        if (cases.isEmpty()) {
            return;
        }
        text.append("\n### ").append(title).append("\n\n| sample | why | trace |\n|---|---|---|\n");
        for (Case one : cases) {
            text.append("| ")
                    .append(cell(one.row().sample().name()))
                    .append(" | ")
                    .append(cell(one.cell().score().why()))
                    .append(" | ")
                    .append(one.cell().response().trace().orElse("–"))
                    .append(" |\n");
        }
    }

    private static String cell(String text) {
        return Words.line(text, 160).replace("|", "\\|");
    }
}
