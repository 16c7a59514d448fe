package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.AnswerJson;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Screens the catalogue without a model. */
@Command(
        name = "search",
        description = "Finds materials by formula, elements and properties.",
        footer = {
            "",
            "Example: retort search --elements O --where \"band_gap>=1 eV\" --where \"band_gap<=2 eV\" --stable --limit 10"
        })
final class SearchCommand implements Runnable {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--formula", paramLabel = "FORMULA", description = "This ratio of elements: Fe2O3.")
    private Optional<String> formula = Optional.empty();

    @Option(names = "--chemsys", paramLabel = "SYSTEM", description = "Exactly these elements: Li-Fe-O.")
    private Optional<String> system = Optional.empty();

    @Option(names = "--elements", split = ",", paramLabel = "EL", description = "At least these elements: Li,O.")
    private List<String> include = List.of();

    @Option(names = "--exclude", split = ",", paramLabel = "EL", description = "None of these elements.")
    private List<String> exclude = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "The polymorph or material name: rutile.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--where", paramLabel = "CONDITION", description = "A condition on a number: \"band_gap>=1 eV\".")
    private List<String> where = List.of();

    @Option(names = "--stable", description = "Only materials on the convex hull.")
    private boolean stable;

    @Option(
            names = "--sort",
            paramLabel = "PROPERTY",
            description = "Order by this property; with - before it, largest first.")
    private Optional<String> sort = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default ${DEFAULT-VALUE}).")
    private int limit = MaterialQuery.DEFAULT_LIMIT;

    @Option(names = "--offset", paramLabel = "N", description = "Skip so many (default ${DEFAULT-VALUE}).")
    private int offset;

    @Option(names = "--json", description = "One JSON document a material, one a line.")
    private boolean json;

    @Override
    public void run() {
        MaterialQuery query = query();
        MaterialsSource source = retort.assembly().source();
        Page<Material> page = source.search(query);
        PrintWriter out = spec.commandLine().getOut();
        source.silences().forEach(silence -> spec.commandLine().getErr().println("note: " + silence));
        if (json) {
            page.items().forEach(material -> out.println(document(material)));
        } else {
            print(page, query, out);
        }
    }

    private MaterialQuery query() {
        try {
            MaterialQuery query = MaterialQuery.ALL
                    .withInclude(elements(include))
                    .withExclude(elements(exclude))
                    .withPage(limit, offset);
            query = formula.map(Composition::of).map(query::withComposition).orElse(query);
            query = system.map(ChemicalSystem::parse).map(query::withSystem).orElse(query);
            query = name.map(query::withName).orElse(query);
            query = sort.map(SearchCommand::order).map(query::withSort).orElse(query);
            query = stable ? query.withFlag(Properties.IS_STABLE, true) : query;
            for (String condition : where) {
                query = query.withRange(Range.parse(condition));
            }
            return query;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static Sort order(String text) {
        boolean descending = text.startsWith("-");
        return new Sort(Properties.of(descending ? text.substring(1) : text), descending);
    }

    private static Set<Element> elements(List<String> symbols) {
        return symbols.stream().map(Element::of).collect(Collectors.toSet());
    }

    private static ObjectNode document(Material material) {
        ObjectNode document =
                Json.object().put("material_id", material.id().toString()).put("formula", material.formula());
        document.set("names", Json.MAPPER.valueToTree(material.names()));
        document.set("evidence", facts(material));
        return document;
    }

    private static ArrayNode facts(Material material) {
        ArrayNode facts = Json.MAPPER.createArrayNode();
        material.facts().forEach(fact -> facts.add(AnswerJson.evidence(fact)));
        return facts;
    }

    private void print(Page<Material> page, MaterialQuery query, PrintWriter out) {
        List<Property> columns = columns(query);
        Table table = new Table(header(columns));
        for (Material material : page.items()) {
            List<String> row = new ArrayList<>(List.of(
                    material.id().toString(),
                    material.formula(),
                    material.names().stream().findFirst().orElse("")));
            columns.forEach(column ->
                    row.add(material.fact(column).map(SearchCommand::shown).orElse("–")));
            table.add(row);
        }
        table.print(out);
        out.println(page.items().size() + " of " + page.total() + " materials"
                + (page.isComplete() ? "." : "; more with --limit or --offset."));
    }

    private static List<Property> columns(MaterialQuery query) {
        Set<Property> columns = new LinkedHashSet<>();
        query.sort().map(Sort::property).ifPresent(columns::add);
        query.ranges().forEach(range -> columns.add(range.property()));
        columns.addAll(List.of(Properties.SPACEGROUP_SYMBOL, Properties.BAND_GAP, Properties.ENERGY_ABOVE_HULL));
        return List.copyOf(columns);
    }

    private static List<String> header(List<Property> columns) {
        List<String> header = new ArrayList<>(List.of("id", "formula", "name"));
        columns.forEach(column ->
                header.add(column.key() + (column.unit().symbol().isEmpty() ? "" : " (" + column.unit() + ")")));
        return header;
    }

    private static String shown(Evidence fact) {
        PropertyValue value = fact.value();
        if (value instanceof PropertyValue.Number number) {
            return String.format(Locale.ROOT, "%.4g", number.quantity().value());
        }
        if (value instanceof PropertyValue.Label label) {
            return label.text();
        }
        if (value instanceof PropertyValue.Flag flag) {
            return flag.value() ? "yes" : "no";
        }
        return "tensor";
    }
}
