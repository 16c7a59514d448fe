package io.retort.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.Samples;
import io.retort.core.SharedData;
import io.retort.core.build.Strain;
import io.retort.core.build.Supercell;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StructureMatcherTest {

    private final StructureMatcher matcher = new StructureMatcher();

    @Test
    void oneCrystalInTwoCellsIsOneCrystal() {
        assertThat(matcher.compare(Samples.silicon(), Samples.siliconPrimitive())
                        .orElseThrow()
                        .rms())
                .isCloseTo(0, within(1e-6));
        assertThat(matcher.matches(Samples.rutile(), Supercell.of(Samples.rutile(), 1, 1, 2)))
                .isTrue();
        assertThat(matcher.matches(Samples.silicon(), Samples.salt())).isFalse();
        assertThat(matcher.matches(Samples.fcc("Fe", 3.6), Samples.bcc("Fe", 2.87)))
                .isFalse();
    }

    @Test
    void aDistortedConventionalCellIsStillItsCrystal() {
        Structure silicon = Samples.silicon();
        List<Site> sites = new ArrayList<>(silicon.sites());
        sites.set(3, sites.get(3).at(sites.get(3).position().plus(new Fractional(0.04, 0, 0.03))));
        Structure distorted = new Structure(silicon.lattice(), sites);
        assertThat(matcher.compare(silicon, distorted).orElseThrow().rmsDistance())
                .isBetween(0.05, 0.15);
    }

    @Test
    void scaleMattersOnlyWhereItIsAskedFor() {
        Structure swollen =
                Strain.atVolume(Samples.rutile(), 2 * Samples.rutile().volume());
        assertThat(matcher.matches(Samples.rutile(), swollen)).isTrue();
        assertThat(new StructureMatcher(new MatchTolerance(0.2, 0.3, 5, true, false))
                        .matches(Samples.rutile(), swollen))
                .isFalse();
    }

    /** Expected figures: pymatgen 2022.11.7, StructureMatcher with its defaults, over the same sixteen entries. */
    @Test
    void polymorphsOfTiO2FallIntoPymatgensGroups() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/mp-docs/entries_TiO2_polymorphs.json")
                        .toFile());
        List<Structure> structures = new ArrayList<>();
        for (JsonNode entry : list) {
            structures.add(
                    StructureFiles.read("entry.json", entry.get("structure").toString())
                            .structure());
        }
        List<List<Integer>> groups = matcher.groups(structures);
        assertThat(groups).hasSize(11).contains(List.of(0, 1, 2, 7), List.of(11, 12), List.of(13, 14));
        assertRms(structures, 0, 1, 0.00017474);
        assertRms(structures, 11, 12, 0.02012547);
        assertRms(structures, 13, 14, 0.00938202);
    }

    @Test
    void matchingIsSymmetricAndSeesThroughShiftsAndOrder() {
        qt().withExamples(25).forAll(integers().between(0, 1_000_000)).checkAssert(seed -> {
            Structure rutile = Samples.rutile();
            Structure other = shaken(rutile, new Random(seed));
            StructureMatch forth = matcher.compare(rutile, other).orElseThrow();
            StructureMatch back = matcher.compare(other, rutile).orElseThrow();
            assertThat(forth.rms()).isEqualTo(back.rms()).isLessThan(0.05);
        });
    }

    private void assertRms(List<Structure> structures, int one, int other, double rms) {
        assertThat(matcher.compare(structures.get(one), structures.get(other))
                        .orElseThrow()
                        .rms())
                .isCloseTo(rms, within(0.02 * rms + 2e-5));
    }

    /** Moved as a whole, each atom by up to 0.03 Å or so, listed in another order. */
    private static Structure shaken(Structure structure, Random random) {
        Fractional shift = new Fractional(random.nextDouble(), random.nextDouble(), random.nextDouble());
        List<Site> sites = new ArrayList<>();
        for (Site site : structure.sites()) {
            Fractional noise = new Fractional(noise(random), noise(random), noise(random));
            sites.add(0, site.at(site.position().plus(shift).plus(noise).wrapped()));
        }
        return new Structure(structure.lattice(), sites);
    }

    private static double noise(Random random) {
        return (random.nextDouble() - 0.5) * 0.01;
    }
}
