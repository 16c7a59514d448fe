package io.retort.core.symmetry;

/**
 * The linear part W of a symmetry operation, in units of the cell vectors: column vectors, x′ = W x. Nine whole numbers,
 * named row by row.
 */
public record Rotation(int xx, int xy, int xz, int yx, int yy, int yz, int zx, int zy, int zz) {

    public static final Rotation IDENTITY = new Rotation(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /** From nine numbers, row by row. */
    public static Rotation of(int... rows) {
        if (rows.length != 9) {
            throw new IllegalArgumentException("A rotation has nine numbers, here are " + rows.length + ".");
        }
        return new Rotation(rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7], rows[8]);
    }

    /** Nine numbers, row by row; a fresh array. */
    public int[] toArray() {
        return new int[] {xx, xy, xz, yx, yy, yz, zx, zy, zz};
    }

    /** First {@code other}, then this: the matrix product. */
    public Rotation times(Rotation other) {
        return new Rotation(
                xx * other.xx + xy * other.yx + xz * other.zx,
                xx * other.xy + xy * other.yy + xz * other.zy,
                xx * other.xz + xy * other.yz + xz * other.zz,
                yx * other.xx + yy * other.yx + yz * other.zx,
                yx * other.xy + yy * other.yy + yz * other.zy,
                yx * other.xz + yy * other.yz + yz * other.zz,
                zx * other.xx + zy * other.yx + zz * other.zx,
                zx * other.xy + zy * other.yy + zz * other.zy,
                zx * other.xz + zy * other.yz + zz * other.zz);
    }

    public Rotation negated() {
        return new Rotation(-xx, -xy, -xz, -yx, -yy, -yz, -zx, -zy, -zz);
    }

    /** 1 for a proper rotation, −1 where a reflection or inversion is in it. */
    public int determinant() {
        return xx * (yy * zz - yz * zy) - xy * (yx * zz - yz * zx) + xz * (yx * zy - yy * zx);
    }

    public int trace() {
        return xx + yy + zz;
    }
}
