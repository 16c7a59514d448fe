package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All records of the shelves in rows, ordered by id. A material that stands on several shelves is one row: facts are
 * merged and keep their origin; the first shelf's word goes first.
 */
final class Stock {

    private static final int ABSENT = -1;

    private final List<Shelf> shelves;
    private final List<MaterialId> ids = new ArrayList<>();
    /** By shelf, then by row here: the row there. */
    private final int[][] places;

    private final long[] low;
    private final long[] high;
    private final MaterialReader reader;
    private final Dictionary dictionary = new Dictionary();
    private final Map<String, Column> columns = new ConcurrentHashMap<>();

    Stock(List<Shelf> shelves) {
        this.shelves = List.copyOf(shelves);
        this.places = places();
        this.low = new long[size()];
        this.high = new long[size()];
        for (int row = 0; row < size(); row++) {
            ElementMask mask = shelf(row).elements(place(row));
            low[row] = mask.low();
            high[row] = mask.high();
        }
        Map<String, CatalogueSource> sources = new HashMap<>();
        shelves.forEach(shelf -> shelf.sources().forEach(source -> sources.put(source.key(), source)));
        this.reader = new MaterialReader(sources);
    }

    int size() {
        return ids.size();
    }

    /** The row of this material, or below 0. */
    int row(MaterialId id) {
        return Collections.binarySearch(ids, id);
    }

    boolean contains(int row, ElementMask mask) {
        return (low[row] & mask.low()) == mask.low() && (high[row] & mask.high()) == mask.high();
    }

    boolean intersects(int row, ElementMask mask) {
        return (low[row] & mask.low()) != 0 || (high[row] & mask.high()) != 0;
    }

    boolean equals(int row, ElementMask mask) {
        return low[row] == mask.low() && high[row] == mask.high();
    }

    String formula(int row) {
        return shelf(row).formula(place(row));
    }

    /** The code of a label in {@link #column}. */
    synchronized int code(String label) {
        return dictionary.code(label);
    }

    Column column(Property property) {
        Column known = columns.get(property.key());
        return known != null ? known : load(property);
    }

    Material material(int row) {
        Entry all = null;
        for (int i = 0; i < shelves.size(); i++) {
            if (places[i][row] != ABSENT) {
                Entry entry = shelves.get(i).entry(places[i][row]);
                all = all == null ? entry : all.with(entry);
            }
        }
        if (all == null) {
            throw new IllegalStateException("Row " + row + " is on no shelf.");
        }
        return reader.read(all);
    }

    Optional<Structure> structure(int row) {
        for (int i = 0; i < shelves.size(); i++) {
            Optional<Structure> structure =
                    places[i][row] == ABSENT ? Optional.empty() : shelves.get(i).structure(places[i][row]);
            if (structure.isPresent()) {
                return structure;
            }
        }
        return Optional.empty();
    }

    BitSet named(String name) {
        BitSet rows = new BitSet(size());
        for (int i = 0; i < shelves.size(); i++) {
            BitSet there = shelves.get(i).named(name);
            for (int row = 0; row < size() && !there.isEmpty(); row++) {
                if (places[i][row] != ABSENT && there.get(places[i][row])) {
                    rows.set(row);
                }
            }
        }
        return rows;
    }

    private synchronized Column load(Property property) {
        Column column = Column.empty(size());
        for (int i = 0; i < shelves.size(); i++) {
            Column there = shelves.get(i).column(property, dictionary);
            for (int row = 0; row < size(); row++) {
                int place = places[i][row];
                if (place != ABSENT && there.has(place)) {
                    column.offer(row, there.values()[place], there.measured().get(place));
                }
            }
        }
        if (property.equals(Properties.IS_STABLE)) {
            completeStability(column);
        }
        columns.put(property.key(), column);
        return column;
    }

    /** A record that does not say whether it is stable says so by its energy above hull. */
    private void completeStability(Column stable) {
        Column hull = column(Properties.ENERGY_ABOVE_HULL);
        for (int row = 0; row < size(); row++) {
            if (hull.has(row)) {
                boolean onHull = hull.values()[row] <= MaterialReader.ON_HULL;
                stable.offer(row, onHull ? 1 : 0, hull.measured().get(row));
            }
        }
    }

    private Shelf shelf(int row) {
        for (int i = 0; i < shelves.size(); i++) {
            if (places[i][row] != ABSENT) {
                return shelves.get(i);
            }
        }
        throw new IllegalStateException("Row " + row + " is on no shelf.");
    }

    private int place(int row) {
        return places[shelves.indexOf(shelf(row))][row];
    }

    /** Merges the ids of the shelves, which are in order each. */
    private int[][] places() {
        int[] next = new int[shelves.size()];
        List<int[]> rows = new ArrayList<>();
        for (Optional<MaterialId> id = smallest(next); id.isPresent(); id = smallest(next)) {
            int[] row = new int[shelves.size()];
            for (int i = 0; i < row.length; i++) {
                boolean here = next[i] < shelves.get(i).ids().size()
                        && shelves.get(i).ids().get(next[i]).equals(id.get());
                row[i] = here ? next[i]++ : ABSENT;
            }
            ids.add(id.get());
            rows.add(row);
        }
        int[][] places = new int[shelves.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < places.length; i++) {
                places[i][row] = rows.get(row)[i];
            }
        }
        return places;
    }

    private Optional<MaterialId> smallest(int[] next) {
        MaterialId smallest = null;
        for (int i = 0; i < next.length; i++) {
            List<MaterialId> there = shelves.get(i).ids();
            if (next[i] < there.size()
                    && (smallest == null || there.get(next[i]).compareTo(smallest) < 0)) {
                smallest = there.get(next[i]);
            }
        }
        return Optional.ofNullable(smallest);
    }
}
