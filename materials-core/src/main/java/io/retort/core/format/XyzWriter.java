package io.retort.core.format;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Writes one extended XYZ frame, moments included. */
final class XyzWriter {

    private XyzWriter() {}

    static String write(Structure structure) {
        Ordered.require(structure, "XYZ");
        Lattice lattice = structure.lattice();
        boolean magnetic = structure.sites().stream()
                .anyMatch(site -> site.properties().moment().isPresent());
        StringBuilder out = new StringBuilder();
        out.append(structure.sites().size()).append('\n');
        out.append("Lattice=\"")
                .append(List.of(lattice.a(), lattice.b(), lattice.c()).stream()
                        .map(XyzWriter::row)
                        .collect(Collectors.joining(" ")))
                .append("\" Properties=species:S:1:pos:R:3")
                .append(magnetic ? ":magmoms:R:3" : "")
                .append(" pbc=\"T T T\"\n");
        for (Site site : structure.sites()) {
            out.append(site.element()).append(' ').append(row(lattice.cartesian(site.position())));
            if (magnetic) {
                out.append(' ').append(row(site.properties().moment().orElse(new Cartesian(0, 0, 0))));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String row(Cartesian v) {
        return DoubleStream.of(v.x(), v.y(), v.z()).mapToObj(Numbers::text).collect(Collectors.joining(" "));
    }
}
