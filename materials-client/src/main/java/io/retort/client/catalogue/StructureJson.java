package io.retort.client.catalogue;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A structure as catalogue files write it: {@code "lattice": [9 numbers, rows, Å], "sites": [["Ga", x, y, z], …]}. */
public final class StructureJson {

    private StructureJson() {}

    /** From an object with {@code lattice} and {@code sites}. @throws IllegalArgumentException where one is amiss */
    public static Structure read(Map<String, Object> object) {
        List<Double> rows = numbers(object.get("lattice"), 9, "lattice of 9 numbers, in rows");
        Lattice lattice = new Lattice(vector(rows, 0), vector(rows, 3), vector(rows, 6));
        List<Site> sites = new ArrayList<>();
        for (Object site : list(object.get("sites"), "sites")) {
            sites.add(site(list(site, "site")));
        }
        return new Structure(lattice, sites);
    }

    private static Site site(List<?> cells) {
        if (cells.size() != 4) {
            throw new IllegalArgumentException("site " + cells + ": expected an element and three fractions");
        }
        List<Double> position = numbers(cells.subList(1, 4), 3, "site of three fractions");
        return Site.of(
                Element.of(String.valueOf(cells.get(0))),
                new Fractional(position.get(0), position.get(1), position.get(2)));
    }

    private static Cartesian vector(List<Double> rows, int from) {
        return new Cartesian(rows.get(from), rows.get(from + 1), rows.get(from + 2));
    }

    private static List<Double> numbers(@Nullable Object value, int count, String expected) {
        List<Double> numbers = new ArrayList<>();
        for (Object cell : list(value, expected)) {
            if (cell instanceof Double number) {
                numbers.add(number);
            }
        }
        if (numbers.size() != count) {
            throw new IllegalArgumentException("expected a " + expected + ", found " + value);
        }
        return numbers;
    }

    private static List<?> list(@Nullable Object value, String expected) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("expected " + expected + ", found " + value);
    }
}
