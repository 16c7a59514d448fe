package io.retort.core.format.cif;

import io.retort.core.element.Element;
import io.retort.core.format.Coincidences;
import io.retort.core.format.ElementSymbols;
import io.retort.core.format.Numbers;
import io.retort.core.format.Orbit;
import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureEntry;
import io.retort.core.format.SymmetryOperators;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the crystal of one block: cell, operators, sites, and every image of each site. */
final class CifStructureReader {

    private static final double FLAT = 1e-4;

    private final CifBlock block;
    private final CifDocument document;
    private final byte[] bytes;
    private final ReadLog log;

    private long lastType;
    private int lastElement = -1;
    private SiteProperties lastProperties = SiteProperties.NONE;

    CifStructureReader(CifBlock block, ReadLog log) {
        this.block = block;
        this.document = block.document();
        this.bytes = document.text().bytes();
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
                ? new CifSites(expected, lattice).asListed()
                : new CifSites(expected, lattice).under(operators);
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

    /** The atom sites, row by row. */
    private final class CifSites {

        private final Set<Element> expected;
        private final Lattice lattice;
        private final boolean cartesian = !block.has(CifTag.SITE_X);
        private final int rows = block.rows(cartesian ? CifTag.SITE_CARTN_X : CifTag.SITE_X);
        private final Map<String, double[]> moments = CifMoments.of(block);
        private final boolean annotated = block.has(CifTag.SITE_DISORDER) || block.has(CifTag.SITE_ASSEMBLY);
        private final boolean typed = block.has(CifTag.SITE_TYPE);
        private final boolean labelled = block.has(CifTag.SITE_LABEL);
        private final boolean hasOccupancy = block.has(CifTag.SITE_OCCUPANCY);
        private final boolean hasCalcFlag = block.has(CifTag.SITE_CALC);
        private final CifOxidation oxidation = new CifOxidation(block);
        private final Coincidences partial;

        private double x;
        private double y;
        private double z;
        private Occupancies occupants = ElementSymbols.occupancies(0, 1);
        private SiteProperties properties = SiteProperties.NONE;

        CifSites(Set<Element> expected, Lattice lattice) {
            this.expected = expected;
            this.lattice = lattice;
            this.partial = new Coincidences(lattice);
            log.requireSites(rows, block.line(CifTag.SITE_X));
        }

        List<Site> asListed() {
            List<Site> sites = new ArrayList<>(rows);
            for (int row = 0; row < rows; row++) {
                if (readRow(row) && !joins(sites)) {
                    sites.add(new Site(label(row), occupants, new Fractional(x, y, z), moved(row, null, 0)));
                }
            }
            return sites;
        }

        List<Site> under(SymmetryOperators operators) {
            Orbit orbit = new Orbit(operators, lattice);
            List<Site> sites = new ArrayList<>(Math.max(16, rows * 4));
            for (int row = 0; row < rows; row++) {
                if (readRow(row)) {
                    addOrbit(sites, orbit, operators, row);
                }
            }
            return sites;
        }

        private void addOrbit(List<Site> sites, Orbit orbit, SymmetryOperators operators, int row) {
            int places = orbit.of(x, y, z);
            log.requireSites((long) sites.size() + places, block.line(CifTag.SITE_X));
            String label = label(row);
            for (int i = 0; i < places; i++) {
                x = orbit.x(i);
                y = orbit.y(i);
                z = orbit.z(i);
                if (!joins(sites)) {
                    Fractional place = new Fractional(wrapped(x), wrapped(y), wrapped(z));
                    sites.add(new Site(label, occupants, place, moved(row, operators, orbit.operator(i))));
                }
            }
        }

        /** Two partial occupants of one place are one site. */
        private boolean joins(List<Site> sites) {
            if (!hasOccupancy || occupants.isOrdered()) {
                return false;
            }
            int place = partial.find(x, y, z);
            if (place < 0) {
                partial.add(x, y, z, sites.size());
                return false;
            }
            Site there = sites.get(place);
            Occupancies together = Occupancies.of(there.occupancies()).plus(occupants);
            SiteProperties known = there.properties();
            if (!properties.oxidationStates().isEmpty()) {
                Map<Element, Double> states = new java.util.HashMap<>(known.oxidationStates());
                states.putAll(properties.oxidationStates());
                known = known.withOxidationStates(states);
            }
            sites.set(place, new Site(there.label(), together, there.position(), known));
            return true;
        }

        private boolean readRow(int row) {
            if (hasCalcFlag && isDummy(row)) {
                return false;
            }
            x = coordinate(cartesian ? CifTag.SITE_CARTN_X : CifTag.SITE_X, row);
            y = coordinate(cartesian ? CifTag.SITE_CARTN_Y : CifTag.SITE_Y, row);
            z = coordinate(cartesian ? CifTag.SITE_CARTN_Z : CifTag.SITE_Z, row);
            if (Double.isNaN(x + y + z)) {
                log.note(rowLine(row), "a site without three coordinates", "numbers", "the site is left out");
                return false;
            }
            if (cartesian) {
                Fractional place = lattice.fractional(new Cartesian(x, y, z));
                x = place.a();
                y = place.b();
                z = place.c();
            }
            return readOccupant(row);
        }

        private boolean readOccupant(int row) {
            int element = element(row);
            double share = hasOccupancy ? occupancy(row) : 1;
            if (element < 0 || share == 0) {
                log.note(
                        rowLine(row),
                        element < 0 ? "a site of unknown element" : "an occupancy of 0",
                        element < 0 ? "an element symbol" : "a share above 0",
                        "the site is left out");
                return false;
            }
            occupants = ElementSymbols.occupancies(element, share);
            properties = annotated ? disorder(row, lastProperties) : lastProperties;
            return true;
        }

        /** NaN where the value is null or no number. */
        private double coordinate(CifTag tag, int row) {
            int value = block.index(tag, row);
            if (value < 0 || document.isNull(value)) {
                return Double.NaN;
            }
            double number = document.number(value);
            if (Double.isNaN(number)) {
                number = fraction(value);
                log.repair(
                        document.line(value),
                        "'" + document.string(value) + "'",
                        "a number for " + tag.spelling(),
                        Double.isNaN(number) ? "the site is left out" : "read as " + number);
            }
            return Math.abs(number) > 1e6 ? Double.NaN : number;
        }

        /** {@code 1/3}, which is no CIF number but is meant as one. */
        private double fraction(int value) {
            int start = document.start(value);
            int end = document.end(value);
            for (int p = start + 1; p < end; p++) {
                if (bytes[p] == '/') {
                    return Numbers.parse(bytes, start, p) / Numbers.parse(bytes, p + 1, end);
                }
            }
            return Double.NaN;
        }

        private double occupancy(int row) {
            int value = block.index(CifTag.SITE_OCCUPANCY, row);
            if (value < 0 || document.isNull(value)) {
                return 1;
            }
            double share = document.number(value);
            if (share >= 0 && share <= 1e3) {
                return share;
            }
            log.repair(
                    document.line(value), "'" + document.string(value) + "'", "an occupancy from 0 to 1", "read as 1");
            return 1;
        }

        private int element(int row) {
            int value = typed ? block.index(CifTag.SITE_TYPE, row) : -1;
            if (value < 0 || document.isNull(value)) {
                value = labelled ? block.index(CifTag.SITE_LABEL, row) : -1;
            }
            if (value < 0) {
                return -1;
            }
            int start = document.start(value);
            int end = document.end(value);
            long key = key(start, end);
            if (key != lastType || key == 0) {
                lastType = key;
                lastElement = ElementSymbols.ofSymbol(bytes, start, end);
                lastElement =
                        lastElement >= 0 && typed ? lastElement : ElementSymbols.ofLabel(bytes, start, end, expected);
                lastProperties = lastElement < 0 ? SiteProperties.NONE : oxidation.of(lastElement, start, end);
            }
            return lastElement;
        }

        /** Up to eight bytes as one number; 0 where there are more. */
        private long key(int start, int end) {
            if (end - start > 8) {
                return 0;
            }
            long key = 0;
            for (int p = start; p < end; p++) {
                key = key << 8 | bytes[p] & 0xff;
            }
            return key;
        }

        private boolean isDummy(int row) {
            int value = block.index(CifTag.SITE_CALC, row);
            return value >= 0 && document.string(value).equalsIgnoreCase("dum");
        }

        private String label(int row) {
            int value = labelled ? block.index(CifTag.SITE_LABEL, row) : -1;
            return value < 0 || document.isNull(value) ? occupants.main().symbol() : document.string(value);
        }

        private SiteProperties disorder(int row, SiteProperties others) {
            SiteProperties all = others;
            int group = block.index(CifTag.SITE_DISORDER, row);
            int assembly = block.index(CifTag.SITE_ASSEMBLY, row);
            if (group >= 0 && !document.isNull(group)) {
                all = all.with("disorder_group", new SiteValue.Text(document.string(group)));
            }
            if (assembly >= 0 && !document.isNull(assembly)) {
                all = all.with("disorder_assembly", new SiteValue.Text(document.string(assembly)));
            }
            return all;
        }

        private SiteProperties moved(
                int row, @org.jspecify.annotations.Nullable SymmetryOperators operators, int operator) {
            if (moments.isEmpty()) {
                return properties;
            }
            double[] moment = moments.get(label(row));
            if (moment == null) {
                return properties;
            }
            double[] alongCell = {
                moment[0] / lattice.a().length(),
                moment[1] / lattice.b().length(),
                moment[2] / lattice.c().length()
            };
            double[] m = operators == null ? alongCell : operators.axial(operator, alongCell);
            return properties.withMoment(lattice.cartesian(new Fractional(m[0], m[1], m[2])));
        }

        private int rowLine(int row) {
            int value = block.index(cartesian ? CifTag.SITE_CARTN_X : CifTag.SITE_X, row);
            return value < 0 ? block.line(CifTag.SITE_X) : document.line(value);
        }
    }

    private static double wrapped(double value) {
        double rest = value - Math.floor(value);
        return rest >= 1 ? 0 : rest;
    }
}
