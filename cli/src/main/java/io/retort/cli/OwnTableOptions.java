package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.client.catalogue.own.ColumnMap;
import io.retort.client.catalogue.own.HeaderGuess;
import io.retort.client.catalogue.own.OwnTable;
import io.retort.client.catalogue.own.TableText;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.PropertyWords;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a table of one's own is to be read, and the person's word that it is so. */
final class OwnTableOptions {

    @Option(
            names = "--map",
            paramLabel = "COLUMN=ROLE",
            description = "What a column of your table says, where the guess is wrong: \"Eg=band_gap in eV\","
                    + " \"who=ignore\", \"err=uncertainty of band_gap in eV\". May be given several times.")
    private List<String> decided = List.of();

    @Option(names = "--yes", description = "The map of columns is right: import.")
    private boolean yes;

    @Option(names = "--skip-bad-rows", description = "Leave out rows of your table that cannot be read, and list them.")
    private boolean skipBadRows;

    @Option(names = "--method", paramLabel = "NAME", description = "How your values came about (default: experiment).")
    private Optional<String> method = Optional.empty();

    @Option(names = "--calculated", description = "Your values were calculated; name the method with --method.")
    private boolean calculated;

    /** Whether these files are one table, and none of the kinds that are known by their content. */
    boolean isFor(List<Path> files) {
        boolean asked = !decided.isEmpty() || yes || skipBadRows || calculated || method.isPresent();
        List<Path> unknown = files.stream()
                .filter(file -> Files.isRegularFile(file) && !CatalogueImport.knows(file))
                .filter(file -> asked || file.toString().matches("(?i).*\\.(csv|tsv|txt|dat)"))
                .toList();
        if (!unknown.isEmpty() && files.size() > 1) {
            throw new IllegalArgumentException(
                    unknown.get(0) + " is a table of your own; import it alone, so that its columns can be confirmed.");
        }
        return !unknown.isEmpty();
    }

    /** Shows the map and asks; empty, with the next step said, where it is not confirmed. */
    Optional<OwnTable> confirmed(Path file, MaterialsSource source, CommandLine command, boolean json) {
        TableText table = TableText.read(file);
        ColumnMap map = new HeaderGuess(PropertyWords.load()).of(table.headers(), table.firstCells());
        for (String text : decided) {
            map = map.with(text);
        }
        requireMethod(command);
        boolean sure = yes && map.problems().isEmpty();
        if (!json || !sure) {
            show(file, map, json ? command.getErr() : command.getOut(), json);
        }
        if (!sure && !(map.problems().isEmpty() && agreed())) {
            command.getErr().println(refusal(map, json));
            return Optional.empty();
        }
        return Optional.of(OwnTable.of(map, id -> source.get(id).map(Material::formula))
                .by(method.orElse(Method.EXPERIMENT.name()), calculated ? Method.Kind.CALCULATED : Method.Kind.MEASURED)
                .skippingBadRows(skipBadRows));
    }

    private void requireMethod(CommandLine command) {
        if (calculated && method.isEmpty()) {
            throw new ParameterException(
                    command,
                    "--calculated needs the method, such as --method HSE06, since values of two methods differ.");
        }
    }

    private static String refusal(ColumnMap map, boolean json) {
        return map.problems().isEmpty()
                ? "Nothing was imported. If the map is right, add --yes; change a column with --map \"COLUMN=ROLE\"."
                : "Nothing was imported."
                        + (json ? "" : " Decide the columns above with --map \"COLUMN=ROLE\", then add --yes.");
    }

    private static void show(Path file, ColumnMap map, PrintWriter out, boolean json) {
        if (json) {
            out.println(document(map));
            return;
        }
        out.println(file.getFileName() + ", column by column:");
        Table table = new Table(List.of("column", "is read as"));
        map.roles().forEach((column, role) -> table.add(List.of(column, role.words())));
        table.print(out);
        map.problems().forEach(problem -> out.println("! " + problem));
        out.flush();
    }

    private static ObjectNode document(ColumnMap map) {
        ObjectNode document = Json.object();
        ArrayNode columns = document.putArray("columns");
        map.roles()
                .forEach((column, role) ->
                        columns.addObject().put("column", column).put("role", role.words()));
        ArrayNode problems = document.putArray("problems");
        map.problems().forEach(problems::add);
        return document;
    }

    /** On a terminal the person is asked. */
    private static boolean agreed() {
        Console console = System.console();
        String reply = console == null ? "" : console.readLine("Import it so? [y/N] ");
        return reply != null && reply.strip().matches("(?i)y|yes");
    }
}
