package io.retort.client.s3;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.mp.Fields;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A charge density on a grid, as pymatgen writes a VASP CHGCAR: each value is the density times the volume of the cell,
 * so that their mean is the number of valence electrons. No example of the service's own was at hand when this was
 * written; grids are read both as nested lists and as numpy arrays in JSON.
 *
 * @param raw all that came
 */
public record ChargeDensity(JsonNode raw) {

    /** The crystal, in the cell of the grid. */
    public Optional<Structure> structure() {
        return Fields.of(raw.path("poscar"))
                .structure("structure")
                .or(() -> Fields.of(raw).structure("structure"));
    }

    /** Points along the three cell vectors; empty where there is no grid. */
    public List<Integer> shape() {
        JsonNode grid = grid();
        JsonNode row = grid.path(0);
        return row.path(0).isArray()
                ? List.of(grid.size(), row.size(), row.path(0).size())
                : List.of();
    }

    /** The value at one point: density times volume of the cell, in electrons. Indices wrap around, as the cell does. */
    public OptionalDouble at(int a, int b, int c) {
        List<Integer> shape = shape();
        if (shape.isEmpty()) {
            return OptionalDouble.empty();
        }
        JsonNode value = grid().path(Math.floorMod(a, shape.get(0)))
                .path(Math.floorMod(b, shape.get(1)))
                .path(Math.floorMod(c, shape.get(2)));
        return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }

    /** Valence electrons in the cell. */
    public OptionalDouble electrons() {
        JsonNode grid = grid();
        return IntStream.range(0, grid.size())
                .mapToObj(grid::path)
                .flatMapToDouble(plane -> IntStream.range(0, plane.size())
                        .mapToObj(plane::path)
                        .flatMapToDouble(row -> IntStream.range(0, row.size())
                                .mapToObj(row::path)
                                .flatMapToDouble(value -> DoubleStream.of(value.asDouble()))))
                .average();
    }

    /** The total density, without the difference of the spins. */
    private JsonNode grid() {
        JsonNode total = raw.path("data").path("total");
        return total.isObject() ? total.path("data") : total;
    }
}
