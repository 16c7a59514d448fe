package io.retort.kg.kgqa;

import io.retort.core.formula.Composition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The starter catalogue's tables as text, read without catalogue and without graph: what is right is worked out from them. */
final class SourceTables {

    /** One line of facts.tsv. @param method of its source */
    record Row(String id, String property, String value, String unit, String source, String method) {}

    private static final String ROOT = "/io/retort/client/catalogue/starter/";

    final Map<String, String> formulas = new TreeMap<>();
    final Map<String, List<Row>> facts = new LinkedHashMap<>();
    private final Map<String, String> methods = new LinkedHashMap<>();
    private final Set<String> measured = new TreeSet<>();

    static SourceTables read() {
        SourceTables tables = new SourceTables();
        for (String[] source : lines("sources.tsv")) {
            tables.methods.put(source[0], source[4]);
            if (source[5].equals("measured")) {
                tables.measured.add(source[0]);
            }
        }
        lines("materials.tsv").forEach(line -> tables.formulas.put(line[0], Composition.of(line[1]).reducedFormula()));
        lines("facts.tsv").forEach(line -> tables.facts
                .computeIfAbsent(line[0], id -> new ArrayList<>())
                .add(new Row(line[0], line[1], line[2], line[3], line[4], tables.methods.get(line[4]))));
        return tables;
    }

    /** Calculated before measured, as the table has them. */
    List<Row> of(String id, String property) {
        List<Row> rows = new ArrayList<>(facts.getOrDefault(id, List.of()));
        rows.removeIf(row -> !row.property().equals(property));
        rows.sort((one, other) ->
                Boolean.compare(measured.contains(one.source()), measured.contains(other.source())));
        return rows;
    }

    /** The space group that the record prefers; 0 where it states none. */
    int group(String id) {
        List<Row> rows = of(id, "spacegroup_number");
        return rows.isEmpty() ? 0 : (int) Double.parseDouble(rows.get(0).value());
    }

    /** International Tables A. */
    static String crystalSystem(int group) {
        int[] last = {2, 15, 74, 142, 167, 194, 230};
        String[] names = {"triclinic", "monoclinic", "orthorhombic", "tetragonal", "trigonal", "hexagonal", "cubic"};
        int i = 0;
        while (group > last[i]) {
            i++;
        }
        return names[i];
    }

    Set<String> elements(String id) {
        return Composition.of(formulas.get(id)).elements().stream()
                .map(element -> element.symbol())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String system(String id) {
        return String.join("-", elements(id));
    }

    /** By composition. */
    Map<String, List<String>> byFormula() {
        return formulas.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** Ids in the order of their database numbers do not matter here: text order is the same everywhere. */
    List<String> ids() {
        return List.copyOf(formulas.keySet());
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = Objects.requireNonNull(SourceTables.class.getResourceAsStream(ROOT + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
