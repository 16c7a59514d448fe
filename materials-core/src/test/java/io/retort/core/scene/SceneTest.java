package io.retort.core.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final Structure SALT = new Structure(
            Lattice.of(3.905, 3.905, 3.905, 90, 90, 90),
            List.of(
                    Site.of(Element.of("Sr"), new Fractional(0.5, 0.5, 0.5)),
                    Site.of(Element.of("Ti"), new Fractional(0, 0, 0)),
                    Site.of(Element.of("O"), new Fractional(0.5, 0, 0)),
                    Site.of(Element.of("O"), new Fractional(0, 0.5, 0)),
                    Site.of(Element.of("O"), new Fractional(0, 0, 0.5))));

    @Test
    void cornersAreDrawnEightTimesAndEdgesFourTimes() {
        Scene scene = Scene.of(SALT);
        assertThat(scene.atoms().stream().filter(atom -> atom.inside() && atom.site() == 1))
                .hasSize(8);
        assertThat(scene.atoms().stream().filter(atom -> atom.inside() && atom.site() == 2))
                .hasSize(4);
        assertThat(scene.atoms().stream().filter(atom -> atom.inside() && atom.site() == 0))
                .hasSize(1);
        assertThat(scene.cell()).hasSize(12);
    }

    @Test
    void bondsReachOverTheBoundaryAndPartnersAreThere() {
        Scene scene = Scene.of(SALT);
        assertThat(scene.atoms()).anyMatch(atom -> !atom.inside());
        for (Scene.Bond bond : scene.bonds()) {
            double length = scene.atoms()
                    .get(bond.from())
                    .place()
                    .minus(scene.atoms().get(bond.to()).place())
                    .length();
            assertThat(length).isCloseTo(bond.length(), org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    @Test
    void titaniumStandsInOctahedraOfEightTriangles() {
        assertThat(Scene.of(SALT).polyhedra())
                .filteredOn(polyhedron ->
                        Scene.of(SALT).atoms().get(polyhedron.centre()).site() == 1)
                .hasSize(8)
                .allSatisfy(polyhedron -> assertThat(polyhedron.faces())
                        .hasSize(8)
                        .allSatisfy(face -> assertThat(face).hasSize(3)));
    }

    @Test
    void strontiumStandsInACuboctahedronOfTrianglesAndSquares() {
        assertThat(Scene.of(SALT).polyhedra())
                .filteredOn(polyhedron ->
                        Scene.of(SALT).atoms().get(polyhedron.centre()).site() == 0)
                .singleElement()
                .satisfies(polyhedron -> assertThat(polyhedron.faces())
                        .hasSize(14)
                        .filteredOn(face -> face.size() == 4)
                        .hasSize(6));
    }
}
