package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.AnswerJson;
import io.retort.agent.Step;
import io.retort.agent.model.Models;
import io.retort.agent.trace.Replay;
import io.retort.agent.trace.Trace;
import io.retort.agent.trace.TraceEvent;
import io.retort.agent.trace.TraceStore;
import io.retort.tools.experts.Mode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The runs on this machine: what was asked, done and answered. */
@Command(
        name = "traces",
        description = "Lists, shows, checks, replays, compares and exports the runs on this machine.",
        subcommands = {
            TracesCommand.ListRuns.class,
            TracesCommand.Show.class,
            TracesCommand.Check.class,
            TracesCommand.Recover.class,
            TracesCommand.ReplayRun.class,
            TracesResumeCommand.class,
            TracesDiffCommand.class,
            TracesExportCommand.class,
            TracesShipCommand.class
        },
        footer = {"", "Example: retort traces list"})
final class TracesCommand implements Runnable {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Assembly assembly() {
        return retort.assembly();
    }

    TraceStore store() {
        return retort.assembly().traces();
    }

    boolean hasDatabase() {
        return retort.assembly().settings().get(Assembly.TRACES).isPresent();
    }

    private List<String> orAll(List<String> ids) {
        return ids.isEmpty()
                ? store().list().stream().map(TraceStore.Summary::run).toList()
                : ids;
    }

    /** {@code retort traces list}. */
    @Command(
            name = "list",
            description = "All runs, the newest first.",
            footer = {"", "Example: retort traces list"})
    static final class ListRuns implements Runnable {

        @ParentCommand
        private TracesCommand traces = new TracesCommand();

        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            List<TraceStore.Summary> runs = traces.store().list();
            if (output.json()) {
                runs.forEach(run -> output.out().println(document(run)));
                return;
            }
            Table table = new Table(List.of("id", "started", "model", "status", "question"));
            runs.forEach(run -> table.add(
                    List.of(run.run(), run.time().toString(), run.model(), run.status(), shortened(run.question()))));
            table.print(output.out());
        }

        private static ObjectNode document(TraceStore.Summary run) {
            return Json.object()
                    .put("trace_id", run.run())
                    .put("started", run.time().toString())
                    .put("question", run.question())
                    .put("model", run.model())
                    .put("status", run.status())
                    .put("events", run.events())
                    .put("whole", run.whole());
        }

        private static String shortened(String text) {
            String line = text.replaceAll("\\s+", " ");
            return line.length() <= 60 ? line : line.substring(0, 57) + "...";
        }
    }

    /** {@code retort traces show}. */
    @Command(
            name = "show",
            description = "One run, step by step.",
            footer = {"", "Example: retort traces show ID"})
    static final class Show implements Runnable {

        @ParentCommand
        private TracesCommand traces = new TracesCommand();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "ID", description = "As retort traces list shows it.")
        private String id = "";

        @Override
        public void run() {
            Trace trace = traces.store().read(id);
            if (output.json()) {
                ArrayNode events = Json.MAPPER.createArrayNode();
                trace.events().forEach(event -> events.add(document(event)));
                output.out().println(events);
            } else {
                trace.events()
                        .forEach(event -> output.out()
                                .println(
                                        event.seq() + "  " + event.time() + "  " + event.type() + "  " + event.data()));
                trace.fault()
                        .ifPresent(
                                fault -> output.out().println("Broken at line " + fault.line() + ": " + fault.why()));
            }
        }

        private static ObjectNode document(TraceEvent event) {
            ObjectNode document = Json.object()
                    .put("seq", event.seq())
                    .put("ts", event.time().toString())
                    .put("run", event.run())
                    .put("type", event.type())
                    .put("h", event.hash())
                    .put("prev", event.prev());
            document.set("d", event.data());
            return document;
        }
    }

    /** {@code retort traces check}. */
    @Command(
            name = "check",
            description = "Verifies the hash chain of runs; of all where none is named.",
            footer = {"", "Example: retort traces check"})
    static final class Check implements Callable<Integer> {

        @ParentCommand
        private TracesCommand traces = new TracesCommand();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Runs to check.")
        private List<String> ids = List.of();

        @Override
        public Integer call() {
            boolean whole = true;
            for (String id : traces.orAll(ids)) {
                Trace trace = traces.store().check(id);
                whole &= trace.fault().isEmpty();
                print(trace);
            }
            return whole ? 0 : Failure.CODE;
        }

        private void print(Trace trace) {
            ObjectNode document = Json.object()
                    .put("trace_id", trace.run())
                    .put("ok", trace.fault().isEmpty())
                    .put("events", trace.events().size());
            trace.fault().ifPresent(fault -> document.put("line", fault.line()).put("problem", fault.why()));
            output.out()
                    .println(
                            output.json()
                                    ? document.toString()
                                    : trace.run() + ": "
                                            + trace.fault()
                                                    .map(fault -> "broken at line " + fault.line() + ": " + fault.why()
                                                            + " (retort traces recover " + trace.run() + ")")
                                                    .orElse(trace.events().size() + " events, whole"));
        }
    }

    /** {@code retort traces recover}. */
    @Command(
            name = "recover",
            description = "Closes runs that were cut off, so that they can be read. Nothing is rewritten.",
            footer = {"", "Example: retort traces recover"})
    static final class Recover implements Runnable {

        @ParentCommand
        private TracesCommand traces = new TracesCommand();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Runs to recover; all where none is named.")
        private List<String> ids = List.of();

        @Override
        public void run() {
            for (String id : traces.orAll(ids)) {
                if (traces.store().check(id).fault().isPresent()) {
                    Trace trace = traces.store().recover(id);
                    int events = trace.events().size();
                    output.out()
                            .println(
                                    output.json()
                                            ? Json.object()
                                                    .put("trace_id", id)
                                                    .put("events", events)
                                                    .toString()
                                            : id + ": " + events + " events kept");
                }
            }
        }
    }

    /** {@code retort traces replay}. */
    @Command(
            name = "replay",
            description = "Runs a trace again with neither model nor network, and says whether the answer is the same.",
            footer = {"", "Example: retort traces replay ID --json"})
    static final class ReplayRun implements Callable<Integer> {

        @ParentCommand
        private TracesCommand traces = new TracesCommand();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "ID", description = "As retort traces list shows it.")
        private String id = "";

        @Option(names = "--offline", description = "A replay never uses the network; accepted for clarity.")
        private boolean offline;

        @Override
        public Integer call() {
            Assembly house = traces.retort.assembly();
            Trace trace = house.traces().read(id);
            boolean quick = trace.steps(Step.Asked.class).stream()
                    .anyMatch(asked -> asked.model().equals(Models.REFLEX));
            Mode mode = quick
                    ? Mode.DIRECT
                    : Mode.of(Optional.ofNullable(trace.configuration().get("mode")), Models.REFLEX);
            Replay replay = Replay.of(trace, house.tools(mode).specifications());
            if (output.json()) {
                ObjectNode document = AnswerJson.document(replay.answer()).put("same", replay.same());
                document.set("differences", Json.MAPPER.valueToTree(replay.differences()));
                output.out().println(document);
            } else {
                new AnswerText(replay.answer()).print(output.out());
                replay.differences().forEach(difference -> output.out().println("  " + difference));
                output.out().println("same: " + replay.same());
            }
            return replay.same() ? 0 : Failure.CODE;
        }
    }
}
