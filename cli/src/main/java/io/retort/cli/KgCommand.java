package io.retort.cli;

import io.retort.kg.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The knowledge graph. */
@Command(
        name = "kg",
        description = "Loads, asks, checks, grows and exports the knowledge graph.",
        subcommands = {
            KgLoadCommand.class,
            KgImportCommand.class,
            KgStatusCommand.class,
            KgQueryCommand.class,
            KgValidateCommand.class,
            KgExportCommand.class,
            KgExplainCommand.class,
            KgPathCommand.class,
            KgContrastCommand.class,
            KgCandidatesCommand.class,
            KgAcceptCommand.class,
            KgTrainCriticCommand.class
        },
        footer = {"", "Example: retort kg load"})
final class KgCommand implements Runnable {

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

    /** Of the data directory, or of the server that the settings name. The caller closes it. */
    KnowledgeGraph graph() {
        return retort.assembly().graph();
    }
}
