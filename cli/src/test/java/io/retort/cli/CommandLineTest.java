package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLineTest {

    private static final Path PAGE = Path.of(System.getProperty("retort.root", ".."), "docs", "cli.md");

    @TempDir
    private Path home = Path.of("");

    static Stream<CommandLine> commands() {
        return all(Main.commandLine())
                .filter(command -> !command.getCommandSpec().usageMessage().hidden());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(CommandLine command) {
        assertThat(command.getUsageMessage()).contains("Example").contains("retort");
    }

    @Test
    void thePageListsEveryCommandAndEveryOptionIsReal() throws IOException {
        String page = Files.readString(PAGE);
        List<String> leaves = commands()
                .filter(command -> command.getSubcommands().isEmpty())
                .map(command -> command.getCommandSpec().qualifiedName())
                .toList();
        assertThat(leaves).allSatisfy(name -> assertThat(page).contains("`" + name));
        String options = commands()
                .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                .collect(Collectors.joining(" "));
        Stream.of(page.split("[^-a-z]+"))
                .filter(word -> word.matches("--[a-z]+"))
                .forEach(option -> assertThat(options).contains(option));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ask What is the band gap of GaN? | 0",
                "ask write me a poem              | 3",
                "ask                              | 2",
                "search --where gap>1             | 2",
                "search --formula Xx2             | 2",
                "traces show nothing              | 1",
                "data import missing.jsonl        | 1",
                "frobnicate                       | 2",
                "serve --port 99999               | 2",
                "doctor                           | 0",
                "data status                      | 0",
                "traces list                      | 0",
                "traces ship                      | 1",
                "traces export --as help          | 0",
                "traces export nothing --as odt   | 1",
            })
    void exitCodesTellHowItWent(String line, int code) {
        assertThat(run(line.strip().split(" ")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "search --where gap>1       | 'gap' is not a property; expected one of",
                "search --formula Xx2       | Formula 'Xx2', position 1: found 'Xx'",
                "traces show nothing        | retort traces list",
                "data import missing.jsonl  | missing.jsonl",
                "ask --model gpt hello      | expected reflex, openai:NAME",
                "ask --model openai:x hello | OPENAI_API_KEY is not set",
            })
    void anErrorTellsTheNextMoveWithoutAStackTrace(String line, String message) {
        Result result = run(line.strip().split(" "));
        assertThat(result.err()).contains(message).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void aRunIsKeptAndReplaysWithTheSameAnswer() {
        Result asked = run("ask", "--json", "What is the band gap of GaN?");
        String id = asked.out().replaceAll("(?s).*\"trace_id\":\"([^\"]+)\".*", "$1");
        Result replayed = run("traces", "replay", id, "--json");
        assertThat(replayed.out()).contains("\"same\":true");
        assertThat(run("traces", "check").code()).isZero();
    }

    @Test
    void aFileOfQuestionsGivesOneDocumentALine() throws IOException {
        Path questions = Files.writeString(home.resolve("q.txt"), "band gap of GaN\n\nwrite me a poem\n");
        Result result = run("ask", "--json", "--file", questions.toString());
        assertThat(result.code()).isZero();
        assertThat(result.out().strip().lines().toList())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{").contains("\"status\":"));
    }

    private Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("--data", home.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Result(code, out.toString(), err.toString());
    }

    private record Result(int code, String out, String err) {}

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandLineTest::all));
    }
}
