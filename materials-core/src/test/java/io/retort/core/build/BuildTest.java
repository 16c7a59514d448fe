package io.retort.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.Samples;
import io.retort.core.element.Element;
import io.retort.core.neighbours.Surroundings;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTest {

    private static final Element LI = Element.of("Li");

    @Test
    void lithiumInSiliconSitsInTheMiddleOfATetrahedron() {
        Structure silicon = Samples.silicon();
        Interstitial place = Interstitial.find(silicon, InterstitialKind.TETRAHEDRAL);
        assertThat(place.siteSymmetry()).isEqualTo("-43m");
        assertThat(place.multiplicity()).isEqualTo(8);
        assertThat(place.neighbours())
                .hasSize(4)
                .allSatisfy(n -> assertThat(n.distance()).isCloseTo(2.357, within(0.005)));
        Structure doped = place.occupiedBy(LI, silicon);
        assertThat(doped.sites().subList(0, 8)).isEqualTo(silicon.sites());
        assertThat(doped.cartesian(8)).isEqualTo(silicon.lattice().cartesian(place.position()));
        assertThat(doped.composition().formula()).isEqualTo("Li1Si8");
    }

    @Test
    void aLargeCellHasTheSameHole() {
        Interstitial place =
                Interstitial.find(Supercell.of(Samples.silicon(), 2, 1, 1), InterstitialKind.of("tetrahedral"));
        assertThat(place.radius()).isCloseTo(2.3556, within(1e-3));
        assertThat(place.multiplicity()).isEqualTo(16);
    }

    @Test
    void siliconHasNoOctahedralHoleAndSaysWhatItHas() {
        assertThatThrownBy(() -> Interstitial.find(Samples.silicon(), InterstitialKind.OCTAHEDRAL))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("touches 4 atoms at 2.356");
    }

    @ParameterizedTest
    @CsvSource({
        "fcc, 3.6, octahedral,  m-3m,   1.8",
        "fcc, 3.6, tetrahedral, -43m,   1.5588",
        "fcc, 3.6, largest,     m-3m,   1.8",
        "bcc, 2.9, octahedral,  4/mm.m, 1.45",
        "bcc, 2.9, tetrahedral, -4m.2,  1.6211"
    })
    void theHolesOfMetalsAreThoseOfTheTextbook(String type, double a, String kind, String symmetry, double radius) {
        Structure metal = type.equals("fcc") ? Samples.fcc("Cu", a) : Samples.bcc("Fe", a);
        Interstitial place = Interstitial.find(metal, InterstitialKind.of(kind));
        assertThat(place.siteSymmetry()).isEqualTo(symmetry);
        assertThat(place.radius()).isCloseTo(radius, within(1e-3));
    }

    @Test
    void anAtomIsNotPutOnAnother() {
        assertThatThrownBy(() -> Defects.interstitial(
                        Samples.silicon(), LI, Samples.silicon().sites().get(0).position()))
                .hasMessageContaining("0.0 Å");
    }

    @Test
    void defectsChangeTheirSiteAndNothingElse() {
        Structure salt = Samples.salt();
        assertThat(Defects.vacancy(salt, 0).composition().formula()).isEqualTo("Na3Cl4");
        assertThat(Defects.substituted(salt, 0, LI).composition().formula()).isEqualTo("Na3Li1Cl4");
        assertThat(Defects.replaced(salt, Element.of("Na"), LI).reducedFormula())
                .isEqualTo("LiCl");
        assertThatThrownBy(() -> Defects.replaced(salt, Element.of("K"), LI)).hasMessageContaining("[Na, Cl]");
        assertThatThrownBy(() -> Defects.vacancy(salt, 8)).hasMessageContaining("0 to 7");
    }

    @ParameterizedTest
    @CsvSource({
        // plane, area of the primitive surface cell in units of a², spacing of lattice planes in units of a
        "1 1 1, 0.4330127, 0.5773503",
        "1 0 0, 0.5,       0.5",
        "1 1 0, 0.7071068, 0.3535534",
        "2 1 0, 1.1180340, 0.2236068",
        "3 1 1, 0.8291562, 0.3015113"
    })
    void aSlabOfCopperIsPrimitiveInItsPlane(String plane, double area, double spacing) {
        double a = 3.6;
        Slab slab = Slab.of(Samples.fcc("Cu", a), Miller.parse(plane), 8, 12);
        assertThat(slab.area()).isCloseTo(area * a * a, within(1e-5));
        assertThat(slab.thickness()).isGreaterThanOrEqualTo(8 - 1e-9).isLessThan(8 + spacing * a);
        assertThat(slab.structure().sites()).hasSize(slab.layers());
        assertThat(slab.structure().lattice().c().z()).isCloseTo(slab.thickness() + 12, within(1e-9));
        assertThat(slab.structure().lattice().alpha()).isCloseTo(90, within(1e-9));
        assertThat(slab.thickness()).isCloseTo((slab.layers() - 1) * spacing * a, within(1e-5));
        assertThat(new Surroundings(slab.structure()).around(slab.layers() / 2, 0.75 * a))
                .hasSize(12);
    }

    @Test
    void aSlabOfSiliconIsCutBetweenTheBilayers() {
        Slab slab = Slab.of(Samples.silicon(), new Miller(1, 1, 1), 10, 15);
        assertThat(slab.structure().reducedFormula()).isEqualTo("Si");
        double bond = 5.44 * Math.sqrt(3) / 4;
        for (int i = 0; i < slab.structure().sites().size(); i++) {
            assertThat(new Surroundings(slab.structure()).around(i, bond + 0.1)).hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(slab.vacuum()).isEqualTo(15);
    }

    @Test
    void aSlabOfRutileKeepsTheComposition() {
        Slab slab = Slab.of(Samples.rutile(), Miller.parse("110"), 10, 15);
        assertThat(slab.structure().reducedFormula()).isEqualTo("TiO2");
        assertThat(slab.area()).isCloseTo(2.959 * 4.594 * Math.sqrt(2), within(1e-6));
    }

    @Test
    void aMoleculeTouchesNothing() {
        Structure slab =
                Slab.of(Samples.fcc("Cu", 3.6), new Miller(1, 0, 0), 5, 12).structure();
        Structure wide = Supercell.of(slab, 2, 2, 1);
        List<MoleculeAtom> carbonMonoxide = List.of(
                new MoleculeAtom(Element.of("C"), new Cartesian(0, 0, 0)),
                new MoleculeAtom(Element.of("O"), new Cartesian(0, 0, 1.13)));
        Structure covered = Adsorption.place(wide, carbonMonoxide, 0.25, 0.25, 1.9);
        assertThat(covered.reducedFormula()).contains("C").contains("O");
        int carbon = wide.sites().size();
        assertThat(covered.distance(carbon, carbon + 1)).isCloseTo(1.13, within(1e-9));
        List<Fractional> byHeight = wide.sites().stream()
                .map(Site::position)
                .sorted(Comparator.comparingDouble(Fractional::c))
                .toList();
        Fractional lowest = byHeight.get(0);
        Fractional highest = byHeight.get(byHeight.size() - 1);
        assertThatThrownBy(() -> Adsorption.place(wide, carbonMonoxide, highest.a(), highest.b(), 0.5))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("Nothing touches from");
        assertThatThrownBy(() -> Adsorption.place(wide, carbonMonoxide, lowest.a(), lowest.b(), 10.5))
                .hasMessageContaining("more vacuum");
    }

    @Test
    void strainStretchesTheCellAndKeepsPositions() {
        Structure salt = Samples.salt();
        Structure strained = new Strain(0.01, 0, 0, 0, 0, 0).apply(salt);
        assertThat(strained.volume()).isCloseTo(1.01 * salt.volume(), within(1e-9));
        assertThat(strained.sites()).isEqualTo(salt.sites());
        assertThat(Symmetry.spaceGroup(strained, 0.01).number()).isEqualTo(139);
        assertThat(Strain.atVolume(salt, 200).volume()).isCloseTo(200, within(1e-9));
        assertThatThrownBy(() -> Strain.isotropic(2)).hasMessageContaining("one per cent is 0.01");
    }

    @Test
    void aStandardOrientationTurnsTheCellOnly() {
        Structure given = Samples.siliconPrimitive();
        Structure turned = StandardOrientation.of(given);
        assertThat(turned.lattice().a().y()).isZero();
        assertThat(turned.lattice().b().z()).isZero();
        assertThat(turned.volume()).isCloseTo(given.volume(), within(1e-9));
        assertThat(turned.distance(0, 1)).isCloseTo(given.distance(0, 1), within(1e-9));
    }

    @Test
    void aSupercellsVectorsMustSpanSpaceAndStaySmall() {
        assertThatThrownBy(() -> Supercell.of(Samples.salt(), 1, 0, 0, 1, 0, 0, 0, 0, 1))
                .hasMessageContaining("one plane");
        assertThatThrownBy(() -> Supercell.of(Samples.salt(), 100, 100, 100)).hasMessageContaining("100000");
    }
}
