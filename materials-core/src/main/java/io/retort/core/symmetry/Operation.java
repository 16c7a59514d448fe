package io.retort.core.symmetry;

import io.retort.core.structure.Fractional;

/**
 * A symmetry operation in units of a cell: x′ = W x + w, as International Tables write it.
 *
 * @param rotation W
 * @param translation w, in units of the cell vectors
 */
public record Operation(Rotation rotation, Fractional translation) {

    public static final Operation IDENTITY = new Operation(Rotation.IDENTITY, new Fractional(0, 0, 0));

    /**
     * Reads the triplet of a CIF file: {@code -y, x-y, z+1/3}, {@code 1/2+X,Y,Z}, {@code x+0.5,y,z}.
     *
     * @throws IllegalArgumentException where the text is no such triplet, or its matrix is not of whole numbers
     */
    public static Operation of(String triplet) {
        return Triplet.parse(triplet).operation();
    }

    /** The image of a position; not brought back into the cell. */
    public Fractional apply(Fractional position) {
        double x = position.a();
        double y = position.b();
        double z = position.c();
        return new Fractional(
                rotation.xx() * x + rotation.xy() * y + rotation.xz() * z + translation.a(),
                rotation.yx() * x + rotation.yy() * y + rotation.yz() * z + translation.b(),
                rotation.zx() * x + rotation.zy() * y + rotation.zz() * z + translation.c());
    }

    /** First {@code other}, then this. The translation is brought into [0, 1). */
    public Operation times(Operation other) {
        return new Operation(
                rotation.times(other.rotation), apply(other.translation).wrapped());
    }

    /** As a CIF file writes it: {@code -y,x-y,z+1/3}; decimals where the translation is no multiple of 1/24. */
    @Override
    public String toString() {
        return Triplet.write(this);
    }
}
