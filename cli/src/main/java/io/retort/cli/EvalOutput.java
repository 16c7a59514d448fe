package io.retort.cli;

import io.retort.eval.answer.Response;
import io.retort.eval.metric.Scored;
import io.retort.eval.metric.Summary;
import io.retort.eval.report.Gate;
import io.retort.eval.report.HtmlReport;
import io.retort.eval.report.MarkdownReport;
import io.retort.eval.report.Section;
import io.retort.eval.report.SummaryJson;
import io.retort.eval.run.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the evaluation commands share: where reports go, what is printed, and when a run fails. */
final class EvalOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where answers and reports are kept (default: the data directory).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "One JSON document a task, one a line.")
    private boolean json;

    @Option(
            names = "--fail-if",
            paramLabel = "CONDITION",
            description =
                    "Exit code 1 where it holds: \"mape>2\", \"coverage<0.9\", \"experiment.mae>10\". Several times.")
    private List<String> conditions = List.of();

    Optional<Path> out() {
        return out;
    }

    /** Prints, writes the reports, and says by the exit code whether a condition failed or answers are missing. */
    int print(List<Section> sections, Optional<Path> folder) {
        List<Gate> gates = conditions.stream().map(Gate::parse).toList();
        PrintWriter print = spec.commandLine().getOut();
        String markdown = MarkdownReport.of(sections);
        folder.ifPresent(into -> write(into, markdown, HtmlReport.of(sections)));
        if (json) {
            sections.forEach(section -> print.println(SummaryJson.document(section.summaries(), section.system())));
        } else {
            print.println(markdown);
            folder.ifPresent(into -> print.println("Reports: " + into.resolve("report.html") + ", report.md"));
        }
        print.flush();
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        for (Section section : sections) {
            for (Gate gate : gates) {
                Optional<String> why = gate.fails(section.summaries());
                why.ifPresent(words -> err.println(
                        "retort: " + section.summaries().get(0).task().name() + ": " + words));
                code = why.isPresent() ? Failure.CODE : code;
            }
            section.unfinished()
                    .ifPresent(why -> err.println("retort: not finished: " + why + "; go on with --resume."));
            code = section.unfinished().isPresent() ? Failure.CODE : code;
        }
        return code;
    }

    /** Every score with its reason, and the figures, beside the answers. */
    static void keep(RunFolder folder, List<Summary> summaries) {
        folder.write(
                "summary.json",
                SummaryJson.document(summaries, folder.manifest().system()).toPrettyString() + "\n");
        StringBuilder scores = new StringBuilder();
        for (Summary summary : summaries) {
            for (Scored.Row row : summary.scored().rows()) {
                for (Scored.Cell cell : row.cells()) {
                    Response response = cell.response();
                    scores.append(Json.object()
                                    .put("sample", response.sample())
                                    .put("trial", response.trial())
                                    .put("truth", summary.column().name())
                                    .put("answered", cell.isAnswered())
                                    .put("score", cell.value())
                                    .put("why", cell.score().why()))
                            .append('\n');
                }
            }
        }
        folder.write("scores.jsonl", scores.toString());
    }

    private static void write(Path folder, String markdown, String html) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), markdown);
            Files.writeString(folder.resolve("report.html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
