package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.SourceStatus;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.client.catalogue.intake.ImportReport;
import io.retort.client.catalogue.own.OwnTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The catalogue's data: what is in it, and more of it. */
@Command(
        name = "data",
        description = "Shows what the catalogue holds, and imports more.",
        subcommands = {
            DataCommand.Import.class,
            ExportCommand.class,
            ForgetCommand.class,
            FetchCommand.class,
            ProvidersCommand.class,
            DataCommand.Status.class
        },
        footer = {"", "Example: retort data status"})
final class DataCommand implements Runnable {

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

    /** {@code retort data import}. */
    @Command(
            name = "import",
            description = {
                "Adds materials from files. All of them or, where something fails, none: the old catalogue stays.",
                "Rows that cannot be read are listed with line and reason and left out.",
                "A table of your own (CSV, TSV) is read by a map from columns to properties, guessed from the headers,",
                "which you confirm; one bad row stops it unless --skip-bad-rows is given."
            },
            footer = {
                "",
                "Examples: retort data import materials.jsonl.zst cifs.tar.zst",
                "          retort data import my.csv --map \"Eg (eV)=band_gap\" --yes"
            })
    static final class Import implements Callable<Integer> {

        private static final int SHOWN = 20;

        @ParentCommand
        private DataCommand data = new DataCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "Plain, .zst, .xz or .gz; in any order.")
        private List<Path> files = List.of();

        @Option(names = "--json", description = "One JSON document.")
        private boolean json;

        @Mixin
        private OwnTableOptions table = new OwnTableOptions();

        @Override
        public Integer call() {
            Assembly house = data.assembly();
            Progress progress = new Progress(spec.commandLine().getErr());
            CatalogueImport into = CatalogueImport.into(house.settings().home());
            if (!table.isFor(files)) {
                print(house, into.run(files, progress::at, Thread.currentThread()::isInterrupted), progress);
                return 0;
            }
            Path file = files.get(0);
            Optional<OwnTable> how = table.confirmed(file, house.source(), spec.commandLine(), json);
            how.ifPresent(confirmed -> print(
                    house, into.table(file, confirmed, progress::at, Thread.currentThread()::isInterrupted), progress));
            return how.isPresent() ? 0 : CommandLine.ExitCode.USAGE;
        }

        private void print(Assembly house, ImportReport report, Progress progress) {
            progress.end();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                ObjectNode document = sources(house.catalogue());
                document.set("rejected", rejected(report));
                out.println(document.put("millis", report.millis()));
            } else {
                report.files().forEach(file -> print(file, out));
                printStatus(house.catalogue(), out);
            }
        }

        private static ArrayNode rejected(ImportReport report) {
            ArrayNode rows = Json.MAPPER.createArrayNode();
            report.files().stream()
                    .flatMap(file -> file.bad().stream())
                    .forEach(row -> rows.addObject()
                            .put("file", row.file())
                            .put("line", row.line())
                            .put("reason", row.reason()));
            return rows;
        }

        private static void print(ImportReport.FileReport file, PrintWriter out) {
            out.println(file.name() + ": " + file.kind()
                    + (file.unchanged() ? ", imported before, nothing to do" : ", " + file.rows() + " rows")
                    + (file.badRows() > 0 ? ", " + file.badRows() + " left out" : ""));
            file.bad().stream().limit(SHOWN).forEach(row -> out.println("  " + row));
            if (file.badRows() > SHOWN) {
                out.println("  … and " + (file.badRows() - SHOWN) + " more; --json lists them");
            }
            file.odd().forEach((what, count) -> out.println("  note: " + count + " × " + what));
        }
    }

    /** {@code retort data status}. */
    @Command(
            name = "status",
            description = "What the catalogue holds, source by source.",
            footer = {"", "Example: retort data status --json"})
    static final class Status implements Runnable {

        @ParentCommand
        private DataCommand data = new DataCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--json", description = "One JSON document.")
        private boolean json;

        @Override
        public void run() {
            EmbeddedCatalogue catalogue = data.assembly().catalogue();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(sources(catalogue));
            } else {
                printStatus(catalogue, out);
            }
        }
    }

    private static ObjectNode sources(EmbeddedCatalogue catalogue) {
        ObjectNode document = Json.object();
        ArrayNode sources = document.putArray("sources");
        for (SourceStatus status : catalogue.status()) {
            ObjectNode source = sources.addObject().put("name", status.name());
            status.release().ifPresent(release -> source.put("release", release));
            source.put("licence", status.licence())
                    .put("materials", status.materials())
                    .put("facts", status.facts())
                    .put("structures", status.structures())
                    .put("imported_at", status.importedAt().toString());
        }
        return document;
    }

    private static void printStatus(EmbeddedCatalogue catalogue, PrintWriter out) {
        Table table = new Table(List.of("source", "release", "licence", "materials", "facts", "structures"));
        for (SourceStatus status : catalogue.status()) {
            table.add(List.of(
                    status.name(),
                    status.release().orElse("–"),
                    status.licence(),
                    String.valueOf(status.materials()),
                    String.valueOf(status.facts()),
                    String.valueOf(status.structures())));
        }
        table.print(out);
    }
}
