package io.retort.tools.chemistry;

import io.retort.agent.tool.ToolFailure;
import io.retort.tools.chemistry.Molecule.Notation;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.inchi.InChIGeneratorFactory;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IChemObjectBuilder;
import org.openscience.cdk.io.ISimpleChemObjectReader;
import org.openscience.cdk.io.MDLV2000Reader;
import org.openscience.cdk.io.MDLV3000Reader;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/** Reads molecules as people write them; what it is shows in the text itself. */
public final class MoleculeReader {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_FILE = 1_000_000;
    private static final int MOST_ATOMS = 1_000;
    private static final IChemObjectBuilder BUILDER = SilentChemObjectBuilder.getInstance();

    private final MoleculeNames names = MoleculeNames.load();

    /**
     * A SMILES, an InChI, a molfile or the name of a common solvent, gas or ligand.
     *
     * @throws ToolFailure where the text is none of them; the message says where and what
     */
    public Molecule read(String text) throws ToolFailure {
        if (text.contains("\n")) {
            return molfile(text);
        }
        String line = text.strip();
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            throw new ToolFailure("Expected a molecule of at most " + LONGEST_LINE
                    + " characters on a line, such as CCO." + " A larger one can be given as a molfile.");
        }
        if (line.startsWith("InChI=")) {
            return checked(line, Notation.INCHI, inchi(line));
        }
        Optional<String> known = names.smiles(line);
        return known.isPresent()
                ? checked(line, Notation.NAME, smiles(known.get()))
                : checked(line, Notation.SMILES, smiles(line));
    }

    /** Every molecule of an SD file. @throws ToolFailure naming the record that cannot be read */
    public List<Molecule> readAll(String sdf) throws ToolFailure {
        requireSize(sdf);
        List<Molecule> molecules = new ArrayList<>();
        for (String record : sdf.split("(?m)^\\$\\$\\$\\$[ \\t]*\\R?")) {
            if (record.isBlank()) {
                continue;
            }
            try {
                molecules.add(molfile(record));
            } catch (ToolFailure e) {
                throw new ToolFailure("Record " + (molecules.size() + 1) + ": " + e.getMessage());
            }
        }
        return molecules;
    }

    private static Molecule molfile(String text) throws ToolFailure {
        requireSize(text);
        try (ISimpleChemObjectReader reader = text.contains("V3000")
                ? new MDLV3000Reader(new StringReader(text))
                : new MDLV2000Reader(new StringReader(text))) {
            return checked(text, Notation.MOLFILE, reader.read(BUILDER.newAtomContainer()));
        } catch (CDKException | IOException | RuntimeException e) {
            // CDK meets broken files with whatever its parser ran into.
            throw new ToolFailure(
                    "The molfile cannot be read: " + e.getMessage()
                            + ". Expected three header lines, a counts line that ends in V2000 or V3000, atoms, bonds, M  END.");
        }
    }

    private static IAtomContainer inchi(String text) throws ToolFailure {
        try {
            var reading = InChIGeneratorFactory.getInstance().getInChIToStructure(text, BUILDER);
            IAtomContainer atoms = reading.getAtomContainer();
            if (atoms != null && !atoms.isEmpty()) {
                return atoms;
            }
            throw new ToolFailure("'" + shortened(text) + "' is not an InChI: " + reading.getMessage()
                    + ". Expected one such as InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3.");
        } catch (CDKException | LinkageError e) {
            throw new ToolFailure("InChI cannot be read on this machine (" + e.getMessage() + "). Give the SMILES.");
        }
    }

    private static IAtomContainer smiles(String text) throws ToolFailure {
        try {
            return new SmilesParser(BUILDER).parseSmiles(text);
        } catch (InvalidSmilesException | RuntimeException e) {
            String why = String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("\\s*:?\\s*$", "");
            throw new ToolFailure("'" + shortened(text) + "' is no SMILES (" + why + "), no InChI and no name that is"
                    + " known here. Expected one such as CCO for ethanol; names known here: " + MoleculeNames.EXAMPLES
                    + ".");
        }
    }

    /** Marks rings and aromatic atoms, which SMILES, similarity and descriptors look at. */
    private static Molecule checked(String text, Notation notation, IAtomContainer atoms) throws ToolFailure {
        if (atoms.isEmpty() || atoms.getAtomCount() > MOST_ATOMS) {
            throw new ToolFailure("The molecule has " + atoms.getAtomCount() + " atoms; expected one to " + MOST_ATOMS
                    + ", hydrogens left out.");
        }
        try {
            Cycles.markRingAtomsAndBonds(atoms);
            AtomContainerManipulator.percieveAtomTypesAndConfigureAtoms(atoms);
            Aromaticity.apply(Aromaticity.Model.Daylight, atoms);
        } catch (CDKException e) {
            throw new ToolFailure("The atoms of '" + shortened(text) + "' cannot be told apart: " + e.getMessage());
        }
        return new Molecule(text, notation, atoms);
    }

    private static void requireSize(String text) throws ToolFailure {
        if (text.length() > LONGEST_FILE) {
            throw new ToolFailure("The file has " + text.length() + " characters; at most " + LONGEST_FILE
                    + " are read at once. Split it.");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
