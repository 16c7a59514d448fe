package io.retort.tools.crystal;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Adsorption;
import io.retort.core.build.SmallMolecule;
import io.retort.core.evidence.Evidence;
import io.retort.core.structure.Structure;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.StructureEvidence;
import io.retort.tools.structure.Structures;
import java.util.List;

/**
 * Where a molecule stands on a slab.
 *
 * @param molecule by name, or as the text of an XYZ file
 * @param height of its lowest atom above the slab's highest atom, in Å
 * @param at a point of the surface in units of a and b; empty for over the highest atom
 * @param lying turned from upright to flat
 */
record Placement(String molecule, double height, List<Double> at, boolean lying) {

    /** Å. */
    static final double HEIGHT = 2;

    /** Keeps slab and molecule together; gives a sentence that names them. */
    String on(HeldStructure slab, Structures structures, Report report) throws ToolFailure {
        if (!at.isEmpty() && at.size() != 2) {
            throw new ToolFailure("at has " + at.size() + " numbers; expected two, such as [0.5, 0.5].");
        }
        SmallMolecule read = Advice.from(() -> SmallMolecule.of(molecule));
        SmallMolecule turned = lying ? read.lying() : read;
        Structure made = Advice.from(() -> at.isEmpty()
                ? Adsorption.onTop(slab.structure(), turned.atoms(), height)
                : Adsorption.place(slab.structure(), turned.atoms(), at.get(0), at.get(1), height));
        HeldStructure held = structures.keep(slab, made, words(read), report);
        Evidence above = report.cited(StructureEvidence.geometry(held).number(CrystalProperties.HEIGHT, height, ""));
        return Structures.sentence(held) + " The molecule's lowest atom is " + Cite.value(above)
                + " above the highest atom of the slab.";
    }

    private String words(SmallMolecule read) {
        return read.name() + (lying ? ", lying," : "") + " " + height + " Å "
                + (at.isEmpty() ? "over the highest atom" : "over " + at.get(0) + ", " + at.get(1));
    }
}
