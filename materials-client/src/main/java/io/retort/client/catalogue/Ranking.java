package io.retort.client.catalogue;

import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;

import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Sort;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Orders rows as a query asks: by value, ties by id. Without an order: by energy above hull, records without one last. */
final class Ranking {

    private final Comparator<Integer> order;

    Ranking(Stock stock, MaterialQuery query) {
        Sort sort = query.sort().orElse(Sort.ascending(ENERGY_ABOVE_HULL));
        double[] values = stock.column(sort.property()).values();
        Comparator<Integer> byValue = Comparator.comparingDouble(row -> values[row]);
        this.order = (sort.descending() ? byValue.reversed() : byValue).thenComparing(Comparator.naturalOrder());
    }

    /** The page of these rows. Only as many are kept in hand as the page and those before it need. */
    int[] page(int[] rows, int offset, int limit) {
        int needed = (int) Math.min(rows.length, (long) offset + limit);
        PriorityQueue<Integer> best = new PriorityQueue<>(needed + 1, order.reversed());
        for (int row : rows) {
            if (best.size() < needed) {
                best.add(row);
            } else if (needed > 0 && order.compare(row, best.element()) < 0) {
                best.remove();
                best.add(row);
            }
        }
        int[] ranked = new int[best.size()];
        for (int i = ranked.length - 1; i >= 0; i--) {
            ranked[i] = best.remove();
        }
        return IntStream.of(ranked).skip(offset).toArray();
    }
}
