package io.retort.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Cartesian;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallMoleculeTest {

    @ParameterizedTest
    @MethodSource("io.retort.core.build.SmallMolecule#names")
    void everyNameIsTheFormulaOfItsAtomsAndTheLowestAtomStandsAtZero(String name) {
        SmallMolecule molecule = SmallMolecule.of(name);
        Map<Element, Double> atoms = new TreeMap<>();
        molecule.atoms().forEach(atom -> atoms.merge(atom.element(), 1.0, Double::sum));
        assertThat(Composition.of(name)).isEqualTo(new Composition(new TreeMap<>(atoms)));
        assertThat(molecule.atoms())
                .allSatisfy(one -> assertThat(molecule.atoms()).allSatisfy(other -> {
                    double distance = one.position().minus(other.position()).length();
                    assertThat(one == other || distance > 0.7).isTrue();
                }));
    }

    @Test
    void anglesAreThoseOfTheTable() {
        SmallMolecule water = SmallMolecule.of("water");
        Cartesian one =
                water.atoms().get(1).position().minus(water.atoms().get(0).position());
        Cartesian other =
                water.atoms().get(2).position().minus(water.atoms().get(0).position());
        assertThat(one.length()).isCloseTo(0.9578, within(1e-3));
        assertThat(Math.toDegrees(Math.acos(one.dot(other) / one.length() / other.length())))
                .isCloseTo(104.48, within(0.05));
    }

    @Test
    void aMoleculeIsAlsoAnElementOrAnXyzFile() {
        assertThat(SmallMolecule.of("Li").atoms()).hasSize(1);
        SmallMolecule read = SmallMolecule.of("2\nbromine\nBr 0 0 0\nBr 0 0 2.28\n");
        assertThat(read.atoms()
                        .get(1)
                        .position()
                        .minus(read.atoms().get(0).position())
                        .length())
                .isCloseTo(2.28, within(1e-9));
        assertThat(read.lying().atoms().get(1).position().z())
                .isCloseTo(read.lying().atoms().get(0).position().z(), within(1e-9));
        assertThatThrownBy(() -> SmallMolecule.of("fullerene")).hasMessageContaining("text of an XYZ file");
    }
}
