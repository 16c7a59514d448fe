package io.retort.cli;

import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.CancelSignal;
import io.retort.agent.TraceListener;
import io.retort.agent.trace.Resumption;
import io.retort.agent.trace.TraceStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort traces resume}: goes on with runs that were cut off. */
@Command(
        name = "resume",
        description = "Goes on with runs that were cut off: what they had is kept, the rest is asked again.",
        footer = {"", "Example: retort traces resume ID"})
final class TracesResumeCommand implements Callable<Integer> {

    @ParentCommand
    private TracesCommand traces = new TracesCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Runs to go on with; all unfinished ones where none is named.")
    private List<String> ids = List.of();

    @Override
    public Integer call() {
        Assembly house = traces.assembly();
        TraceStore store = house.traces();
        List<String> runs = ids.isEmpty()
                ? store.list().stream()
                        .filter(run -> run.status().equals("unfinished"))
                        .map(TraceStore.Summary::run)
                        .toList()
                : ids;
        for (String run : runs) {
            Answer answer =
                    Resumption.of(store, run, house.resuming(store.read(run)), TraceListener.NONE, new CancelSignal());
            if (output.json()) {
                output.out().println(AnswerJson.document(answer));
            } else {
                new AnswerText(answer).print(output.out());
            }
        }
        return 0;
    }
}
