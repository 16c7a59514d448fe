package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.eval.metric.PairedBootstrap;
import io.retort.eval.metric.Summary;
import io.retort.eval.report.ComparisonReport;
import io.retort.eval.report.Section;
import io.retort.eval.run.RunFolder;
import io.retort.eval.task.TaskException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Two runs side by side, with paired intervals. */
@Command(
        name = "compare",
        description = "Two runs side by side: differences with paired intervals, on the samples that both have.",
        footer = {"", "Example: retort eval compare runs/before runs/after"})
final class EvalCompareCommand implements Runnable {

    @Mixin
    private Output output = new Output();

    @Parameters(index = "0", paramLabel = "A", description = "The --out of an evaluation.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The --out of another one.")
    private Path second = Path.of("");

    @Override
    public void run() {
        List<RunFolder> others = EvalRuns.in(second);
        int compared = 0;
        for (RunFolder run : EvalRuns.in(first)) {
            Optional<RunFolder> same = others.stream()
                    .filter(other ->
                            other.manifest().task().equals(run.manifest().task()))
                    .findFirst();
            if (same.isPresent()) {
                print(EvalRuns.section(run), EvalRuns.section(same.get()));
                compared++;
            }
        }
        if (compared == 0) {
            throw new TaskException("The two have no task in common; 'retort eval report DIR' shows what each holds.");
        }
    }

    private void print(Section one, Section other) {
        String a = one.system().equals(other.system()) ? "A" : one.system();
        String b = one.system().equals(other.system()) ? "B" : other.system();
        if (output.json()) {
            output.out().println(json(one, other));
        } else {
            output.out().println(ComparisonReport.of(a, one.summaries(), b, other.summaries()));
        }
    }

    private static ObjectNode json(Section one, Section other) {
        Summary first = one.summaries().get(0);
        ObjectNode document = Json.object()
                .put("task", first.task().name())
                .put("a", one.system())
                .put("b", other.system());
        for (Summary summary : one.summaries()) {
            for (Summary same : other.summaries()) {
                if (same.column().name().equals(summary.column().name())) {
                    differences(
                            summary,
                            same,
                            document.withObject("/truths/" + summary.column().name()));
                }
            }
        }
        return document;
    }

    private static void differences(Summary one, Summary other, ObjectNode node) {
        PairedBootstrap.compare(one.scored(), other.scored()).forEach(difference -> {
            ObjectNode measure = node.putObject(difference.key())
                    .put("a", difference.first())
                    .put("b", difference.second())
                    .put("difference", difference.second() - difference.first())
                    .put("clear", difference.isClear());
            difference
                    .interval()
                    .ifPresent(range -> measure.putArray("ci").add(range.low()).add(range.high()));
        });
    }
}
