package io.retort.kg.kgqa;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the task {@code kgqa}: questions over the starter catalogue, each with a query in SPARQL and with the answer worked
 * out from the source tables. Deductive ones follow relations, inductive ones ask what several records share, abductive
 * ones which record explains what was seen.
 *
 * <pre>java … io.retort.kg.kgqa.KgqaMaker eval/src/main/resources/eval/tasks/kgqa/samples.jsonl</pre>
 */
final class KgqaMaker {

    private final SourceTables tables = SourceTables.read();
    private final Random random = new Random(11);
    private final List<ObjectNode> samples = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), lines());
    }

    /** The file; the same every time. */
    static String lines() {
        KgqaMaker maker = new KgqaMaker();
        maker.deduce();
        maker.induce();
        maker.abduce();
        return maker.samples.stream().map(ObjectNode::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private void deduce() {
        for (Map.Entry<String, List<String>> formula : drawn(tables.byFormula().entrySet(), 35, e -> e.getValue().size() > 1)) {
            add(
                    "deductive",
                    "Which records of the catalogue have the composition " + formula.getKey() + "?",
                    "SELECT ?answer WHERE { ?m rt:composition/rt:formula \"" + formula.getKey() + "\" ; rt:identifier ?answer }",
                    formula.getValue());
        }
        for (String id : drawn(tables.ids(), 30, id -> tables.elements(id).size() > 2)) {
            add(
                    "deductive",
                    "Of which elements does " + id + " consist?",
                    "SELECT ?answer WHERE { ?m rt:identifier \"" + id + "\" ; rt:composition/rt:chemicalSystem/rt:element"
                            + " ?e . ?e rt:symbol ?answer }",
                    tables.elements(id));
        }
        for (String id : drawn(tables.ids(), 35, id -> tables.group(id) > 0)) {
            add(
                    "deductive",
                    "To which crystal system does " + id + " belong?",
                    "SELECT ?answer WHERE { ?m rt:identifier \"" + id
                            + "\" ; rt:structure/rt:spaceGroup/rt:crystalSystem ?answer }",
                    List.of(SourceTables.crystalSystem(tables.group(id))));
        }
        Map<String, List<String>> systems =
                tables.ids().stream().collect(Collectors.groupingBy(tables::system, java.util.TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<String>> system : drawn(systems.entrySet(), 30, e -> e.getValue().size() > 1)) {
            add(
                    "deductive",
                    "Which records hold exactly the elements of " + system.getKey() + "?",
                    "SELECT ?answer WHERE { ?m rt:identifier ?answer ; rt:composition/rt:chemicalSystem system:"
                            + system.getKey() + " }",
                    system.getValue());
        }
        values();
    }

    /** Values by one method, and a threshold between two of them. */
    private void values() {
        for (String id : drawn(tables.ids(), 25, id -> !gaps(id, "HSE06").isEmpty())) {
            add(
                    "deductive",
                    "What band gap in eV does HSE06 give for " + id + "?",
                    "SELECT ?answer WHERE { ?m rt:identifier \"" + id + "\" ; rt:value ?v . ?v rt:property"
                            + " property:band_gap ; qudt:numericValue ?answer ; prov:wasGeneratedBy/rt:method method:HSE06 }",
                    gaps(id, "HSE06"));
        }
        for (Map.Entry<String, List<String>> formula : drawn(tables.byFormula().entrySet(), 25, e -> densities(e.getValue()).size() > 1)) {
            List<Double> all = List.copyOf(densities(formula.getValue()));
            double limit = Math.round((all.get(all.size() - 2) + all.get(all.size() - 1)) / 2 * 1000) / 1000.0;
            Set<String> denser = formula.getValue().stream()
                    .filter(id -> densities(List.of(id)).stream().anyMatch(density -> density > limit))
                    .collect(Collectors.toCollection(TreeSet::new));
            add(
                    "deductive",
                    "Which records of the composition " + formula.getKey() + " state a density above " + limit + " g/cm³?",
                    "SELECT DISTINCT ?answer WHERE { ?m rt:composition/rt:formula \"" + formula.getKey()
                            + "\" ; rt:identifier ?answer ; rt:value ?v . ?v rt:property property:density ;"
                            + " qudt:numericValue ?n FILTER(?n > " + limit + ") }",
                    denser);
        }
    }

    private void induce() {
        Map<Integer, List<String>> groups = tables.ids().stream()
                .filter(id -> tables.group(id) > 0)
                .collect(Collectors.groupingBy(tables::group, java.util.TreeMap::new, Collectors.toList()));
        for (Map.Entry<Integer, List<String>> group : drawn(groups.entrySet(), 35, e -> e.getValue().size() > 2)) {
            List<String> three = drawn(group.getValue(), 3, id -> true);
            add(
                    "inductive",
                    "Which space-group number do " + String.join(", ", three) + " have in common?",
                    "SELECT ?answer WHERE { "
                            + three.stream()
                                    .map(id -> "material:" + id + " rt:structure/rt:spaceGroup ?g . ")
                                    .collect(Collectors.joining())
                            + "?g rt:number ?answer }",
                    List.of(String.valueOf(group.getKey())));
        }
        for (String id : drawn(tables.ids(), 25, id -> tables.elements(id).size() > 2)) {
            String element = tables.elements(id).iterator().next();
            List<String> three = drawn(tables.ids(), 3, other -> tables.elements(other).contains(element));
            Set<String> shared = new TreeSet<>(tables.elements(three.get(0)));
            three.forEach(other -> shared.retainAll(tables.elements(other)));
            add(
                    "inductive",
                    "Which elements do all of " + String.join(", ", three) + " contain?",
                    "SELECT ?answer WHERE { "
                            + three.stream()
                                    .map(other -> "material:" + other + " rt:composition/rt:chemicalSystem/rt:element ?e . ")
                                    .collect(Collectors.joining())
                            + "?e rt:symbol ?answer }",
                    shared);
        }
    }

    private void abduce() {
        for (String id : drawn(tables.ids(), 40, id -> tables.group(id) > 0 && tables.elements(id).size() > 1)) {
            String crystal = SourceTables.crystalSystem(tables.group(id));
            String system = tables.system(id);
            add(
                    "abductive",
                    "A sample holds the elements of " + system + " and no others, and its pattern is " + crystal
                            + ". Which records explain it?",
                    "SELECT ?answer WHERE { ?m rt:identifier ?answer ; rt:composition/rt:chemicalSystem system:" + system
                            + " ; rt:structure/rt:spaceGroup/rt:crystalSystem crystalsystem:" + crystal + " }",
                    tables.ids().stream()
                            .filter(other -> tables.system(other).equals(system) && tables.group(other) > 0)
                            .filter(other -> SourceTables.crystalSystem(tables.group(other)).equals(crystal))
                            .toList());
        }
        for (String id : drawn(tables.ids(), 20, id -> gaps(id, "HSE06").stream().anyMatch(gap -> !gap.equals("0.0")))) {
            String gap = gaps(id, "HSE06").iterator().next();
            String formula = tables.formulas.get(id);
            add(
                    "abductive",
                    "Somebody reports a gap of " + gap + " eV by HSE06 for " + formula + ". Which record can it be?",
                    "SELECT DISTINCT ?answer WHERE { ?m rt:composition/rt:formula \"" + formula + "\" ; rt:identifier"
                            + " ?answer ; rt:value ?v . ?v rt:property property:band_gap ; qudt:numericValue ?n ;"
                            + " prov:wasGeneratedBy/rt:method method:HSE06 FILTER(?n = " + gap + ") }",
                    tables.byFormula().get(formula).stream()
                            .filter(other -> gaps(other, "HSE06").contains(gap))
                            .toList());
        }
    }

    private Set<String> gaps(String id, String method) {
        return tables.of(id, "band_gap").stream()
                .filter(row -> row.method().equals(method) && row.unit().isEmpty())
                .map(row -> String.valueOf(Double.parseDouble(row.value())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeSet<Double> densities(List<String> ids) {
        return ids.stream()
                .flatMap(id -> tables.of(id, "density").stream())
                .filter(row -> row.unit().isEmpty())
                .map(row -> Double.parseDouble(row.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> List<T> drawn(Collection<T> from, int count, java.util.function.Predicate<T> which) {
        List<T> all = new ArrayList<>(from.stream().filter(which).toList());
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(count, all.size()));
    }

    /** What nothing answers is left out. */
    private void add(String kind, String question, String sparql, Collection<String> truth) {
        if (truth.isEmpty()) {
            return;
        }
        ObjectNode sample = JsonNodeFactory.instance
                .objectNode()
                .put("sample", "kgqa-" + (samples.size() + 1))
                .put("kind", kind)
                .put("question", question);
        ArrayNode members = sample.putArray("truth");
        truth.stream().sorted().forEach(members::add);
        samples.add(sample.put("sparql", sparql));
    }
}
