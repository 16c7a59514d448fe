package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the specification demands of an entry of type structures (1.2, section "Structures Entries"), as far as it can be
 * checked from the entry alone. An entry that breaks a rule of {@link #ATOMS} has no structure that could be trusted; the
 * other rules are broken in the wild and only told.
 */
public final class StructureRules {

    /** About cell and atoms. */
    static final List<Rule> ATOMS = List.of(
            new Rule("as many cartesian_site_positions and species_at_sites as nsites", StructureRules::sitesAgree),
            new Rule("three numbers for each site", StructureRules::positionsAreNumbers),
            new Rule("each species_at_sites is the name of one of the species", StructureRules::speciesAreDefined),
            new Rule(
                    "chemical_symbols are elements, X or vacancy, each with its concentration",
                    StructureRules::symbols),
            new Rule(
                    "lattice_vectors are three rows of three numbers; null only where not periodic",
                    StructureRules::cell),
            new Rule("attached with as many nattached, mass for each symbol", StructureRules::speciesAreEven));

    /** About what is said beside them. */
    static final List<Rule> WORDS = List.of(
            new Rule("elements in alphabetical order, once each", StructureRules::elements),
            new Rule("elements_ratios for each element, together 1", StructureRules::ratios),
            new Rule("nperiodic_dimensions is the sum of dimension_types", StructureRules::dimensions),
            new Rule(
                    "chemical_formula_reduced has symbols in alphabetical order, such as H2NaO",
                    StructureRules::reduced),
            new Rule("chemical_formula_hill begins with C, then H, where there is carbon", StructureRules::hill),
            new Rule("structure_features says assemblies where there are", StructureRules::assemblies),
            new Rule("structure_features says disorder where a species has several symbols", StructureRules::disorder),
            new Rule("structure_features says site_attachments where there are", StructureRules::attachments),
            new Rule(
                    "structure_features says implicit_atoms where a species has no site",
                    StructureRules::implicitAtoms),
            new Rule("space_group_symmetry_operations_xyz with x,y,z among them", StructureRules::operations));

    private static final Pattern SYMBOL = Pattern.compile("([A-Z][a-z]?)([1-9][0-9]+|[2-9])?");

    /** @param expected what must hold; its check reads the attributes */
    record Rule(String expected, Predicate<JsonNode> check) {}

    private StructureRules() {}

    /** The rules that the entry breaks, as what is expected; empty for a good one. */
    public static List<String> broken(JsonNode entry) {
        Stream<String> rules = Stream.concat(ATOMS.stream(), WORDS.stream())
                .filter(rule -> !rule.check().test(entry.path("attributes")))
                .map(Rule::expected);
        JsonNode relationships = entry.path("relationships");
        boolean related = relationships.isMissingNode() || relationships.isNull() || relationships.isObject();
        return Stream.concat(rules, related ? Stream.empty() : Stream.of("relationships is an object"))
                .toList();
    }

    /** Whether cell and atoms are whole. */
    static boolean hasGoodAtoms(JsonNode entry) {
        return ATOMS.stream().allMatch(rule -> rule.check().test(entry.path("attributes")));
    }

    private static boolean sitesAgree(JsonNode it) {
        int sites = it.path("cartesian_site_positions").size();
        return it.path("species_at_sites").size() == sites && it.path("nsites").asInt(sites) == sites;
    }

    private static boolean positionsAreNumbers(JsonNode it) {
        return each(it.path("cartesian_site_positions")).allMatch(StructureRules::isVector);
    }

    private static boolean speciesAreDefined(JsonNode it) {
        List<String> names = texts(it.path("species"), "name");
        return each(it.path("species_at_sites")).allMatch(name -> names.contains(name.asText()));
    }

    private static boolean symbols(JsonNode it) {
        return each(it.path("species")).allMatch(one -> {
            JsonNode symbols = one.path("chemical_symbols");
            return symbols.size() > 0
                    && symbols.size() == one.path("concentration").size()
                    && each(symbols).allMatch(symbol -> isSymbol(symbol.asText()));
        });
    }

    private static boolean cell(JsonNode it) {
        JsonNode vectors = it.path("lattice_vectors");
        if (vectors.isMissingNode() || vectors.isNull()) {
            return it.path("nperiodic_dimensions").asInt(0) == 0;
        }
        boolean good = vectors.size() == 3;
        for (int i = 0; i < vectors.size() && good; i++) {
            JsonNode row = vectors.get(i);
            boolean open = row.size() == 3 && each(row).allMatch(JsonNode::isNull);
            good = isVector(row) || open && it.path("dimension_types").path(i).asInt(1) == 0;
        }
        return good;
    }

    private static boolean speciesAreEven(JsonNode it) {
        return each(it.path("species")).allMatch(one -> {
            JsonNode mass = one.path("mass");
            boolean weighed = !mass.isArray()
                    || mass.size() == one.path("chemical_symbols").size();
            return weighed
                    && one.path("attached").size() == one.path("nattached").size();
        });
    }

    private static boolean elements(JsonNode it) {
        List<String> elements = each(it.path("elements")).map(JsonNode::asText).toList();
        return elements.equals(elements.stream().sorted().distinct().toList())
                && elements.stream().allMatch(symbol -> Element.find(symbol).isPresent())
                && it.path("nelements").asInt(elements.size()) == elements.size();
    }

    private static boolean ratios(JsonNode it) {
        JsonNode ratios = it.path("elements_ratios");
        double sum = each(ratios).mapToDouble(JsonNode::asDouble).sum();
        return ratios.size() == 0 || ratios.size() == it.path("elements").size() && Math.abs(sum - 1) < 1e-5;
    }

    private static boolean dimensions(JsonNode it) {
        JsonNode types = it.path("dimension_types");
        int sum = each(types).mapToInt(JsonNode::asInt).sum();
        return types.size() == 0 || it.path("nperiodic_dimensions").asInt(-1) == sum;
    }

    private static boolean reduced(JsonNode it) {
        List<String> symbols = formula(it.path("chemical_formula_reduced"));
        return symbols.equals(symbols.stream().sorted().distinct().toList());
    }

    private static boolean hill(JsonNode it) {
        List<String> symbols = new ArrayList<>(formula(it.path("chemical_formula_hill")));
        if (symbols.remove("C")) {
            boolean hydrogen = symbols.remove("H");
            symbols.sort(null);
            symbols.addAll(0, hydrogen ? List.of("C", "H") : List.of("C"));
        } else {
            symbols.sort(null);
        }
        return symbols.equals(formula(it.path("chemical_formula_hill")));
    }

    /** Its symbols in order; a single bad one where it is no formula, empty where there is none. */
    private static List<String> formula(JsonNode node) {
        String text = node.isTextual() ? node.asText() : "";
        List<String> symbols = new ArrayList<>();
        Matcher part = SYMBOL.matcher(text);
        int at = 0;
        while (part.find(at) && part.start() == at) {
            symbols.add(part.group(1));
            at = part.end();
        }
        return at == text.length() ? symbols : List.of("?", "?");
    }

    private static boolean assemblies(JsonNode it) {
        return feature(it, "assemblies") == it.path("assemblies").size() > 0;
    }

    private static boolean disorder(JsonNode it) {
        return feature(it, "disorder")
                == each(it.path("species"))
                        .anyMatch(one -> one.path("chemical_symbols").size() > 1);
    }

    private static boolean attachments(JsonNode it) {
        return feature(it, "site_attachments")
                == each(it.path("species")).anyMatch(one -> one.path("attached").size() > 0);
    }

    private static boolean implicitAtoms(JsonNode it) {
        Set<String> used = Set.copyOf(
                each(it.path("species_at_sites")).map(JsonNode::asText).toList());
        boolean unused = !used.containsAll(texts(it.path("species"), "name"));
        return feature(it, "implicit_atoms") == unused;
    }

    private static boolean operations(JsonNode it) {
        JsonNode operations = it.path("space_group_symmetry_operations_xyz");
        return operations.size() == 0
                || each(operations).anyMatch(one -> one.asText().equals("x,y,z"));
    }

    private static boolean feature(JsonNode it, String name) {
        return each(it.path("structure_features"))
                .anyMatch(feature -> feature.asText().equals(name));
    }

    private static boolean isSymbol(String symbol) {
        return symbol.equals("X")
                || symbol.equals("vacancy")
                || Element.find(symbol).isPresent();
    }

    private static boolean isVector(JsonNode row) {
        return row.size() == 3 && each(row).allMatch(JsonNode::isNumber);
    }

    private static List<String> texts(JsonNode list, String key) {
        return each(list).map(one -> one.path(key).asText()).toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
