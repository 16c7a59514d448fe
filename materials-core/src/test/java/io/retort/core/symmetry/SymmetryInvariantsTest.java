package io.retort.core.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.hall.HallSettings;
import io.retort.core.symmetry.search.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every crystal, whatever it is. */
class SymmetryInvariantsTest {

    private static final double SYMPREC = 1e-3;
    private final Random random = new Random(20261124);

    private static List<Structure> crystals() {
        Stream<Structure> made = HallSettings.STANDARD.stream()
                .filter(setting -> setting.number() % 7 == 0)
                .map(EverySpaceGroupTest::crystal);
        return Stream.concat(Crystals.all().stream(), made).toList();
    }

    @Test
    void operationsFormAGroup() {
        for (Structure crystal : crystals()) {
            List<Operation> operations = Symmetry.of(crystal, SYMPREC).operations();
            for (Operation first : operations) {
                Operation second = operations.get(random.nextInt(operations.size()));
                Operation product = second.times(first);
                assertThat(operations)
                        .anyMatch(known -> known.rotation().equals(product.rotation())
                                && Crystals.together(known.translation(), product.translation()));
            }
        }
    }

    @Test
    void turningMovingAndRepeatingACrystalKeepsItsSpaceGroup() {
        for (Structure crystal : crystals()) {
            HallSetting expected = Symmetry.spaceGroup(crystal, SYMPREC);
            Structure moved = moved(turned(crystal));
            assertThat(Symmetry.spaceGroup(moved, SYMPREC)).isEqualTo(expected);
            assertThat(Symmetry.spaceGroup(inRandomBasis(moved), SYMPREC)).isEqualTo(expected);
            assertThat(Symmetry.spaceGroup(Crystals.doubled(moved), SYMPREC)).isEqualTo(expected);
            assertThat(Symmetry.spaceGroup(leftHanded(moved), SYMPREC)).isEqualTo(expected);
        }
    }

    @Test
    void primitiveToConventionalToPrimitiveIsStable() {
        for (Structure crystal : crystals()) {
            Structure primitive = Symmetry.primitive(crystal, SYMPREC);
            Structure again = Symmetry.primitive(Symmetry.conventional(primitive, SYMPREC), SYMPREC);
            assertThat(again.sites()).hasSameSizeAs(primitive.sites());
            assertThat(again.volume()).isCloseTo(primitive.volume(), within(1e-6 * primitive.volume()));
            assertThat(Symmetry.spaceGroup(again, SYMPREC)).isEqualTo(Symmetry.spaceGroup(crystal, SYMPREC));
        }
    }

    @Test
    void standardisingTwiceChangesNothing() {
        for (Structure crystal : crystals()) {
            Structure once = Symmetry.conventional(moved(turned(crystal)), SYMPREC);
            Crystals.assertSame(once, Symmetry.conventional(once, SYMPREC), crystal.toString());
        }
    }

    @Test
    void theNiggliCellIsTheSameForEveryBasisOfALattice() {
        for (Structure crystal : crystals()) {
            double[] expected = Crystals.parameters(Symmetry.niggli(crystal).lattice());
            for (int i = 0; i < 5; i++) {
                double[] found = Crystals.parameters(
                        Symmetry.niggli(inRandomBasis(crystal)).lattice());
                assertThat(found).containsExactly(expected, within(1e-5));
            }
        }
    }

    @Test
    void reducedCellsHoldTheSameCrystal() {
        for (Structure crystal : crystals()) {
            HallSetting expected = Symmetry.spaceGroup(crystal, SYMPREC);
            Structure niggli = Symmetry.niggli(crystal);
            Structure delaunay = Symmetry.delaunay(crystal);
            assertThat(niggli.volume()).isCloseTo(crystal.volume(), within(1e-6));
            assertThat(Symmetry.spaceGroup(niggli, SYMPREC)).isEqualTo(expected);
            assertThat(Symmetry.spaceGroup(delaunay, SYMPREC)).isEqualTo(expected);
        }
    }

    private Structure moved(Structure crystal) {
        Fractional shift = new Fractional(random.nextDouble(), random.nextDouble(), random.nextDouble());
        List<Site> sites = new ArrayList<>();
        for (Site site : crystal.sites()) {
            sites.add(new Site(
                    site.label(),
                    site.occupancies(),
                    site.position().plus(shift).wrapped()));
        }
        return new Structure(crystal.lattice(), sites);
    }

    private Structure turned(Structure crystal) {
        double angle = random.nextDouble() * 6;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        Lattice l = crystal.lattice();
        return new Structure(
                new Lattice(turned(l.a(), c, s), turned(l.b(), c, s), turned(l.c(), c, s)), crystal.sites());
    }

    /** About z, then the axes renamed. */
    private static Cartesian turned(Cartesian v, double c, double s) {
        return new Cartesian(v.z(), c * v.x() - s * v.y(), s * v.x() + c * v.y());
    }

    private Structure inRandomBasis(Structure crystal) {
        Rotation basis = Rotation.IDENTITY;
        for (int i = 0; i < 4; i++) {
            int k = random.nextInt(3) - 1;
            basis = basis.times(List.of(
                            Rotation.of(1, k, 0, 0, 1, 0, 0, 0, 1),
                            Rotation.of(1, 0, 0, 0, 1, 0, k, 0, 1),
                            Rotation.of(0, 1, 0, 0, 0, 1, 1, 0, 0))
                    .get(random.nextInt(3)));
        }
        return inBasis(crystal, basis);
    }

    private static Structure leftHanded(Structure crystal) {
        return inBasis(crystal, Rotation.of(0, 1, 0, 1, 0, 0, 0, 0, 1));
    }

    private static Structure inBasis(Structure crystal, Rotation basis) {
        Cell changed = Symmetry.cell(crystal).inBasis(basis.toArray());
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            Site site = crystal.sites().get(i);
            double[] x = changed.position(i);
            sites.add(new Site(site.label(), site.occupancies(), new Fractional(x[0], x[1], x[2])));
        }
        return new Structure(Symmetry.lattice(changed.lattice()), sites);
    }
}
