package io.retort.core.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void diamondHasFourNeighboursThenTwelve() {
        Structure silicon = diamond("Si", 5.43);
        Neighbours near = Neighbours.within(silicon, 4);
        assertThat(near.of(0)).hasSize(16);
        assertThat(near.of(0).get(3).distance()).isCloseTo(5.43 * Math.sqrt(3) / 4, within(1e-12));
        assertThat(near.of(0).get(4).distance()).isCloseTo(5.43 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void aCellSmallerThanTheDistanceIsSeenInManyImages() {
        Structure copper = new Structure(
                Lattice.of(2.55, 2.55, 2.55, 60, 60, 60), List.of(Site.of(Element.of("Cu"), new Fractional(0, 0, 0))));
        assertThat(Neighbours.within(copper, 2.6).of(0)).hasSize(12);
        assertThat(Neighbours.within(copper, 3.7).of(0)).hasSize(18);
    }

    @Test
    void nothingIsMissedAndNothingIsCountedTwice() {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Structure structure = anyCrystal(random);
            double distance = 2 + 4 * random.nextDouble();
            Neighbours near = Neighbours.within(structure, distance);
            for (int site = 0; site < structure.sites().size(); site++) {
                assertThat(near.of(site)).doesNotHaveDuplicates().hasSize(countAround(structure, site, distance));
                Cartesian here = structure.cartesian(site);
                for (Neighbour other : near.of(site)) {
                    Fractional image = structure
                            .sites()
                            .get(other.site())
                            .position()
                            .plus(new Fractional(other.a(), other.b(), other.c()));
                    assertThat(structure.lattice().cartesian(image).minus(here).length())
                            .isCloseTo(other.distance(), within(1e-9));
                }
            }
        }
    }

    @Test
    void aHundredThousandSitesTakeSeconds() {
        Random random = new Random(1);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            sites.add(Site.of(
                    Element.of("O"), new Fractional(random.nextDouble(), random.nextDouble(), random.nextDouble())));
        }
        long start = System.nanoTime();
        Neighbours near = Neighbours.within(new Structure(Lattice.of(100, 100, 100, 90, 90, 90), sites), 2.5);
        assertThat(near.sites()).isEqualTo(100_000);
        assertThat((System.nanoTime() - start) * 1e-9).isLessThan(20);
    }

    @Test
    void rockSaltIsSixfoldAndStrontiumDoesNotBondTitanium() {
        Structure perovskite = new Structure(
                Lattice.of(3.905, 3.905, 3.905, 90, 90, 90),
                List.of(
                        Site.of(Element.of("Sr"), new Fractional(0, 0, 0)),
                        Site.of(Element.of("Ti"), new Fractional(0.5, 0.5, 0.5)),
                        Site.of(Element.of("O"), new Fractional(0.5, 0.5, 0)),
                        Site.of(Element.of("O"), new Fractional(0.5, 0, 0.5)),
                        Site.of(Element.of("O"), new Fractional(0, 0.5, 0.5))));
        Bonds bonds = Bonds.of(perovskite);
        assertThat(bonds.coordination(1)).isEqualTo(6);
        assertThat(bonds.coordination(0)).isEqualTo(12);
        assertThat(Bonds.of(diamond("C", 3.567)).coordination(3)).isEqualTo(4);
    }

    public static Structure diamond(String symbol, double a) {
        List<Site> sites = new ArrayList<>();
        for (double shift : new double[] {0, 0.25}) {
            for (double[] f : new double[][] {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}}) {
                sites.add(Site.of(Element.of(symbol), new Fractional(f[0] + shift, f[1] + shift, f[2] + shift)));
            }
        }
        return new Structure(Lattice.of(a, a, a, 90, 90, 90), sites);
    }

    private static Structure anyCrystal(Random random) {
        Lattice lattice = new Lattice(
                new Cartesian(2 + 4 * random.nextDouble(), random.nextDouble(), 0),
                new Cartesian(2 * random.nextDouble(), 3 + random.nextDouble(), random.nextDouble()),
                new Cartesian(random.nextDouble(), -random.nextDouble(), -2 - 5 * random.nextDouble()));
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            sites.add(Site.of(
                    Element.of("C"),
                    new Fractional(3 * random.nextDouble() - 1, random.nextDouble(), random.nextDouble() - 2)));
        }
        return new Structure(lattice, sites);
    }

    /** By trying every image in a block that is surely large enough. */
    private static int countAround(Structure structure, int site, double distance) {
        int count = 0;
        Cartesian here = structure.cartesian(site);
        for (Site other : structure.sites()) {
            for (int a = -9; a <= 9; a++) {
                for (int b = -9; b <= 9; b++) {
                    for (int c = -9; c <= 9; c++) {
                        Cartesian there =
                                structure.lattice().cartesian(other.position().plus(new Fractional(a, b, c)));
                        double length = there.minus(here).length();
                        count += length <= distance && length > 1e-8 ? 1 : 0;
                    }
                }
            }
        }
        return count;
    }
}
