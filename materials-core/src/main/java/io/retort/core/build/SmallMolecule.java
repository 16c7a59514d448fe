package io.retort.core.build;

import io.retort.core.element.Element;
import io.retort.core.element.ElementTable;
import io.retort.core.format.StructureEntry;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Structure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A free molecule to put on a surface.
 *
 * @param name as it was asked for: {@code CO2}
 * @param atoms in Å; z points away from the surface, the atom that binds is lowest
 */
public record SmallMolecule(String name, List<MoleculeAtom> atoms) {

    private static final Map<String, List<String>> TABLE =
            ElementTable.read(SmallMolecule.class, "small-molecules.tsv");

    public SmallMolecule {
        atoms = List.copyOf(atoms);
    }

    /**
     * Reads {@code CO2} or {@code carbon dioxide} (experimental bond lengths), an element's symbol (one atom), or the whole text
     * of an XYZ file.
     *
     * @throws BuildException where it is none of them
     */
    public static SmallMolecule of(String text) {
        String name = text.strip();
        return name.contains("\n")
                ? file(text)
                : known(name)
                        .or(() -> atom(name))
                        .orElseThrow(
                                () -> new BuildException("The molecule '" + name + "' is not known by name; there are "
                                        + String.join(", ", TABLE.keySet())
                                        + ", single atoms, and any molecule as the text of an XYZ file."));
    }

    /** The names in the table. */
    public static List<String> names() {
        return List.copyOf(TABLE.keySet());
    }

    /** Turned by 90° about y: what stood upright along z lies along x. */
    public SmallMolecule lying() {
        return new SmallMolecule(
                name,
                atoms.stream()
                        .map(atom -> new MoleculeAtom(
                                atom.element(),
                                new Cartesian(
                                        atom.position().z(),
                                        atom.position().y(),
                                        -atom.position().x())))
                        .toList());
    }

    private static Optional<SmallMolecule> known(String name) {
        return TABLE.entrySet().stream()
                .filter(row -> row.getKey().equals(name) || isCalled(row.getValue(), name))
                .findFirst()
                .map(row -> new SmallMolecule(row.getKey(), atoms(row.getValue().get(1))));
    }

    private static boolean isCalled(List<String> row, String name) {
        return Arrays.asList(row.get(0).split("; ")).contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<MoleculeAtom> atoms(String cell) {
        return Arrays.stream(cell.split("; ")).map(SmallMolecule::atom3d).toList();
    }

    private static MoleculeAtom atom3d(String text) {
        String[] words = text.strip().split(" ");
        return new MoleculeAtom(
                Element.of(words[0]),
                new Cartesian(
                        Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3])));
    }

    private static Optional<SmallMolecule> atom(String symbol) {
        return Element.find(symbol)
                .map(element -> new SmallMolecule(symbol, List.of(new MoleculeAtom(element, new Cartesian(0, 0, 0)))));
    }

    private static SmallMolecule file(String text) {
        StructureEntry entry;
        try {
            entry = StructureFiles.read("molecule.xyz", text).entry();
        } catch (StructureSyntaxException e) {
            throw new BuildException(String.valueOf(e.getMessage()));
        }
        if (entry.periodic()) {
            throw new BuildException(
                    "The file of the molecule holds a crystal; expected a molecule without a cell, such as"
                            + " an XYZ file.");
        }
        Structure box = entry.structure();
        return new SmallMolecule(
                box.composition().formula(),
                IntStream.range(0, box.sites().size())
                        .mapToObj(i -> new MoleculeAtom(box.sites().get(i).element(), box.cartesian(i)))
                        .toList());
    }
}
