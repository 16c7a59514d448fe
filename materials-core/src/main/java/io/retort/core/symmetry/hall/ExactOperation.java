package io.retort.core.symmetry.hall;

import io.retort.core.structure.Fractional;
import io.retort.core.symmetry.Operation;
import io.retort.core.symmetry.Rotation;

/** An operation whose translation is whole 24ths of the cell vectors, each in 0 … 23. */
record ExactOperation(Rotation rotation, int x, int y, int z) {

    static final int PARTS = 24;
    static final ExactOperation IDENTITY = new ExactOperation(Rotation.IDENTITY, 0, 0, 0);

    ExactOperation {
        x = Math.floorMod(x, PARTS);
        y = Math.floorMod(y, PARTS);
        z = Math.floorMod(z, PARTS);
    }

    static ExactOperation translation(int x, int y, int z) {
        return new ExactOperation(Rotation.IDENTITY, x, y, z);
    }

    ExactOperation times(ExactOperation other) {
        Rotation w = rotation;
        return new ExactOperation(
                w.times(other.rotation),
                w.xx() * other.x + w.xy() * other.y + w.xz() * other.z + x,
                w.yx() * other.x + w.yy() * other.y + w.yz() * other.z + y,
                w.zx() * other.x + w.zy() * other.y + w.zz() * other.z + z);
    }

    Operation operation() {
        return new Operation(rotation, new Fractional(x / (double) PARTS, y / (double) PARTS, z / (double) PARTS));
    }
}
