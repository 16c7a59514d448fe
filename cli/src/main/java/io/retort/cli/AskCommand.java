package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.wish.WishChange;
import io.retort.agent.wish.WishReader;
import io.retort.agent.wish.WishStore;
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

    @Option(
            names = "--wish",
            paramLabel = "WORDS",
            description = "For this call alone, beside the standing wishes: \"only observed ones\", \"in kJ/mol\".")
    private List<String> wishes = List.of();

    @Option(names = "--explain", description = "Also the plan: what was asked of whom, and in which order.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        if (file.isEmpty() && words.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Ask something, such as: retort ask \"What is the band gap of GaN?\"");
        }
        Agent agent = agent(retort.assembly());
        if (file.isEmpty()) {
            return show(agent, String.join(" ", words)) instanceof Answer.Withheld ? WITHHELD : 0;
        }
        try (var lines = Files.lines(file.get(), StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> show(agent, line));
        }
        return 0;
    }

    private Agent agent(Assembly house) {
        if (wishes.isEmpty()) {
            return house.agent();
        }
        WishStore own = WishStore.inMemory();
        own.change(new WishChange(true, List.of(), house.wishes().wishes().list()));
        for (String wish : wishes) {
            own.change(WishReader.read(wish)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--wish '" + wish + "' is not understood; see retort wishes --help for what is.")));
        }
        return house.agent(own);
    }

    private Answer show(Agent agent, String text) {
        Explanation explanation = new Explanation();
        Answer answer = agent.ask(new Question(text), explain ? explanation : TraceListener.NONE);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode document = AnswerJson.document(answer);
            if (explain) {
                document.set("plan", explanation.json());
            }
            out.println(document);
        } else {
            if (file.isPresent()) {
                out.println("> " + text);
            }
            if (explain) {
                explanation.lines().forEach(out::println);
            }
            new AnswerText(answer).print(out);
        }
        out.flush();
        return answer;
    }
}
