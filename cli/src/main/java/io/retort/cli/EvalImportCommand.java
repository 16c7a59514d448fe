package io.retort.cli;

import io.retort.eval.Evaluated;
import io.retort.eval.Evaluation;
import io.retort.eval.answer.AnswersFile;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.ResponseJson;
import io.retort.eval.report.Section;
import io.retort.eval.run.ResultFile;
import io.retort.eval.run.RunFolder;
import io.retort.eval.run.RunFolder.Manifest;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the answers of any other system by the same rules. */
@Command(
        name = "import",
        description = {
            "Scores the answers of any other system by the same rules.",
            "CSV with the columns sample, trial, value, unit (and text, material_id, label, confidence where they"
                    + " apply), or the same as JSON Lines. An empty value is \"not answered\"."
        },
        footer = {"", "Example: retort eval import llamp-bulk-modulus answers.csv --json"})
final class EvalImportCommand implements Callable<Integer> {

    @Mixin
    private EvalOutput output = new EvalOutput();

    @Parameters(index = "0", paramLabel = "TASK", description = "A task that ships, or a folder of your own.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ANSWERS", description = "A .csv or .jsonl file.")
    private Path file = Path.of("");

    @Option(names = "--only", paramLabel = "FILE", description = "Scores only the samples named in it, one a line.")
    private Optional<Path> only = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Task task = only.isPresent() ? part(only.get()) : Tasks.read(name, System.getenv());
        String system = file.getFileName().toString();
        List<Response> responses = AnswersFile.read(task, system, Files.readString(file));
        Evaluated evaluated = Evaluation.score(task, responses, Optional.empty());
        output.out().ifPresent(out -> keep(out, task, system, responses, evaluated));
        Section section = new Section(system, "", evaluated.summaries(), Optional.empty());
        return output.print(List.of(section), output.out());
    }

    private Task part(Path names) throws IOException {
        Set<String> wanted = new HashSet<>(
                Files.readAllLines(names).stream().map(String::strip).toList());
        Task task = Tasks.read(name, System.getenv(), OptionalInt.of(Integer.MAX_VALUE));
        return task.with(task.samples().stream()
                .filter(sample -> wanted.contains(sample.name()))
                .toList());
    }

    private void keep(Path out, Task task, String system, List<Response> responses, Evaluated evaluated) {
        List<String> samples =
                only.isPresent() ? task.samples().stream().map(Sample::name).toList() : List.of();
        String path = Tasks.SHIPPED.contains(name)
                ? name
                : Path.of(name).toAbsolutePath().toString();
        int trials = evaluated.summary().trials();
        RunFolder folder =
                RunFolder.begin(out.resolve(task.name()), new Manifest(path, trials, samples, system, ""), true);
        try (ResultFile answers = folder.answers()) {
            responses.forEach(response -> answers.append(response.key(), ResponseJson.write(response)));
            folder.sort(task, answers);
        }
        EvalOutput.keep(folder, evaluated.summaries());
    }
}
