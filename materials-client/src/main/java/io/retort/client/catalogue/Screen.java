package io.retort.client.catalogue;

import io.retort.core.evidence.Property;
import io.retort.core.evidence.Property.Kind;
import io.retort.core.formula.Composition;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import io.retort.core.source.SourceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** One query over the stock: which rows match. A record without a value matches no condition on that value. */
final class Screen {

    private final Stock stock;
    private final List<IntPredicate> tests = new ArrayList<>();
    private Optional<BitSet> only = Optional.empty();

    Screen(Stock stock, MaterialQuery query) {
        this.stock = stock;
        if (!query.ids().isEmpty()) {
            restrict(rows(query));
        }
        query.system().map(system -> ElementMask.of(system.elements())).ifPresent(this::onlyElements);
        query.composition().ifPresent(this::ratio);
        elements(query);
        query.name().map(stock::named).ifPresent(this::restrict);
        query.flags().forEach((property, wanted) -> value(property, Kind.FLAG, wanted ? 1 : 0));
        query.labels().forEach((property, wanted) -> value(property, Kind.LABEL, stock.code(wanted)));
        query.observed()
                .ifPresent(wanted -> value(io.retort.core.evidence.Properties.OBSERVED, Kind.FLAG, wanted ? 1 : 0));
        query.ranges().forEach(this::range);
        query.sort().map(Sort::property).ifPresent(this::sortable);
    }

    /** Rows that match, in order of id. */
    int[] rows() {
        int[] found = new int[64];
        int count = 0;
        for (int row = next(0); row >= 0 && row < stock.size(); row = next(row + 1)) {
            if (matches(row)) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int next(int from) {
        return only.isPresent() ? only.get().nextSetBit(from) : from;
    }

    private boolean matches(int row) {
        for (IntPredicate test : tests) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }

    private BitSet rows(MaterialQuery query) {
        BitSet rows = new BitSet();
        query.ids().stream().mapToInt(stock::row).filter(row -> row >= 0).forEach(rows::set);
        return rows;
    }

    private void restrict(BitSet rows) {
        BitSet both = (BitSet) rows.clone();
        only.ifPresent(both::and);
        only = Optional.of(both);
    }

    private void onlyElements(ElementMask mask) {
        tests.add(row -> stock.equals(row, mask));
    }

    /** Same elements first, which is cheap; then the spelling; fractional amounts are compared as ratios. */
    private void ratio(Composition wanted) {
        onlyElements(ElementMask.of(wanted.elements()));
        String spelled = wanted.reducedFormula();
        tests.add(row -> {
            String formula = stock.formula(row);
            return formula.equals(spelled) || Composition.of(formula).sameRatio(wanted);
        });
    }

    private void elements(MaterialQuery query) {
        if (!query.include().isEmpty()) {
            ElementMask mask = ElementMask.of(query.include());
            tests.add(row -> stock.contains(row, mask));
        }
        if (!query.exclude().isEmpty()) {
            ElementMask mask = ElementMask.of(query.exclude());
            tests.add(row -> !stock.intersects(row, mask));
        }
    }

    private void value(Property property, Kind kind, double wanted) {
        require(property, kind);
        double[] values = stock.column(property).values();
        tests.add(row -> values[row] == wanted);
    }

    private void range(Range range) {
        require(range.property(), Kind.NUMBER);
        double[] values = stock.column(range.property()).values();
        tests.add(row -> !Double.isNaN(values[row]) && range.accepts(values[row]));
    }

    private void sortable(Property property) {
        require(property, Kind.NUMBER);
        Column column = stock.column(property);
        tests.add(column::has);
    }

    private static void require(Property property, Kind kind) {
        if (property.kind() != kind) {
            throw new SourceException("'" + property + "' is a " + property.kind() + ", not a " + kind
                    + ". Conditions and orders such as density>=3 are for numbers, ordering=FM is for labels,"
                    + " is_stable=true is for flags.");
        }
    }
}
