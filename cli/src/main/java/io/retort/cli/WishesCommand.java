package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.wish.Wish;
import io.retort.agent.wish.WishChange;
import io.retort.agent.wish.WishFile;
import io.retort.agent.wish.WishReader;
import io.retort.agent.wish.Wishes;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What is wished of every answer from now on. */
@Command(
        name = "wishes",
        description = {
            "Lists the standing wishes, and changes them. They are obeyed by every later answer.",
            "In plain words: only observed ones; no lead; use r2SCAN; answer in kJ/mol; ignore entries above 50 meV/atom;",
            "only stable ones; only measured values; shorter; lead is allowed; forget all wishes."
        },
        footer = {"", "Example: retort wishes \"only observed ones, no lead\""})
final class WishesCommand implements Runnable {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to wish, or to take back.")
    private List<String> words = List.of();

    @Option(names = "--drop", paramLabel = "KEY", description = "Takes back the wish of this key, as --json lists it.")
    private List<String> dropped = List.of();

    @Override
    public void run() {
        WishFile file = retort.assembly().wishes();
        String text = String.join(" ", words);
        if (!text.isBlank()) {
            file.change(WishReader.read(text).orElseThrow(() -> notUnderstood(text)));
        }
        if (!dropped.isEmpty()) {
            file.change(new WishChange(false, dropped, List.of()));
        }
        print(file);
    }

    private ParameterException notUnderstood(String text) {
        return new ParameterException(
                spec.commandLine(),
                "'" + text + "' is no wish that is understood; nothing was changed. Such as these are: only observed"
                        + " ones; no lead; use r2SCAN; answer in kJ/mol; ignore entries above 50 meV/atom; shorter.");
    }

    private void print(WishFile file) {
        Wishes wishes = file.wishes();
        PrintWriter out = output.out();
        if (output.json()) {
            out.println(document(wishes, file.strange()));
            return;
        }
        if (wishes.isEmpty()) {
            out.println("No standing wishes. Example: retort wishes \"only observed ones\"");
        }
        wishes.list().forEach(wish -> out.println(wish.words()));
        file.strange().forEach(line -> out.println("not understood, without effect: " + line));
    }

    static ObjectNode document(Wishes wishes, List<String> strange) {
        ObjectNode document = Json.object();
        ArrayNode list = document.putArray("wishes");
        for (Wish wish : wishes.list()) {
            list.addObject().put("key", wish.key()).put("words", wish.words());
        }
        if (!strange.isEmpty()) {
            strange.forEach(document.putArray("not_understood")::add);
        }
        return document;
    }
}
