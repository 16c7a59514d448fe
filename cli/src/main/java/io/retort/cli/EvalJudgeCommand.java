package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.model.Models;
import io.retort.eval.judge.Audit;
import io.retort.eval.judge.Judge;
import io.retort.eval.judge.ModelJudge;
import io.retort.eval.metric.Summary;
import io.retort.eval.run.RunFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds language models as judges against the deterministic scorer. */
@Command(
        name = "judge",
        description = {
            "Holds language models as judges against the deterministic scorer, on the answers of a run.",
            "A judge whose agreement beyond chance (Cohen's kappa) is below 0.7 is switched off for the task."
        },
        footer = {"", "Example: retort eval judge runs/today --judge openai:gpt-4o-mini --judge ollama:llama3.1"})
final class EvalJudgeCommand implements Runnable {

    @ParentCommand
    private EvalCommand eval = new EvalCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "DIR", description = "The --out of an evaluation.")
    private Path folder = Path.of("");

    @Option(
            names = "--judge",
            paramLabel = "NAME",
            required = true,
            description = "A model, spelled as for --model. Several times.")
    private List<String> judges = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "So many answers of each task (default: 100).")
    private int limit = 100;

    @Override
    public void run() {
        Map<String, Judge> graders = new LinkedHashMap<>();
        for (String name : judges) {
            ChatModel model = eval.house(Optional.of(name)).model();
            graders.put(Models.name(name), new ModelJudge(model::chat));
        }
        for (RunFolder run : EvalRuns.in(folder)) {
            Summary summary = EvalRuns.section(run).summaries().get(0);
            print(summary.task().name(), Audit.of(summary.scored(), graders, limit));
        }
    }

    private void print(String task, Audit audit) {
        if (!output.json()) {
            output.out().println(task);
            audit.lines().forEach(line -> output.out().println("  " + line));
            return;
        }
        ObjectNode document = Json.object().put("task", task);
        audit.agreements()
                .forEach(agreement -> document.withArray("/agreements")
                        .addObject()
                        .put("one", agreement.one())
                        .put("other", agreement.other())
                        .put("answers", agreement.answers())
                        .put("equal", agreement.equal())
                        .put("kappa", agreement.kappa()));
        audit.usable().forEach(name -> document.withArray("/usable").add(name));
        output.out().println(document);
    }
}
