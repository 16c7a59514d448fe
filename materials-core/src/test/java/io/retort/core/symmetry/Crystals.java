package io.retort.core.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Crystals that everybody knows, at round lattice constants. */
final class Crystals {

    private Crystals() {}

    static List<Structure> all() {
        return List.of(
                rutile(),
                diamondPrimitive(),
                rocksalt(),
                doubled(rocksalt()),
                wurtzite(),
                corundumRhombohedral(),
                monoclinic(),
                triclinic(),
                rocksaltWithOneVacancy());
    }

    static Structure rutile() {
        double x = 0.305;
        return structure(
                Lattice.of(4.594, 4.594, 2.959, 90, 90, 90),
                "Ti",
                0,
                0,
                0,
                "Ti",
                .5,
                .5,
                .5,
                "O",
                x,
                x,
                0,
                "O",
                1 - x,
                1 - x,
                0,
                "O",
                .5 - x,
                .5 + x,
                .5,
                "O",
                .5 + x,
                .5 - x,
                .5);
    }

    static Structure diamondPrimitive() {
        double edge = 5.44 / Math.sqrt(2);
        return structure(Lattice.of(edge, edge, edge, 60, 60, 60), "Si", 0, 0, 0, "Si", .25, .25, .25);
    }

    static Structure rocksalt() {
        return structure(
                Lattice.of(5.64, 5.64, 5.64, 90, 90, 90),
                "Na",
                0,
                0,
                0,
                "Na",
                0,
                .5,
                .5,
                "Na",
                .5,
                0,
                .5,
                "Na",
                .5,
                .5,
                0,
                "Cl",
                .5,
                .5,
                .5,
                "Cl",
                .5,
                0,
                0,
                "Cl",
                0,
                .5,
                0,
                "Cl",
                0,
                0,
                .5);
    }

    static Structure rocksaltWithOneVacancy() {
        Structure rocksalt = rocksalt();
        List<Site> sites = new ArrayList<>(rocksalt.sites());
        sites.set(0, new Site("Na", new TreeMap<>(Map.of(Element.of("Na"), 0.5)), new Fractional(0, 0, 0)));
        return new Structure(rocksalt.lattice(), sites);
    }

    static Structure wurtzite() {
        return structure(
                Lattice.of(3.19, 3.19, 5.19, 90, 90, 120),
                "Ga",
                1 / 3.0,
                2 / 3.0,
                0,
                "Ga",
                2 / 3.0,
                1 / 3.0,
                .5,
                "N",
                1 / 3.0,
                2 / 3.0,
                .377,
                "N",
                2 / 3.0,
                1 / 3.0,
                .877);
    }

    static Structure corundumRhombohedral() {
        double x = 0.352;
        double y = 0.556;
        double z = 0.944;
        return structure(
                Lattice.of(5.13, 5.13, 5.13, 55.3, 55.3, 55.3),
                "Al",
                x,
                x,
                x,
                "Al",
                1 - x,
                1 - x,
                1 - x,
                "Al",
                .5 + x,
                .5 + x,
                .5 + x,
                "Al",
                .5 - x,
                .5 - x,
                .5 - x,
                "O",
                y,
                z,
                .25,
                "O",
                z,
                .25,
                y,
                "O",
                .25,
                y,
                z,
                "O",
                1 - y,
                1 - z,
                .75,
                "O",
                1 - z,
                .75,
                1 - y,
                "O",
                .75,
                1 - y,
                1 - z);
    }

    /** Baddeleyite, ZrO2, P2_1/c. */
    static Structure monoclinic() {
        List<Object> sites = new ArrayList<>();
        String[] elements = {"Zr", "O", "O"};
        double[][] at = {{.2754, .0395, .2083}, {.0700, .3317, .3447}, {.4496, .7569, .4792}};
        for (int i = 0; i < 3; i++) {
            for (String operation : List.of("x,y,z", "-x,-y,-z", "-x,y+1/2,-z+1/2", "x,-y+1/2,z+1/2")) {
                Fractional image = Operation.of(operation).apply(new Fractional(at[i][0], at[i][1], at[i][2]));
                sites.addAll(List.of(elements[i], image.a(), image.b(), image.c()));
            }
        }
        return structure(Lattice.of(5.15, 5.21, 5.32, 90, 99.2, 90), sites.toArray());
    }

    static Structure triclinic() {
        return structure(
                Lattice.of(4.1, 5.2, 6.3, 80, 97, 103),
                "B",
                .1,
                .2,
                .3,
                "B",
                .9,
                .8,
                .7,
                "F",
                .4,
                .15,
                .7,
                "F",
                .6,
                .85,
                .3);
    }

    /** Twice as long along a. */
    static Structure doubled(Structure crystal) {
        Lattice lattice = crystal.lattice();
        List<Site> sites = new ArrayList<>();
        for (int copy = 0; copy < 2; copy++) {
            for (Site site : crystal.sites()) {
                Fractional at = site.position();
                sites.add(new Site(
                        site.label(), site.occupancies(), new Fractional((at.a() + copy) / 2, at.b(), at.c())));
            }
        }
        return new Structure(new Lattice(lattice.a().times(2), lattice.b(), lattice.c()), sites);
    }

    /** Element and three coordinates, again and again. */
    static Structure structure(Lattice lattice, Object... sites) {
        List<Site> list = new ArrayList<>();
        for (int i = 0; i < sites.length; i += 4) {
            list.add(Site.of(
                    Element.of((String) sites[i]),
                    new Fractional(
                            ((Number) sites[i + 1]).doubleValue(),
                            ((Number) sites[i + 2]).doubleValue(),
                            ((Number) sites[i + 3]).doubleValue())));
        }
        return new Structure(lattice, list);
    }

    /** The number of the site within 1e-4 Å of a place, if there is one. */
    static OptionalInt siteAt(Structure crystal, Fractional place) {
        return IntStream.range(0, crystal.sites().size())
                .filter(i -> distance(crystal, crystal.sites().get(i).position(), place) < 1e-4)
                .findFirst();
    }

    static void assertMaps(Structure crystal, Operation operation) {
        for (Site site : crystal.sites()) {
            OptionalInt image = siteAt(crystal, operation.apply(site.position()));
            assertThat(image).as(operation.toString()).isPresent();
            assertThat(crystal.sites().get(image.getAsInt()).occupancies()).isEqualTo(site.occupancies());
        }
    }

    private static double distance(Structure crystal, Fractional x, Fractional y) {
        Fractional away = x.minus(y);
        return crystal.lattice()
                .cartesian(new Fractional(
                        away.a() - Math.rint(away.a()), away.b() - Math.rint(away.b()), away.c() - Math.rint(away.c())))
                .length();
    }

    /** Whether two places are one, up to a lattice vector, to 1e-6 of the cell. */
    static boolean together(Fractional x, Fractional y) {
        Fractional away = x.minus(y);
        return Math.abs(away.a() - Math.rint(away.a())) < 1e-6
                && Math.abs(away.b() - Math.rint(away.b())) < 1e-6
                && Math.abs(away.c() - Math.rint(away.c())) < 1e-6;
    }

    /** The same cell, and the same atoms at the same places, in any order. */
    static void assertSame(Structure one, Structure other, String what) {
        double[] expected = parameters(one.lattice());
        double[] found = parameters(other.lattice());
        for (int i = 0; i < 6; i++) {
            assertThat(found[i]).as(what).isCloseTo(expected[i], within(1e-4));
        }
        assertThat(other.sites()).as(what).hasSameSizeAs(one.sites());
        for (Site site : one.sites()) {
            OptionalInt same = siteAt(other, site.position());
            assertThat(same).as(what + " " + site).isPresent();
            assertThat(other.sites().get(same.getAsInt()).occupancies())
                    .as(what)
                    .isEqualTo(site.occupancies());
        }
    }

    static double[] parameters(Lattice lattice) {
        return new double[] {
            lattice.a().length(),
            lattice.b().length(),
            lattice.c().length(),
            lattice.alpha(),
            lattice.beta(),
            lattice.gamma()
        };
    }
}
