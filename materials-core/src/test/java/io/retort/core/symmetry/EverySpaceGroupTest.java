package io.retort.core.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.hall.HallSettings;
import io.retort.core.symmetry.standardize.WyckoffPosition;
import io.retort.core.symmetry.standardize.WyckoffTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For each of the 530 settings a crystal is made of its operators: two kinds of atoms in general positions. */
class EverySpaceGroupTest {

    private static final Fractional[] GENERAL = {
        new Fractional(0.1234, 0.2071, 0.3318), new Fractional(0.0391, 0.4127, 0.1583)
    };

    @Test
    void isFoundInACrystalMadeByItsOperators() {
        for (HallSetting setting : HallSettings.ALL) {
            SymmetryDataset found = Symmetry.of(crystal(setting), Tolerance.of(1e-4));
            assertThat(found.number()).as(setting.toString()).isEqualTo(setting.number());
            assertThat(found.operations())
                    .as(setting.toString())
                    .hasSameSizeAs(setting.operations())
                    .allSatisfy(operation -> assertThat(setting.operations())
                            .anyMatch(expected -> expected.rotation().equals(operation.rotation())));
            assertThat(found.wyckoffs())
                    .as(setting.toString())
                    .allSatisfy(position -> assertThat(position.siteSymmetry()).isEqualTo("1"));
        }
    }

    @Test
    void standardisingTwiceChangesNothing() {
        for (HallSetting setting : HallSettings.ALL) {
            Structure once = Symmetry.conventional(crystal(setting), 1e-4);
            Structure twice = Symmetry.conventional(once, 1e-4);
            Crystals.assertSame(once, twice, setting.toString());
        }
    }

    /** A site put on each Wyckoff position of each standard setting is given that letter, or one that the origin's choice allows. */
    @Test
    void everyWyckoffPositionHasItsMultiplicity() {
        for (HallSetting setting : HallSettings.STANDARD) {
            List<WyckoffPosition> positions = WyckoffTable.of(setting);
            for (WyckoffPosition position : positions) {
                Structure crystal = crystal(setting);
                List<Site> sites = new ArrayList<>(crystal.sites());
                List<Fractional> orbit = orbit(setting, at(position));
                orbit.forEach(place -> sites.add(Site.of(Element.of("F"), place)));
                assertThat(orbit).as(setting + " " + position).hasSize(position.multiplicity());
                SymmetryDataset found = Symmetry.of(new Structure(crystal.lattice(), sites), 1e-4);
                WyckoffPosition last = found.wyckoffs().get(sites.size() - 1);
                assertThat(last.multiplicity()).as(setting + " " + position).isEqualTo(position.multiplicity());
                assertThat(last.letter()).as(setting + " " + position).isEqualTo(position.letter());
                assertThat(last.siteSymmetry()).isEqualTo(position.siteSymmetry());
            }
        }
    }

    private static Fractional at(WyckoffPosition position) {
        Triplet triplet = Triplet.parse(position.coordinates());
        double[] m = triplet.matrix();
        double[] s = triplet.shift();
        double x = 0.0731;
        double y = 0.2253;
        double z = 0.1457;
        return new Fractional(
                m[0] * x + m[1] * y + m[2] * z + s[0],
                m[3] * x + m[4] * y + m[5] * z + s[1],
                m[6] * x + m[7] * y + m[8] * z + s[2]);
    }

    static Structure crystal(HallSetting setting) {
        List<Site> sites = new ArrayList<>();
        String[] elements = {"Zn", "S"};
        for (int i = 0; i < GENERAL.length; i++) {
            Element element = Element.of(elements[i]);
            orbit(setting, GENERAL[i]).forEach(place -> sites.add(Site.of(element, place)));
        }
        return new Structure(lattice(setting), sites);
    }

    private static List<Fractional> orbit(HallSetting setting, Fractional start) {
        List<Fractional> orbit = new ArrayList<>();
        for (Operation operation : setting.operations()) {
            Fractional image = operation.apply(start).wrapped();
            if (orbit.stream().noneMatch(known -> Crystals.together(known, image))) {
                orbit.add(image);
            }
        }
        return orbit;
    }

    /** A cell of no more symmetry than the group's: a skew metric averaged over the rotations, GW = Wᵗ G W. */
    private static Lattice lattice(HallSetting setting) {
        double[][] skew = {{95, 7, -5}, {7, 118, 9}, {-5, 9, 140}};
        double[][] mean = new double[3][3];
        for (Operation operation : setting.operations()) {
            int[] w = operation.rotation().toArray();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    for (int k = 0; k < 9; k++) {
                        mean[i][j] += w[3 * (k / 3) + i]
                                * skew[k / 3][k % 3]
                                * w[3 * (k % 3) + j]
                                / setting.operations().size();
                    }
                }
            }
        }
        double a = Math.sqrt(mean[0][0]);
        double b = Math.sqrt(mean[1][1]);
        double c = Math.sqrt(mean[2][2]);
        return Lattice.of(
                a,
                b,
                c,
                Math.toDegrees(Math.acos(mean[1][2] / (b * c))),
                Math.toDegrees(Math.acos(mean[0][2] / (a * c))),
                Math.toDegrees(Math.acos(mean[0][1] / (a * b))));
    }
}
