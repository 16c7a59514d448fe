package io.retort.cli;

import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.SparqlAnswer;
import io.retort.kg.Term;
import io.retort.kg.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort kg query}. */
@Command(
        name = "query",
        description = {
            "Asks the graph in SPARQL 1.1 (SELECT or ASK), through the gate: terms must exist and fit together. Prefixes rt:,",
            "property:, unit:, material:, element: … need not be declared. Exit code 1 where the gate says no."
        },
        footer = {
            "",
            "Example: retort kg query -e 'SELECT ?m ?n WHERE { ?m rt:composition/rt:formula \"TiO2\" ; rt:name ?n }'"
        })
final class KgQueryCommand implements Callable<Integer> {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE.rq", arity = "0..1", description = "The query; - for standard input.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "-e", paramLabel = "SPARQL", description = "The query itself, instead of a file.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop after (default ${DEFAULT-VALUE}).")
    private int seconds = (int) Limits.DEFAULT.time().toSeconds();

    @Option(names = "--rows", paramLabel = "N", description = "At most so many rows (default ${DEFAULT-VALUE}).")
    private int rows = Limits.DEFAULT.rows();

    @Override
    public Integer call() throws IOException {
        Uses.require(spec, file.isPresent() != text.isPresent(), "Give a file or -e 'SPARQL', one of them.");
        Uses.require(spec, seconds > 0 && rows > 0, "--timeout and --rows are at least 1.");
        String sparql = text.isPresent() ? text.get() : read(file.orElseThrow());
        try (KnowledgeGraph graph = kg.graph()) {
            SparqlAnswer answer = graph.ask(sparql, new Limits(Duration.ofSeconds(seconds), rows));
            if (answer instanceof SparqlAnswer.Found found) {
                print(found.rows());
                return 0;
            }
            print((SparqlAnswer.Rejected) answer);
            return Failure.CODE;
        }
    }

    private static String read(Path file) throws IOException {
        return file.toString().equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(file);
    }

    private void print(SparqlAnswer.Rejected rejected) {
        if (output.json()) {
            output.out().println(SparqlJson.of(rejected.why()));
        } else {
            output.out().println("rejected, " + rejected.why().message());
        }
    }

    private void print(Rows found) {
        if (output.json()) {
            output.out().println(SparqlJson.of(found));
            return;
        }
        Table table = new Table(found.variables());
        found.rows()
                .forEach(row -> table.add(found.variables().stream()
                        .map(variable -> row.containsKey(variable) ? shown(row.get(variable)) : "")
                        .toList()));
        table.print(output.out());
        if (found.cut()) {
            output.out().println("There is more: --rows N shows it.");
        }
    }

    private static String shown(Term term) {
        return term instanceof Term.Iri iri ? Vocabulary.shortened(iri.iri()) : term.show();
    }
}
