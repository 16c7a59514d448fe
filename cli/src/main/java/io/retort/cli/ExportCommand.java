package io.retort.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.optimade.OptimadeExport;
import io.retort.client.optimade.OptimadeJsonLines;
import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort data export}: materials of the catalogue as OPTIMADE JSON Lines. */
@Command(
        name = "export",
        description = {
            "Writes materials of the catalogue as OPTIMADE JSON Lines: structures as the specification has them, values",
            "with their whole origin beside. retort data import reads it back without loss."
        },
        footer = {"", "Example: retort data export nitrides.jsonl --elements N --where \"band_gap>=1 eV\""})
final class ExportCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @ParentCommand
    private DataCommand data = new DataCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "Written whole or not at all.")
    private Path file = Path.of("");

    @Option(names = "--formula", paramLabel = "FORMULA", description = "This ratio of elements: Fe2O3.")
    private Optional<String> formula = Optional.empty();

    @Option(names = "--elements", split = ",", paramLabel = "EL", description = "At least these elements: Li,O.")
    private List<String> include = List.of();

    @Option(names = "--where", paramLabel = "CONDITION", description = "A condition on a number: \"band_gap>=1 eV\".")
    private List<String> where = List.of();

    @Override
    public Integer call() throws IOException {
        MaterialsSource source = data.assembly().source();
        MaterialQuery query =
                MaterialQuery.ALL.withInclude(include.stream().map(Element::of).collect(Collectors.toSet()));
        query = formula.map(Composition::of).map(query::withComposition).orElse(query);
        for (String condition : where) {
            query = query.withRange(Range.parse(condition));
        }
        long count = source.count(query);
        OptimadeJsonLines.write(file, entries(source, query, count));
        output.out()
                .println(
                        output.json()
                                ? Json.object()
                                        .put("file", file.toString())
                                        .put("materials", count)
                                        .toString()
                                : file + ": " + count + " materials");
        return 0;
    }

    /** Page by page, so that a large catalogue need not fit into memory twice. */
    private static Iterator<JsonNode> entries(MaterialsSource source, MaterialQuery query, long count) {
        return IntStream.iterate(0, offset -> offset < count, offset -> offset + PAGE)
                .mapToObj(offset -> source.search(query.withPage(PAGE, offset)).items())
                .flatMap(List<Material>::stream)
                .map(material -> OptimadeExport.entry(material, source.structure(material.id())))
                .iterator();
    }
}
