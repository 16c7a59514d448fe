package io.retort.core.symmetry;

import io.retort.core.structure.Fractional;

/**
 * From one cell to another: x′ = P x + p.
 *
 * @param x first row of P
 * @param y second row of P
 * @param z third row of P
 * @param originShift p, in units of the new cell, in [0, 1)
 */
public record CellChange(Fractional x, Fractional y, Fractional z, Fractional originShift) {

    /** From nine numbers, row by row. */
    static CellChange of(double[] rows, Fractional originShift) {
        return new CellChange(
                new Fractional(rows[0], rows[1], rows[2]),
                new Fractional(rows[3], rows[4], rows[5]),
                new Fractional(rows[6], rows[7], rows[8]),
                originShift);
    }

    /** Where a position of the first cell lies in the second; not brought back into the cell. */
    public Fractional apply(Fractional position) {
        return new Fractional(row(x, position), row(y, position), row(z, position)).plus(originShift);
    }

    private static double row(Fractional row, Fractional position) {
        return row.a() * position.a() + row.b() * position.b() + row.c() * position.c();
    }
}
