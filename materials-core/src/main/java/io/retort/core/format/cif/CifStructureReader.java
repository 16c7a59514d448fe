package io.retort.core.format.cif;

import io.retort.core.element.Element;
import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureEntry;
import io.retort.core.format.SymmetryOperators;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Set;

/** Makes the crystal of one block: cell, operators, sites, and every image of each site. */
final class CifStructureReader {

    private static final double FLAT = 1e-4;

    private final CifBlock block;
    private final CifDocument document;
    private final ReadLog log;

    CifStructureReader(CifBlock block, ReadLog log) {
        this.block = block;
        this.document = block.document();
        this.log = log;
    }

    /** Whether the block has atoms with places. */
    static boolean hasStructure(CifBlock block) {
        return !block.isFrame()
                && (block.has(CifTag.SITE_X) || block.has(CifTag.SITE_CARTN_X))
                && block.has(CifTag.CELL_A);
    }

    StructureEntry read() {
        requireNotModulated();
        Lattice lattice = lattice();
        Set<Element> expected = needsFormula() ? CifFormula.elements(block) : Set.of();
        SymmetryOperators operators = new CifSymmetry(block, log).operators(lattice);
        List<Site> sites = operators.isIdentityAlone()
                ? new CifSites(block, log, expected, lattice).asListed()
                : new CifSites(block, log, expected, lattice).under(operators);
        if (sites.isEmpty()) {
            throw log.nothing(
                    block.line(CifTag.SITE_X), "no site with an element and three coordinates", "at least one");
        }
        return new StructureEntry(block.name(), new Structure(lattice, sites), CifStated.of(block), true);
    }

    private void requireNotModulated() {
        for (CifTag tag :
                new CifTag[] {CifTag.CELL_MODULATION, CifTag.MODULATION_VECTOR, CifTag.SUPERSPACE_OPERATION}) {
            int value = block.index(tag, 0);
            if (value >= 0
                    && !document.isNull(value)
                    && !(tag == CifTag.CELL_MODULATION && document.number(value) == 0)) {
                throw log.error(
                        block.line(tag),
                        tag.spelling() + " (an incommensurate, modulated structure)",
                        "a structure with three-dimensional symmetry; modulated ones are not supported");
            }
        }
    }

    private Lattice lattice() {
        double a = cell(CifTag.CELL_A, Double.NaN);
        double b = cell(CifTag.CELL_B, Double.NaN);
        double c = cell(CifTag.CELL_C, Double.NaN);
        double alpha = cell(CifTag.CELL_ALPHA, 90);
        double beta = cell(CifTag.CELL_BETA, 90);
        double gamma = cell(CifTag.CELL_GAMMA, 90);
        try {
            Lattice lattice = Lattice.of(a, b, c, alpha, beta, gamma);
            if (lattice.volume() > FLAT * a * b * c && a < 1e6 && b < 1e6 && c < 1e6) {
                return lattice;
            }
        } catch (IllegalArgumentException e) {
            // said below, with the line
        }
        throw log.error(
                block.line(CifTag.CELL_A),
                "the cell " + a + " " + b + " " + c + " " + alpha + " " + beta + " " + gamma,
                "three lengths in Å and three angles that span a volume");
    }

    private double cell(CifTag tag, double fallback) {
        int value = block.index(tag, 0);
        double number = value < 0 ? Double.NaN : document.number(value);
        if (!Double.isNaN(number)) {
            return number;
        }
        String found = value < 0 ? "no " + tag.spelling() : "'" + document.string(value) + "'";
        if (Double.isNaN(fallback)) {
            throw log.error(block.line(tag), found, "a length in Å for " + tag.spelling());
        }
        log.repair(block.line(tag), found, "an angle in degrees for " + tag.spelling(), "read as 90");
        return fallback;
    }

    /** Labels in capitals are settled by the formula; type symbols speak for themselves. */
    private boolean needsFormula() {
        return !block.has(CifTag.SITE_TYPE) || block.rows(CifTag.SITE_TYPE) == 0;
    }
}
