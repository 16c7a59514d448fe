package io.retort.cli;

import io.retort.agent.Agent;
import io.retort.core.source.MaterialQuery;
import io.retort.eval.Evaluated;
import io.retort.eval.Evaluation;
import io.retort.eval.report.Section;
import io.retort.eval.run.LeasedWork;
import io.retort.eval.run.Limits;
import io.retort.eval.run.LocalWork;
import io.retort.eval.run.ResultFile;
import io.retort.eval.run.RunFolder;
import io.retort.eval.run.RunFolder.Manifest;
import io.retort.eval.run.Work;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs tasks in batches, and scores. */
@Command(
        name = "eval",
        description = "Measures how good answers are: runs tasks in batches, scores them by fixed rules.",
        footer = {
            "",
            "Examples: retort eval llamp-bulk-modulus --trials 5 --out runs/today",
            "          retort eval llamp-density unit-traps-energy --parallel 2 --fail-if \"coverage<0.3\"",
            "          retort eval my-task-folder --out runs/today --resume",
            "Exit code 1 where a --fail-if holds or answers are missing; the answers are kept either way."
        },
        subcommands = {
            EvalImportCommand.class,
            EvalReportCommand.class,
            EvalCompareCommand.class,
            EvalJudgeCommand.class,
            EvalTasksCommand.class
        })
final class EvalCommand implements Callable<Integer> {

    private static final int MAX_PARALLEL = 64;

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvalOutput output = new EvalOutput();

    @Parameters(paramLabel = "TASK", arity = "0..*", description = "Names of tasks that ship, or folders of your own.")
    private List<String> tasks = List.of();

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Times each sample is asked, in other words (default: the task's).")
    private Optional<Integer> trials = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "KIND",
            description = "What to compare with: direct (one agent with all tools), supervisor (with experts), reflex"
                    + " (the embedded model), no-tools (the bare model). Without it: the product as it is set up.")
    private String baseline = "product";

    @Option(names = "--parallel", paramLabel = "K", description = "Questions at the same time (default: 2).")
    private int parallel = 2;

    @Option(names = "--limit", paramLabel = "N", description = "So many samples of each task, evenly chosen.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--resume", description = "Goes on with the run in --out; what is answered is not asked again.")
    private boolean resume;

    @Option(names = "--tokens", paramLabel = "N", description = "Stops after so many tokens; --resume goes on.")
    private long tokens = Long.MAX_VALUE;

    @Option(names = "--minutes", paramLabel = "N", description = "Stops after so many minutes; --resume goes on.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(
            names = "--queue",
            paramLabel = "URL",
            description = "A PostgreSQL database whose work several programs share, such as"
                    + " jdbc:postgresql://host/lab?user=me.")
    private Optional<String> queue = Optional.empty();

    @Option(names = "--batch", paramLabel = "NAME", description = "What they share; the same for all of them.")
    private String batch = "default";

    @Override
    public Integer call() {
        Uses.require(
                spec,
                !tasks.isEmpty(),
                "Name a task, such as: retort eval llamp-bulk-modulus  (retort eval tasks lists them)");
        Uses.require(spec, trials.orElse(1) >= 1 && limit.orElse(1) >= 1, "--trials and --limit take 1 or more.");
        Uses.require(spec, parallel >= 1 && parallel <= MAX_PARALLEL, "--parallel takes 1 to " + MAX_PARALLEL + ".");
        Uses.require(spec, !resume || output.out().isPresent(), "--resume needs --out DIR, the folder of the run.");
        Uses.require(
                spec,
                EvalBaseline.KINDS.contains(baseline),
                "--baseline is '" + baseline + "', expected one of " + String.join(", ", EvalBaseline.KINDS) + ".");
        Assembly house = EvalBaseline.house(
                retort.assembly(baseline.equals("reflex") ? Optional.of("reflex") : Optional.empty()), baseline);
        Path out = output.out().orElseGet(() -> folder(house));
        Agent agent = EvalBaseline.agent(house, baseline);
        List<Section> sections = new ArrayList<>();
        // All are read before the first is asked: what is at fault shows at once, not after an hour.
        List<Task> read = tasks.stream().map(this::task).toList();
        for (int i = 0; i < read.size(); i++) {
            sections.add(run(tasks.get(i), read.get(i), house, agent, out));
        }
        return output.print(sections, Optional.of(out));
    }

    /** The house with another model, for a judge. */
    Assembly house(Optional<String> model) {
        return retort.assembly(model);
    }

    private Task task(String name) {
        return Tasks.read(name, System.getenv(), limit.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private Section run(String name, Task task, Assembly house, Agent agent, Path out) {
        List<String> chosen =
                limit.isPresent() ? task.samples().stream().map(Sample::name).toList() : List.of();
        String system = EvalBaseline.name(house, baseline);
        int rounds = trials.orElse(task.trials());
        Manifest manifest = new Manifest(folderOrName(name), rounds, chosen, system, source(house));
        RunFolder folder = RunFolder.begin(out.resolve(task.name()), manifest, resume);
        Progress progress = new Progress(spec.commandLine().getErr());
        Evaluation evaluation = Evaluation.of(task)
                .model(agent)
                .data(house.source())
                .trials(rounds)
                .parallel(parallel)
                .limits(new Limits(tokens, minutes.map(Duration::ofMinutes).orElse(Limits.NONE.time())))
                .watcher(at -> progress.at(
                        at.task() + ", " + at.left().toSeconds() + " s left", at.done(), at.total(), at.done()));
        try (ResultFile answers = folder.answers();
                Work work = work(task, rounds, answers)) {
            Evaluated evaluated = evaluation.run(folder, work, answers);
            progress.end();
            EvalOutput.keep(folder, evaluated.summaries());
            return new Section(system, source(house), evaluated.summaries(), evaluated.unfinished());
        }
    }

    private Work work(Task task, int rounds, ResultFile answers) {
        if (queue.isEmpty()) {
            return new LocalWork(task, rounds, answers);
        }
        String worker = ProcessHandle.current().pid() + "@" + Instant.now().toEpochMilli();
        return new LeasedWork(queue.get(), batch + "/" + task.name(), worker, Duration.ofMinutes(10), task, rounds);
    }

    /** A folder is kept as its absolute path, so that the report can be made from anywhere. */
    private static String folderOrName(String name) {
        return Tasks.SHIPPED.contains(name)
                ? name
                : Path.of(name).toAbsolutePath().normalize().toString();
    }

    private static String source(Assembly house) {
        return house.source().name() + ", " + house.catalogue().count(MaterialQuery.ALL)
                + " materials in the catalogue";
    }

    private static Path folder(Assembly house) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return house.settings().home().resolve("eval").resolve(now);
    }
}
