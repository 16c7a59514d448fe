package io.retort.cli;

import io.retort.eval.report.Section;
import io.retort.eval.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores kept answers again and writes the reports, without asking anybody. */
@Command(
        name = "report",
        description = "Scores the kept answers of a run again and writes its reports, without asking anybody.",
        footer = {"", "Example: retort eval report runs/today"})
final class EvalReportCommand implements Callable<Integer> {

    @Mixin
    private EvalOutput output = new EvalOutput();

    @Parameters(paramLabel = "DIR", description = "The --out of an evaluation.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        List<Section> sections = new ArrayList<>();
        for (RunFolder run : EvalRuns.in(folder)) {
            Section section = EvalRuns.section(run);
            EvalOutput.keep(run, section.summaries());
            sections.add(section);
        }
        return output.print(sections, Optional.of(output.out().orElse(folder)));
    }
}
