package io.retort.tools.chemistry;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.graph.ConnectivityChecker;
import org.openscience.cdk.inchi.InChIGenerator;
import org.openscience.cdk.inchi.InChIGeneratorFactory;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IMolecularFormula;
import org.openscience.cdk.io.SDFWriter;
import org.openscience.cdk.layout.StructureDiagramGenerator;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;
import org.openscience.cdk.tools.manipulator.MolecularFormulaManipulator;

/**
 * A molecule, or several side by side as in a salt. Atoms, bonds, stereochemistry and isotopes as they were written;
 * aromatic rings are marked. Made by {@link MoleculeReader}. Treat as immutable.
 *
 * @param text as it was written: a SMILES, an InChI, a name or a molfile
 * @param notation which of these
 * @param atoms CDK's
 */
public record Molecule(String text, Notation notation, IAtomContainer atoms) {

    /** How a molecule was written. */
    public enum Notation {
        SMILES("SMILES"),
        INCHI("InChI"),
        MOLFILE("molfile"),
        NAME("name");

        private final String words;

        Notation(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Canonical, with stereochemistry and isotopes. */
    public String smiles() {
        try {
            return new SmilesGenerator(SmiFlavor.Absolute | SmiFlavor.UseAromaticSymbols).create(atoms);
        } catch (CDKException e) {
            throw new IllegalStateException("No SMILES can be written for '" + text + "'.", e);
        }
    }

    /** Empty for what the standard InChI does not cover: polymers, atoms of no element. */
    public Optional<Identifier> inchi() {
        try {
            InChIGenerator generator = InChIGeneratorFactory.getInstance().getInChIGenerator(atoms);
            return generator.getInchi() == null || generator.getInchi().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Identifier(generator.getInchi(), generator.getInchiKey()));
        } catch (CDKException | LinkageError e) {
            // The InChI program is native code; where it does not run, a molecule has no InChI and all else stands.
            return Optional.empty();
        }
    }

    /** The standard InChI and its hash. */
    public record Identifier(String inchi, String key) {}

    /** In Hill order, with the charge in brackets: {@code C2H6O}, {@code [NH4]+}. */
    public String formula() {
        return MolecularFormulaManipulator.getString(molecularFormula());
    }

    /** The same as core counts it; empty where an atom is of no element. */
    public Optional<Composition> composition() {
        Map<Element, Double> amounts = new HashMap<>();
        for (IAtom atom : atoms.atoms()) {
            Optional<Element> element = Element.find(atom.getSymbol());
            if (element.isEmpty()) {
                return Optional.empty();
            }
            amounts.merge(element.get(), 1.0, Double::sum);
            if (atom.getImplicitHydrogenCount() != null && atom.getImplicitHydrogenCount() > 0) {
                amounts.merge(Element.of("H"), atom.getImplicitHydrogenCount().doubleValue(), Double::sum);
            }
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(new Composition(amounts));
    }

    /** g/mol, natural isotopes except where the text names one. */
    public double averageMass() {
        return AtomContainerManipulator.getMass(atoms, AtomContainerManipulator.MolWeight);
    }

    /** u; each atom its most abundant isotope except where the text names one. */
    public double monoisotopicMass() {
        return AtomContainerManipulator.getMass(atoms, AtomContainerManipulator.MonoIsotopic);
    }

    /** In elementary charges. */
    public int charge() {
        return AtomContainerManipulator.getTotalFormalCharge(atoms);
    }

    /** Molecules side by side: 2 for a salt of two ions. */
    public int parts() {
        return ConnectivityChecker.partitionIntoMolecules(atoms).getAtomContainerCount();
    }

    /** As a molfile with 2-D coordinates (V2000, or V3000 for large ones). */
    public String molfile() {
        StringWriter text = new StringWriter();
        try (SDFWriter writer = new SDFWriter(text)) {
            writer.write(laidOut());
        } catch (CDKException | IOException e) {
            throw new IllegalStateException("No molfile can be written for '" + this.text + "'.", e);
        }
        return text.toString();
    }

    List<IsotopePeak> isotopes() {
        return IsotopePeak.of(molecularFormula());
    }

    IMolecularFormula molecularFormula() {
        return MolecularFormulaManipulator.getMolecularFormula(atoms);
    }

    /** A copy with 2-D coordinates. */
    IAtomContainer laidOut() throws CDKException {
        IAtomContainer copy = copy();
        new StructureDiagramGenerator().generateCoordinates(copy);
        return copy;
    }

    /** For CDK's algorithms that mark what they look at. */
    IAtomContainer copy() {
        try {
            return atoms.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
