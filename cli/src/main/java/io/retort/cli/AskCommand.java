package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Answers a question, or one question a line of a file. */
@Command(
        name = "ask",
        description = "Answers a question about materials.",
        footer = {
            "",
            "Examples: retort ask \"Which is denser, ZnO or ZnS?\"",
            "          retort ask --file questions.txt --json > answers.jsonl",
            "Exit code 3: the answer was withheld; the text says why."
        })
final class AskCommand implements Callable<Integer> {

    private static final int WITHHELD = 3;

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "In plain words.")
    private List<String> words = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "One question a line; empty lines are skipped.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--json", description = "One JSON document a question, one a line.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (file.isEmpty() && words.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Ask something, such as: retort ask \"What is the band gap of GaN?\"");
        }
        Agent agent = retort.assembly().agent();
        if (file.isEmpty()) {
            return show(agent, String.join(" ", words)) instanceof Answer.Withheld ? WITHHELD : 0;
        }
        try (var lines = Files.lines(file.get(), StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> show(agent, line));
        }
        return 0;
    }

    private Answer show(Agent agent, String text) {
        Answer answer = agent.ask(new Question(text), TraceListener.NONE);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode document = AnswerJson.document(answer);
            out.println(document);
        } else {
            if (file.isPresent()) {
                out.println("> " + text);
            }
            new AnswerText(answer).print(out);
        }
        out.flush();
        return answer;
    }
}
