package io.retort.core.build;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;

/**
 * One atom of a free molecule.
 *
 * @param element of it
 * @param position in Å, in the molecule's own frame; z points away from the surface
 */
public record MoleculeAtom(Element element, Cartesian position) {}
