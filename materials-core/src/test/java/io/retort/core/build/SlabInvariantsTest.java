package io.retort.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.retort.core.Samples;
import io.retort.core.neighbours.Surroundings;
import io.retort.core.structure.Structure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for a slab along any plane. */
class SlabInvariantsTest {

    @Test
    void aSlabHoldsWholeLayersOfItsCrystal() {
        List<Structure> crystals = List.of(
                Samples.rutile(), Samples.salt(), Samples.silicon(), Samples.triphylite(), Samples.bcc("Fe", 2.87));
        qt().withExamples(60)
                .forAll(
                        integers().between(-3, 3),
                        integers().between(-3, 3),
                        integers().between(-3, 3),
                        integers().between(0, crystals.size() - 1))
                .assuming((h, k, l, which) -> h != 0 || k != 0 || l != 0)
                .checkAssert((h, k, l, which) -> check(crystals.get(which), new Miller(h, k, l)));
    }

    private static void check(Structure crystal, Miller plane) {
        Slab slab = Slab.of(crystal, plane, 6, 10);
        Structure built = slab.structure();
        assertThat(built.composition().sameRatio(crystal.composition())).isTrue();
        assertThat(slab.thickness()).isGreaterThanOrEqualTo(6 - 1e-6);
        assertThat(built.lattice().alpha()).isCloseTo(90, within(1e-6));
        assertThat(built.lattice().beta()).isCloseTo(90, within(1e-6));
        double lowest = built.sites().stream()
                .mapToDouble(site -> site.position().c())
                .min()
                .orElseThrow();
        double highest = built.sites().stream()
                .mapToDouble(site -> site.position().c())
                .max()
                .orElseThrow();
        double height = built.lattice().c().length();
        assertThat((highest - lowest) * height).isCloseTo(slab.thickness(), within(1e-6));
        assertThat(height - slab.thickness()).isCloseTo(10, within(1e-6));
        assertThat(nearest(built)).isGreaterThan(nearest(crystal) - 1e-3);
    }

    private static double nearest(Structure structure) {
        Surroundings surroundings = new Surroundings(structure);
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < structure.sites().size(); i++) {
            for (var neighbour : surroundings.around(i, 3)) {
                nearest = Math.min(nearest, neighbour.distance());
            }
        }
        return nearest;
    }
}
