package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.PolymorphName;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that come with the program. Its tables are tab-separated text among the resources ({@code sources.tsv},
 * {@code materials.tsv}, {@code facts.tsv}) beside {@code structures.jsonl}; a fact is read when its record or its
 * column is asked for, the structures when the first of them is.
 */
public final class StarterCatalogue implements Shelf {

    /** Where the tables are. */
    public static final String ROOT = "io/retort/client/catalogue/starter";

    private final StarterTables tables;
    private final Map<String, CatalogueSource> sources;
    private final List<Entry> materials;
    private final List<MaterialId> ids;
    private final List<List<String>> facts = new ArrayList<>();
    private Map<MaterialId, String> structures = Map.of();

    private StarterCatalogue(StarterTables tables) {
        this.tables = tables;
        this.sources = tables.sources();
        this.materials = tables.materials();
        this.ids = materials.stream().map(Entry::id).toList();
        materials.forEach(material -> facts.add(new ArrayList<>()));
        shelve(tables.lines("facts.tsv"));
    }

    /** The one in the jar. @throws io.retort.core.source.SourceException where a table is missing or broken */
    public static StarterCatalogue read() {
        return read(ROOT);
    }

    /** From tables in another folder of the resources. */
    public static StarterCatalogue read(String root) {
        return new StarterCatalogue(new StarterTables(root));
    }

    @Override
    public List<MaterialId> ids() {
        return ids;
    }

    @Override
    public ElementMask elements(int row) {
        return ElementMask.ofFormula(formula(row));
    }

    @Override
    public String formula(int row) {
        return materials.get(row).formula();
    }

    @Override
    public Column column(Property property, Dictionary dictionary) {
        Column column = Column.empty(ids.size());
        for (int row = 0; row < ids.size(); row++) {
            for (String line : facts.get(row)) {
                if (states(line, property)) {
                    offer(column, row, FactLine.parse(line, line.indexOf('\t') + 1), property, dictionary);
                }
            }
            said(column, row, property, dictionary);
        }
        return column;
    }

    @Override
    public BitSet named(String name) {
        PolymorphName wanted = PolymorphName.of(name);
        BitSet rows = new BitSet();
        for (int row = 0; row < ids.size(); row++) {
            boolean called = materials.get(row).names().stream()
                    .anyMatch(n -> PolymorphName.of(n).equals(wanted));
            rows.set(row, called);
        }
        return rows;
    }

    @Override
    public Entry entry(int row) {
        Entry material = materials.get(row);
        return material.updatedBy(Entry.of(
                material.id(),
                material.formula(),
                facts.get(row).stream()
                        .map(line -> FactLine.parse(line, line.indexOf('\t') + 1))
                        .toList()));
    }

    @Override
    public Optional<Structure> structure(int row) {
        return Optional.ofNullable(structures().get(ids.get(row)))
                .map(line -> StructureJson.read(JsonLine.parse(line)));
    }

    @Override
    public Collection<CatalogueSource> sources() {
        return sources.values();
    }

    @Override
    public List<SourceStatus> status() {
        StatusCount count = new StatusCount(sources);
        for (int row = 0; row < ids.size(); row++) {
            List<FactLine> stated = entry(row).facts();
            count.add(stated);
            if (!stated.isEmpty() && structures().containsKey(ids.get(row))) {
                count.addStructures(stated.get(0).source(), 1);
            }
        }
        return count.status();
    }

    /** Sorts the facts by material; those of one material stay in the order of the table. */
    private void shelve(List<String> lines) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            rows.put(ids.get(row).toString(), row);
        }
        String id = "";
        int row = 0;
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab != id.length() || !line.startsWith(id)) {
                id = line.substring(0, tab);
                row = rows.computeIfAbsent(id, this::row);
            }
            facts.get(row).add(line);
        }
    }

    /** Of an id in its other spelling. */
    private int row(String id) {
        int row = Collections.binarySearch(ids, MaterialId.parse(id));
        if (row < 0) {
            throw new IllegalStateException("facts.tsv speaks of " + id + ", which is not in materials.tsv.");
        }
        return row;
    }

    private static boolean states(String line, Property property) {
        int key = line.indexOf('\t') + 1;
        int end = key + property.key().length();
        return line.startsWith(property.key(), key) && end < line.length() && line.charAt(end) == '\t';
    }

    private void offer(Column column, int row, FactLine fact, Property property, Dictionary dictionary) {
        CatalogueSource source = sources.get(fact.source());
        boolean measured = source != null && source.isMeasured();
        boolean label = property.kind() == Property.Kind.LABEL;
        column.offer(row, label ? dictionary.code(fact.value()) : fact.number(property), measured);
    }

    /** What the list of materials says itself. */
    private void said(Column column, int row, Property property, Dictionary dictionary) {
        Entry material = materials.get(row);
        if (property.equals(Properties.OBSERVED)) {
            material.observed().ifPresent(observed -> column.offer(row, observed ? 1 : 0, false));
        } else if (property.equals(Properties.POLYMORPH)) {
            material.names().stream().findFirst().ifPresent(name -> column.offer(row, dictionary.code(name), false));
        }
    }

    private synchronized Map<MaterialId, String> structures() {
        if (structures.isEmpty()) {
            structures = structureLines();
        }
        return structures;
    }

    private Map<MaterialId, String> structureLines() {
        Map<MaterialId, String> lines = new LinkedHashMap<>();
        for (String line : tables.text("structures.jsonl").split("\n")) {
            int start = line.indexOf("\"id\"");
            if (start >= 0) {
                int open = line.indexOf('"', line.indexOf(':', start)) + 1;
                lines.put(MaterialId.parse(line.substring(open, line.indexOf('"', open))), line);
            }
        }
        return lines;
    }
}
