package io.retort.client.catalogue;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An ordered structure in few bytes, big-endian: the cell as nine doubles (rows, Å), then a site in 14 bytes: symbol in
 * two letters, three fractions in units of 10⁻⁸ — the digits that the files write.
 */
public final class StructureBytes {

    private static final int CELL = 9 * Double.BYTES;
    private static final int SITE = 2 + 3 * Integer.BYTES;
    private static final double STEPS = 1e8;

    private StructureBytes() {}

    /** @throws IllegalArgumentException where a site is not filled by one element */
    public static byte[] write(Structure structure) {
        ByteBuffer bytes = ByteBuffer.allocate(CELL + SITE * structure.sites().size());
        for (Cartesian vector : List.of(
                structure.lattice().a(),
                structure.lattice().b(),
                structure.lattice().c())) {
            bytes.putDouble(vector.x()).putDouble(vector.y()).putDouble(vector.z());
        }
        for (Site site : structure.sites()) {
            if (!site.isOrdered()) {
                throw new IllegalArgumentException("site " + site.label()
                        + " is shared by several elements; the catalogue holds ordered structures");
            }
            String symbol = site.element().symbol();
            bytes.put((byte) symbol.charAt(0)).put((byte) (symbol.length() > 1 ? symbol.charAt(1) : ' '));
            Fractional at = site.position();
            bytes.putInt(steps(at.a())).putInt(steps(at.b())).putInt(steps(at.c()));
        }
        return bytes.array();
    }

    static Structure read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        Lattice lattice = new Lattice(vector(bytes), vector(bytes), vector(bytes));
        List<Site> sites = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] symbol = new byte[2];
            bytes.get(symbol);
            Element element = Element.of(new String(symbol, StandardCharsets.US_ASCII).strip());
            sites.add(Site.of(element, new Fractional(fraction(bytes), fraction(bytes), fraction(bytes))));
        }
        return new Structure(lattice, sites);
    }

    private static Cartesian vector(ByteBuffer bytes) {
        return new Cartesian(bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
    }

    private static double fraction(ByteBuffer bytes) {
        return bytes.getInt() / STEPS;
    }

    private static int steps(double fraction) {
        return Math.toIntExact(Math.round(fraction * STEPS));
    }
}
