package io.retort.core.format;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;

/** Cells as files give them, checked before use. */
final class Cells {

    /** Bohr radius in Å (CODATA 2022). */
    static final double BOHR = 0.529177210544;

    private static final double FLAT = 1e-6;

    private Cells() {}

    /** From nine numbers, row by row, in Å. @throws StructureSyntaxException where they span no volume */
    static Lattice of(double[] rows, double scale, ReadLog log, int line) {
        Lattice lattice = new Lattice(row(rows, 0, scale), row(rows, 3, scale), row(rows, 6, scale));
        double box = lattice.a().length() * lattice.b().length() * lattice.c().length();
        if (Math.abs(lattice.volume()) > FLAT * box && box < 1e18) {
            return lattice;
        }
        throw log.error(line, "three vectors that span no volume", "a cell");
    }

    /** From lengths in Å and angles in degrees. @throws StructureSyntaxException where they span no volume */
    static Lattice of(double[] lengths, double[] angles, ReadLog log, int line) {
        try {
            Lattice lattice = Lattice.of(lengths[0], lengths[1], lengths[2], angles[0], angles[1], angles[2]);
            if (lattice.volume() > FLAT * lengths[0] * lengths[1] * lengths[2] && lengths[0] < 1e6) {
                return lattice;
            }
        } catch (IllegalArgumentException e) {
            // said below, with the line
        }
        throw log.error(line, "a cell that spans no volume", "three lengths in Å and three angles in degrees");
    }

    private static Cartesian row(double[] rows, int from, double scale) {
        return new Cartesian(rows[from] * scale, rows[from + 1] * scale, rows[from + 2] * scale);
    }
}
