package io.retort.core.build;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.Structure;
import java.util.List;

/** The same cell turned in space: a along x, b in the xy plane, c upwards. Lengths, angles and positions stay. */
public final class StandardOrientation {

    private StandardOrientation() {}

    /** Right-handed afterwards; magnetic moments turn with the cell. */
    public static Structure of(Structure given) {
        Structure structure = given.rightHanded();
        Lattice old = structure.lattice();
        Frame frame = Frame.of(old);
        Lattice turned = new Lattice(frame.seen(old.a()), frame.seen(old.b()), frame.seen(old.c()));
        Lattice exact = new Lattice(
                new Cartesian(turned.a().x(), 0, 0),
                new Cartesian(turned.b().x(), turned.b().y(), 0),
                turned.c());
        List<Site> sites =
                structure.sites().stream().map(site -> turned(site, frame)).toList();
        return new Structure(exact, sites);
    }

    private static Site turned(Site site, Frame frame) {
        SiteProperties properties = site.properties();
        return properties
                .moment()
                .map(frame::seen)
                .map(properties::withMoment)
                .map(site::with)
                .orElse(site);
    }

    /** The axes, unit vectors: x along a, z along a × b. */
    private record Frame(Cartesian x, Cartesian y, Cartesian z) {

        static Frame of(Lattice lattice) {
            Cartesian x = unit(lattice.a());
            Cartesian z = unit(lattice.a().cross(lattice.b()));
            return new Frame(x, z.cross(x), z);
        }

        Cartesian seen(Cartesian v) {
            return new Cartesian(v.dot(x), v.dot(y), v.dot(z));
        }

        private static Cartesian unit(Cartesian v) {
            return v.times(1 / v.length());
        }
    }
}
