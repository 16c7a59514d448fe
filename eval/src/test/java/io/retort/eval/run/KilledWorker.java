package io.retort.eval.run;

import io.retort.core.evidence.Properties;
import io.retort.eval.Evaluation;
import io.retort.eval.Told;
import io.retort.eval.task.Task;
import io.retort.eval.task.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program that a test starts and kills: runs a task, in a folder or from a queue, and prints a line an answer. */
public final class KilledWorker {

    private KilledWorker() {}

    /** @param arguments folder of the task, folder of the run, and for a queue: its URL and the worker's name */
    public static void main(String[] arguments) {
        Task task = Tasks.read(arguments[0], Map.of());
        Path out = Path.of(arguments[1]);
        Evaluation evaluation = Evaluation.of(task)
                .model(Told.agent(Properties.BAND_GAP, values(task)))
                .trials(3)
                .parallel(2)
                .watcher(progress -> {
                    System.out.println(progress.done());
                    System.out.flush();
                });
        RunFolder folder = RunFolder.begin(out, manifest(arguments[0]), true);
        try (ResultFile answers = folder.answers();
                Work work = arguments.length < 3
                        ? new LocalWork(task, 3, answers)
                        : new LeasedWork(arguments[2], "batch", arguments[3], Duration.ofSeconds(2), task, 3)) {
            evaluation.run(folder, work, answers);
        }
    }

    static RunFolder.Manifest manifest(String task) {
        return new RunFolder.Manifest(task, 3, List.of(), "told", "");
    }

    /** A value for two samples of three. */
    static Map<String, Double> values(Task task) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < task.samples().size(); i++) {
            if (i % 3 != 2) {
                values.put(task.samples().get(i).name(), 0.5 + i);
            }
        }
        return values;
    }
}
