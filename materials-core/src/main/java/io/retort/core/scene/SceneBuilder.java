package io.retort.core.scene;

import io.retort.core.neighbours.Bonds;
import io.retort.core.neighbours.Neighbour;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a scene together: cell, boundary, partners, bonds, polyhedra, in this order. */
final class SceneBuilder {

    /** A site this near to a face, in units of the cell, is drawn on both sides of it. */
    private static final double ON_FACE = 1e-3;

    private final Structure structure;
    private final Lattice lattice;
    private final Bonds bonds;
    private final Map<Image, Integer> atoms = new LinkedHashMap<>();
    private final List<Scene.Atom> list = new ArrayList<>();

    private record Image(int site, int a, int b, int c) {}

    SceneBuilder(Structure structure) {
        this.structure = structure;
        this.lattice = structure.lattice();
        this.bonds = Bonds.of(structure);
    }

    Scene build() {
        for (int site = 0; site < structure.sites().size(); site++) {
            images(site);
        }
        int inside = list.size();
        for (int atom = 0; atom < inside; atom++) {
            for (Neighbour partner : bonds.of(list.get(atom).site())) {
                add(partnerOf(list.get(atom), partner), false);
            }
        }
        return new Scene(list, sticks(), polyhedra(inside), edges());
    }

    /** The site in the cell and, where it lies on the boundary, on the opposite side too. */
    private void images(int site) {
        Fractional at = structure.sites().get(site).position();
        int[] as = shifts(at.a());
        int[] bs = shifts(at.b());
        int[] cs = shifts(at.c());
        for (int a : as) {
            for (int b : bs) {
                for (int c : cs) {
                    add(new Image(site, a, b, c), true);
                }
            }
        }
    }

    private static int[] shifts(double value) {
        int home = -(int) Math.floor(value + ON_FACE);
        boolean onFace = Math.abs(value + home) <= ON_FACE;
        return onFace ? new int[] {home, home + 1} : new int[] {home};
    }

    private void add(Image image, boolean inside) {
        if (atoms.putIfAbsent(image, list.size()) == null) {
            list.add(new Scene.Atom(image.site, image.a, image.b, image.c, place(image), inside));
        }
    }

    private Cartesian place(Image image) {
        Fractional at = structure.sites().get(image.site).position();
        return lattice.cartesian(at.plus(new Fractional(image.a, image.b, image.c)));
    }

    private static Image partnerOf(Scene.Atom atom, Neighbour partner) {
        return new Image(partner.site(), atom.a() + partner.a(), atom.b() + partner.b(), atom.c() + partner.c());
    }

    /** Every bond between two atoms that are drawn, once. */
    private List<Scene.Bond> sticks() {
        List<Scene.Bond> sticks = new ArrayList<>();
        for (int from = 0; from < list.size(); from++) {
            for (Neighbour partner : bonds.of(list.get(from).site())) {
                Integer to = atoms.get(partnerOf(list.get(from), partner));
                if (to != null
                        && from < to
                        && (list.get(from).inside() || list.get(to).inside())) {
                    sticks.add(new Scene.Bond(from, to, partner.distance()));
                }
            }
        }
        return sticks;
    }

    private List<Scene.Polyhedron> polyhedra(int inside) {
        List<Scene.Polyhedron> polyhedra = new ArrayList<>();
        for (int centre = 0; centre < inside; centre++) {
            List<Neighbour> partners = bonds.of(list.get(centre).site());
            if (isCentre(list.get(centre).site(), partners)) {
                Scene.Atom atom = list.get(centre);
                List<Integer> corners = partners.stream()
                        .map(partner -> atoms.get(partnerOf(atom, partner)))
                        .toList();
                List<List<Integer>> faces =
                        ConvexHull.faces(corners, corner -> list.get(corner).place());
                if (faces.size() >= 4) {
                    polyhedra.add(new Scene.Polyhedron(centre, faces));
                }
            }
        }
        return polyhedra;
    }

    private boolean isCentre(int site, List<Neighbour> partners) {
        Site centre = structure.sites().get(site);
        return partners.size() >= 4
                && partners.size() <= 24
                && !Bonds.isNonMetal(centre.element())
                && partners.stream()
                        .allMatch(partner -> Bonds.isNonMetal(
                                structure.sites().get(partner.site()).element()));
    }

    private List<Scene.Edge> edges() {
        List<Scene.Edge> edges = new ArrayList<>();
        Cartesian[] axes = {lattice.a(), lattice.b(), lattice.c()};
        for (int k = 0; k < 3; k++) {
            Cartesian u = axes[(k + 1) % 3];
            Cartesian v = axes[(k + 2) % 3];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    Cartesian from = u.times(i).plus(v.times(j));
                    edges.add(new Scene.Edge(from, from.plus(axes[k])));
                }
            }
        }
        return edges;
    }
}
