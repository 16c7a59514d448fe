package io.retort.cli;

import io.retort.client.sources.Wiring;
import io.retort.tools.experts.Mode;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root: global options, and the list of commands. */
@Command(
        name = "retort",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "The materials agent whose every number can be checked and replayed.",
        footer = {"", "Example: retort ask \"What is the band gap of GaN?\""},
        subcommands = {
            AskCommand.class,
            SearchCommand.class,
            StructureCommand.class,
            DataCommand.class,
            LibraryCommand.class,
            ReflexCommand.class,
            KgCommand.class,
            TracesCommand.class,
            WishesCommand.class,
            ServeCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            WarmUpCommand.class
        })
final class RetortCommand implements Runnable {

    @Option(
            names = "--model",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "reflex (default), openai:NAME, anthropic:NAME, gemini:NAME, ollama:NAME,"
                    + " compatible:BASE_URL#NAME or replay:TRACE.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--mode",
            scope = ScopeType.INHERIT,
            paramLabel = "MODE",
            description = "direct (one agent, all tools) or supervisor (with experts); by default supervisor for remote"
                    + " models.")
    private Optional<String> mode = Optional.empty();

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The data directory (default: RETORT_HOME, else the user's).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--record",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Writes every exchange with a service into this folder, without keys.")
    private Optional<Path> record = Optional.empty();

    @Option(
            names = "--replay",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Answers every question to a service from this folder and asks nobody.")
    private Optional<Path> replay = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The house, wired for this invocation. */
    Assembly assembly() {
        return assembly(Optional.empty());
    }

    /** The same with this model in place of what the user says, where one is given. */
    Assembly assembly(Optional<String> instead) {
        Settings settings = Settings.of(data, System.getenv()).with(Mode.SETTING, mode);
        if (record.isPresent() && replay.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Give --record or --replay: a replay asks nothing that could be recorded.");
        }
        Wiring wiring = new Wiring(settings.values(), settings.home(), record, replay);
        return new Assembly(settings, settings.model(instead.or(() -> model)), wiring);
    }
}
