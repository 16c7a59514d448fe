package io.retort.cli;

import io.retort.client.catalogue.intake.CatalogueImport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort data forget}: takes back what a table of one's own gave. */
@Command(
        name = "forget",
        description = "Takes back what a table of your own gave; the table itself is not touched.",
        footer = {"", "Example: retort data forget my.csv"})
final class ForgetCommand implements Runnable {

    @ParentCommand
    private DataCommand data = new DataCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "Where it lay when it was imported.")
    private Path file = Path.of("");

    @Override
    public void run() {
        long values = CatalogueImport.into(data.assembly().settings().home()).forget(file);
        output.out()
                .println(
                        output.json()
                                ? Json.object()
                                        .put("file", file.toString())
                                        .put("values", values)
                                        .toString()
                                : file.getFileName() + ": " + values + " values taken back");
    }
}
