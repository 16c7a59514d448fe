package io.retort.cli;

import io.retort.core.format.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Crystal structures: what is in a file, what is doubtful about it, what can be made and worked out of it. */
@Command(
        name = "structure",
        description = "Reads, converts, checks and builds crystal structures; formats are recognised by content.",
        subcommands = {
            StructureInfoCommand.class,
            StructureConvertCommand.class,
            StructureValidateCommand.class,
            StructureSupercellCommand.class,
            StructureSlabCommand.class,
            StructureAdsorbCommand.class,
            StructureInsertCommand.class,
            StructureSubstituteCommand.class,
            StructureVacancyCommand.class,
            StructureStrainCommand.class,
            StructureXrdCommand.class,
            StructureMatchCommand.class,
            StructurePhaseDiagramCommand.class,
            StructureElasticCommand.class,
            StructureEosCommand.class,
            StructureValenceCommand.class
        },
        footer = {"", "Example: retort structure info LiFePO4.cif"})
final class StructureCommand implements Runnable {

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

    /** How a command reads its files. */
    static final class Reading {

        @Option(names = "--strict", description = "Repair nothing: every departure from the format is an error.")
        private boolean strict;

        @Option(
                names = "--max-bytes",
                paramLabel = "N",
                description = "The largest file that is read (default ${DEFAULT-VALUE}).")
        private long maxBytes = ReadOptions.LENIENT.maxBytes();

        @Option(
                names = "--max-sites",
                paramLabel = "N",
                description = "The most sites of one structure (default ${DEFAULT-VALUE}).")
        private int maxSites = ReadOptions.LENIENT.maxSites();

        ReadOptions options() {
            ReadOptions options = strict ? ReadOptions.STRICT : ReadOptions.LENIENT;
            return options.withMaxBytes(maxBytes).withMaxSites(maxSites);
        }
    }
}
