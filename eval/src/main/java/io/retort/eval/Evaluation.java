package io.retort.eval;

import io.retort.agent.Agent;
import io.retort.core.source.MaterialsSource;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.ResponseJson;
import io.retort.eval.metric.Scored;
import io.retort.eval.metric.Summary;
import io.retort.eval.run.Limits;
import io.retort.eval.run.LocalWork;
import io.retort.eval.run.ResultFile;
import io.retort.eval.run.RunFolder;
import io.retort.eval.run.Runner;
import io.retort.eval.run.Watcher;
import io.retort.eval.run.Work;
import io.retort.eval.task.EntryTruths;
import io.retort.eval.task.Task;
import io.retort.eval.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One task, put to one agent: {@code Evaluation.of(task).model(agent).trials(3).run().require("mape<2")}.
 *
 * <p>Each {@code with} returns a new value, so a half-made evaluation can be kept and used twice.
 */
public final class Evaluation {

    private final Task task;
    private final Optional<Agent> agent;
    private final Optional<MaterialsSource> source;
    private final int trials;
    private final int parallel;
    private final Limits limits;
    private final Watcher watcher;

    private Evaluation(
            Task task,
            Optional<Agent> agent,
            Optional<MaterialsSource> source,
            int trials,
            int parallel,
            Limits limits,
            Watcher watcher) {
        this.task = task;
        this.agent = agent;
        this.source = source;
        this.trials = trials;
        this.parallel = parallel;
        this.limits = limits;
        this.watcher = watcher;
    }

    /** Of a task that ships, or of a folder with a {@code task.json}. @throws io.retort.eval.task.TaskException */
    public static Evaluation of(String nameOrFolder) {
        return of(Tasks.read(nameOrFolder, System.getenv()));
    }

    public static Evaluation of(Task task) {
        return new Evaluation(task, Optional.empty(), Optional.empty(), task.trials(), 1, Limits.NONE, Watcher.NONE);
    }

    /** Who answers. */
    public Evaluation model(Agent answering) {
        return new Evaluation(task, Optional.of(answering), source, trials, parallel, limits, watcher);
    }

    /** The data in use: gives the ceiling, and a truth by the entry rule. */
    public Evaluation data(MaterialsSource inUse) {
        return new Evaluation(task, agent, Optional.of(inUse), trials, parallel, limits, watcher);
    }

    public Evaluation trials(int count) {
        return new Evaluation(task, agent, source, count, parallel, limits, watcher);
    }

    public Evaluation parallel(int threads) {
        return new Evaluation(task, agent, source, trials, threads, limits, watcher);
    }

    public Evaluation limits(Limits most) {
        return new Evaluation(task, agent, source, trials, parallel, most, watcher);
    }

    public Evaluation watcher(Watcher seeing) {
        return new Evaluation(task, agent, source, trials, parallel, limits, seeing);
    }

    /** Asks all in memory and scores. @throws IllegalStateException where no model was given */
    public Evaluated run() {
        List<Response> responses = new ArrayList<>();
        Runner runner = runner();
        LocalWork.items(task, trials).forEach(item -> responses.add(runner.ask(item)));
        Optional<EntryTruths> entry = source.map(inUse -> EntryTruths.of(task, inUse));
        Task joined =
                entry.map(truths -> EntryTruths.join(task, truths.truths())).orElse(task);
        return score(joined, responses, entry.flatMap(EntryTruths::ceiling));
    }

    /**
     * Asks what the folder's answers lack, keeps them there, and scores all.
     *
     * @param work what is left to do; mostly {@code new LocalWork(task, trials, folder.answers())}
     */
    public Evaluated run(RunFolder folder, Work work, ResultFile answers) {
        source.ifPresent(inUse -> folder.keep(EntryTruths.of(task, inUse)));
        Optional<String> unfinished = runner().run(work);
        work.lines().forEach(line -> answers.append(ResponseJson.read(line).key(), line));
        folder.sort(task, answers);
        Task joined = folder.task(System.getenv());
        Evaluated evaluated = score(joined, folder.responses(), folder.ceiling());
        return new Evaluated(evaluated.summaries(), unfinished);
    }

    /** Scores kept answers against every column of truths, without asking anybody. */
    public static Evaluated score(Task task, List<Response> responses, Optional<Double> ceiling) {
        List<Summary> summaries = task.truths().stream()
                .map(column -> Scored.of(task, column, responses))
                .filter(scored -> !scored.rows().isEmpty())
                .map(scored -> Summary.of(scored, ceiling))
                .toList();
        return new Evaluated(summaries, Optional.empty());
    }

    private Runner runner() {
        Agent answering =
                agent.orElseThrow(() -> new IllegalStateException("Say who answers: .model(agent), then .run()."));
        return new Runner(task, answering, parallel, limits, watcher);
    }
}
