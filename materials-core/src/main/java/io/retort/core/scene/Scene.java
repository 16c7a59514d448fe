package io.retort.core.scene;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Structure;
import java.util.List;

/**
 * One cell as it is drawn.
 *
 * @param atoms the sites of the cell, then their images on its faces, edges and corners, then partners beyond the boundary
 * @param bonds between the atoms of the list
 * @param polyhedra round metal atoms with at least four non-metal partners
 * @param cell the twelve edges
 */
public record Scene(List<Atom> atoms, List<Bond> bonds, List<Polyhedron> polyhedra, List<Edge> cell) {

    /**
     * @param site index in the structure
     * @param a cells between the site as given and this image, along a; likewise b and c
     * @param place in Å
     * @param inside whether it lies in the cell or on its boundary; others are there for their bonds
     */
    public record Atom(int site, int a, int b, int c, Cartesian place, boolean inside) {}

    /**
     * @param from index in {@link #atoms}
     * @param to index in {@link #atoms}
     * @param length in Å
     */
    public record Bond(int from, int to, double length) {}

    /**
     * @param centre index in {@link #atoms}
     * @param faces each a ring of indices in {@link #atoms}, seen from outside against the clock
     */
    public record Polyhedron(int centre, List<List<Integer>> faces) {}

    /** From one corner of the cell to the next, in Å. */
    public record Edge(Cartesian from, Cartesian to) {}

    public Scene {
        atoms = List.copyOf(atoms);
        bonds = List.copyOf(bonds);
        polyhedra = List.copyOf(polyhedra);
        cell = List.copyOf(cell);
    }

    public static Scene of(Structure structure) {
        return new SceneBuilder(structure).build();
    }
}
