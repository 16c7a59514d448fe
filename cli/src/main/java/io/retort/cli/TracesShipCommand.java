package io.retort.cli;

import io.retort.agent.trace.TraceStore;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort traces ship}. */
@Command(
        name = "ship",
        description = "Sends runs to the database that RETORT_TRACES names; what is there already is left alone.",
        footer = {"", "Example: RETORT_TRACES='jdbc:postgresql://localhost/retort?user=retort' retort traces ship"})
final class TracesShipCommand implements Runnable {

    @ParentCommand
    private TracesCommand traces = new TracesCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Runs to send; all of this machine where none is named.")
    private List<String> ids = List.of();

    @Override
    public void run() {
        TraceStore store = traces.store();
        if (!traces.hasDatabase()) {
            throw new IllegalStateException("No database is configured. Set RETORT_TRACES, such as"
                    + " RETORT_TRACES='jdbc:postgresql://localhost/retort?user=retort'.");
        }
        List<String> runs = ids.isEmpty()
                ? store.here().stream().map(TraceStore.Summary::run).toList()
                : ids;
        int events = runs.stream().mapToInt(store::ship).sum();
        output.out()
                .println(
                        output.json()
                                ? Json.object()
                                        .put("runs", runs.size())
                                        .put("events_sent", events)
                                        .toString()
                                : runs.size() + " runs looked at, " + events + " events sent that were not there.");
    }
}
