package io.retort.core.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import org.junit.jupiter.api.Test;

class SymmetryTest {

    @Test
    void rutileIsP42mnm() {
        SymmetryDataset rutile = Symmetry.of(Crystals.rutile(), Tolerance.DEFAULT);
        assertThat(rutile.number()).isEqualTo(136);
        assertThat(rutile.hallNumber()).isEqualTo(419);
        assertThat(rutile.symbol()).isEqualTo("P4_2/mnm");
        assertThat(rutile.pointGroup()).isEqualTo("4/mmm");
        assertThat(rutile.operations()).hasSize(16);
        assertThat(rutile.operations().get(0)).isEqualTo(Operation.IDENTITY);
        assertThat(rutile.wyckoffLetters()).isEqualTo("aaffff");
        assertThat(rutile.equivalentSites()).containsExactly(0, 0, 2, 2, 2, 2);
        assertThat(rutile.wyckoffs().get(2).siteSymmetry()).isEqualTo("m.2m");
    }

    @Test
    void theConventionalCellOfDiamondIsCubicAndItsPrimitiveCellHasTwoSites() {
        Structure primitive = Crystals.diamondPrimitive();
        Structure conventional = Symmetry.conventional(primitive, 0.01);
        assertThat(conventional.sites()).hasSize(8);
        assertThat(conventional.lattice().a().length()).isCloseTo(5.44, within(1e-9));
        assertThat(conventional.lattice().alpha()).isCloseTo(90, within(1e-9));
        assertThat(Symmetry.spaceGroup(conventional, 0.01).shortSymbol()).isEqualTo("Fd-3m");
        assertThat(Symmetry.primitive(conventional, 0.01).sites()).hasSize(2);
    }

    @Test
    void aSupercellsShapeForbidsOperationsButNotTheSpaceGroup() {
        SymmetryDataset doubled = Symmetry.of(Crystals.doubled(Crystals.rocksalt()), Tolerance.DEFAULT);
        assertThat(doubled.symbol()).isEqualTo("Fm-3m");
        assertThat(doubled.operations()).hasSize(16 * 8);
        assertThat(doubled.primitive().sites()).hasSize(2);
        assertThat(doubled.primitiveSites()).hasSize(16).containsOnly(0, 1);
    }

    @Test
    void everyOperationTakesTheCrystalToItself() {
        for (Structure crystal : Crystals.all()) {
            SymmetryDataset symmetry = Symmetry.of(crystal, Tolerance.DEFAULT);
            for (Operation operation : symmetry.operations()) {
                Crystals.assertMaps(crystal, operation);
            }
        }
    }

    @Test
    void theStandardisedCellIsTheInputSeenThroughToStandard() {
        for (Structure crystal : Crystals.all()) {
            SymmetryDataset symmetry = Symmetry.of(crystal, Tolerance.DEFAULT);
            for (Site site : crystal.sites()) {
                int place = Crystals.siteAt(
                                symmetry.standardised(), symmetry.toStandard().apply(site.position()))
                        .orElseThrow();
                assertThat(symmetry.standardised().sites().get(place).occupancies())
                        .isEqualTo(site.occupancies());
            }
        }
    }

    @Test
    void sitesOfOneKindOnTopOfEachOtherAreNamed() {
        Structure twice = Crystals.structure(Lattice.of(4, 4, 4, 90, 90, 90), "Fe", 0, 0, 0, "Fe", 0.001, 0, 0);
        assertThatThrownBy(() -> Symmetry.of(twice, 0.01))
                .isInstanceOf(SymmetryException.class)
                .hasMessageContaining("Sites 1 and 2");
        assertThat(Symmetry.of(twice, 0.001).symbol()).isEqualTo("P4/mmm");
    }

    @Test
    void aFlatCellIsRefused() {
        Structure flat = new Structure(
                new Lattice(new Cartesian(3, 0, 0), new Cartesian(0, 3, 0), new Cartesian(3, 3, 0)),
                Crystals.rutile().sites());
        assertThatThrownBy(() -> Symmetry.of(flat, 0.01))
                .isInstanceOf(SymmetryException.class)
                .hasMessageContaining("plane");
    }

    @Test
    void aToleranceIsADistanceAboveZero() {
        assertThatThrownBy(() -> Tolerance.of(0)).hasMessageContaining("such as 0.01");
        assertThatThrownBy(() -> Tolerance.of(Double.NaN)).hasMessageContaining("such as 0.01");
    }

    @Test
    void halfOccupiedSitesAreAKindOfTheirOwn() {
        assertThat(Symmetry.of(Crystals.rocksalt(), 0.01).symbol()).isEqualTo("Fm-3m");
        assertThat(Symmetry.of(Crystals.rocksaltWithOneVacancy(), 0.01).symbol())
                .isEqualTo("Pm-3m");
    }

    @Test
    void aLooserToleranceSeesMore() {
        Structure bent = Crystals.structure(Lattice.of(4, 4, 4.05, 90, 90, 90), "Cs", 0, 0, 0, "Cl", 0.5, 0.5, 0.505);
        assertThat(Symmetry.of(bent, 0.01).symbol()).isEqualTo("P4mm");
        assertThat(Symmetry.of(bent, 0.1).symbol()).isEqualTo("Pm-3m");
    }
}
