package io.retort.core.structure;

/** A vector in space, in ångströms. */
public record Cartesian(double x, double y, double z) {

    public Cartesian plus(Cartesian other) {
        return new Cartesian(x + other.x, y + other.y, z + other.z);
    }

    public Cartesian minus(Cartesian other) {
        return new Cartesian(x - other.x, y - other.y, z - other.z);
    }

    public Cartesian times(double factor) {
        return new Cartesian(x * factor, y * factor, z * factor);
    }

    public double dot(Cartesian other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Cartesian cross(Cartesian other) {
        return new Cartesian(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** Length in Å. */
    public double length() {
        return Math.sqrt(dot(this));
    }
}
