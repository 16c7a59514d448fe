package io.retort.cli;

import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import io.retort.eval.task.Tasks;
import io.retort.eval.task.TruthColumn;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The tasks that ship. */
@Command(
        name = "tasks",
        description = "The tasks that ship, and what each is scored against.",
        footer = {"", "Example: retort eval tasks"})
final class EvalTasksCommand implements Runnable {

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        Table table = new Table(List.of("task", "samples", "trials", "truth", "title"));
        for (String name : Tasks.SHIPPED) {
            try {
                Task task = Tasks.read(name, System.getenv());
                String truths = String.join(
                        ", ", task.truths().stream().map(TruthColumn::name).toList());
                if (output.json()) {
                    output.out()
                            .println(Json.object()
                                    .put("task", name)
                                    .put("title", task.title())
                                    .put("samples", task.samples().size())
                                    .put("trials", task.trials())
                                    .put("scorer", task.scorer())
                                    .put("truths", truths));
                } else {
                    table.add(List.of(
                            name,
                            String.valueOf(task.samples().size()),
                            String.valueOf(task.trials()),
                            truths,
                            task.title()));
                }
            } catch (TaskException absent) {
                if (output.json()) {
                    output.out().println(Json.object().put("task", name).put("problem", absent.getMessage()));
                } else {
                    table.add(List.of(name, "–", "–", "–", "needs the shared data folder (RETORT_SHARED)"));
                }
            }
        }
        if (!output.json()) {
            table.print(output.out());
        }
    }
}
