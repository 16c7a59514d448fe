package io.retort.cli;

import io.retort.eval.Evaluated;
import io.retort.eval.Evaluation;
import io.retort.eval.report.Section;
import io.retort.eval.run.RunFolder;
import io.retort.eval.task.TaskException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs on disk, scored again from the answers that were kept. */
final class EvalRuns {

    private EvalRuns() {}

    /** The run in a folder, or all runs in the folders inside of it. @throws TaskException where there are none */
    static List<RunFolder> in(Path folder) {
        if (RunFolder.isOne(folder)) {
            return List.of(RunFolder.read(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new TaskException("'" + folder + "' is no folder; give the --out of an evaluation.");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<RunFolder> runs = inside.filter(RunFolder::isOne)
                    .sorted()
                    .map(RunFolder::read)
                    .toList();
            if (runs.isEmpty()) {
                throw new TaskException("There is no run in " + folder + "; give the --out of an evaluation.");
            }
            return runs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Section section(RunFolder run) {
        Evaluated evaluated = Evaluation.score(run.task(System.getenv()), run.responses(), run.ceiling());
        long missing = (long) run.manifest().trials()
                        * evaluated.summary().task().samples().size()
                - run.responses().size();
        Optional<String> unfinished = missing > 0 ? Optional.of(missing + " answers are missing") : Optional.empty();
        return new Section(run.manifest().system(), run.manifest().source(), evaluated.summaries(), unfinished);
    }
}
