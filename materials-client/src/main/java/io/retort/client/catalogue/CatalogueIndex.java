package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.PolymorphName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an import makes of all records for searching: what {@link ImportedCatalogue} reads whole. */
public final class CatalogueIndex {

    private final List<MaterialId> ids;
    private final int[] numbers;
    private final long[] masks;
    private final Map<String, CatalogueSource> sources;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> names = new TreeMap<>();
    private final StatusCount count;

    /**
     * @param ids in order
     * @param numbers of their records in the table, in the same order
     */
    public CatalogueIndex(List<MaterialId> ids, int[] numbers, Map<String, CatalogueSource> sources) {
        this.ids = ids;
        this.numbers = numbers.clone();
        this.masks = new long[2 * ids.size()];
        this.sources = sources;
        this.count = new StatusCount(sources);
    }

    /** The record of this row. */
    public void add(int row, Entry entry) {
        ElementMask mask = ElementMask.ofFormula(entry.formula());
        masks[2 * row] = mask.low();
        masks[2 * row + 1] = mask.high();
        for (FactLine fact : entry.facts()) {
            Properties.find(fact.property()).ifPresent(property -> offer(row, property, fact));
        }
        entry.observed().ifPresent(known -> column(Properties.OBSERVED).offer(row, known ? 1 : 0, false));
        entry.names().stream().findFirst().ifPresent(name -> label(row, Properties.POLYMORPH, name, false));
        entry.names()
                .forEach(name -> names.computeIfAbsent(PolymorphName.of(name).key(), n -> new TreeSet<>())
                        .add(row));
        count.add(entry.facts());
    }

    public void addStructures(String source, long number) {
        count.addStructures(source, number);
    }

    /** By name, as {@link ImportedCatalogue} asks for them. */
    public Map<String, byte[]> columns() {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        packed.put("ids", PackedColumns.packIds(ids));
        packed.put("numbers", PackedColumns.pack(numbers));
        packed.put("elements", PackedColumns.pack(masks));
        columns.forEach((property, column) -> packed.put("column " + property, PackedColumns.pack(column)));
        labels.forEach((property, codes) -> packed.put(
                "labels " + property, String.join("\n", codes.keySet()).getBytes(StandardCharsets.UTF_8)));
        return packed;
    }

    /** Rows by the name of a polymorph. */
    public Map<String, List<Integer>> names() {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        names.forEach((name, there) -> rows.put(name, new ArrayList<>(there)));
        return rows;
    }

    /** Recipes of one source; each counts as a fact of it. */
    public void addRecipes(String source, long number) {
        count.addRecipes(source, number);
    }

    public List<SourceStatus> status() {
        return count.status();
    }

    private void offer(int row, Property property, FactLine fact) {
        boolean measured = Optional.ofNullable(sources.get(fact.source()))
                .filter(CatalogueSource::isMeasured)
                .isPresent();
        if (property.kind() == Property.Kind.LABEL) {
            label(row, property, fact.value(), measured);
        } else if (property.kind() != Property.Kind.TENSOR) {
            column(property).offer(row, fact.number(property), measured);
        }
    }

    private void label(int row, Property property, String text, boolean measured) {
        Map<String, Integer> codes = labels.computeIfAbsent(property.key(), p -> new LinkedHashMap<>());
        int next = codes.size();
        column(property).offer(row, codes.computeIfAbsent(text, t -> next), measured);
    }

    private Column column(Property property) {
        return columns.computeIfAbsent(property.key(), p -> Column.empty(ids.size()));
    }
}
