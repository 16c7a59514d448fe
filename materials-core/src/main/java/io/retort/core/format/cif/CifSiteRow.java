package io.retort.core.format.cif;

import io.retort.core.element.Element;
import io.retort.core.format.ElementSymbols;
import io.retort.core.format.Numbers;
import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one row of the atom-site loop after another: where, who, what else is said. What a row holds stands in the fields until
 * the next is read, so that a hundred thousand rows make no garbage. A row that cannot be read is an error; only what the file
 * itself calls unknown, empty or no atom is left out.
 */
final class CifSiteRow {

    /** Coordinates farther out are no coordinates. */
    private static final double FARTHEST = 1e6;

    final boolean hasOccupancy;
    double x;
    double y;
    double z;
    Occupancies occupants = ElementSymbols.occupancies(0, 1);
    SiteProperties properties = SiteProperties.NONE;

    private final CifBlock block;
    private final CifDocument document;
    private final byte[] bytes;
    private final ReadLog log;
    private final Set<Element> expected;
    private final Lattice lattice;
    private final boolean cartesian;
    private final boolean annotated;
    private final boolean typed;
    private final boolean labelled;
    private final boolean hasCalcFlag;
    private final CifOxidation oxidation;
    private long lastType;
    private int lastElement = -1;
    private SiteProperties lastProperties = SiteProperties.NONE;

    CifSiteRow(CifBlock block, ReadLog log, Set<Element> expected, Lattice lattice) {
        this.block = block;
        this.document = block.document();
        this.bytes = document.text().bytes();
        this.log = log;
        this.expected = expected;
        this.lattice = lattice;
        this.cartesian = !block.has(CifTag.SITE_X);
        this.annotated = block.has(CifTag.SITE_DISORDER) || block.has(CifTag.SITE_ASSEMBLY);
        this.typed = block.has(CifTag.SITE_TYPE);
        this.labelled = block.has(CifTag.SITE_LABEL);
        this.hasOccupancy = block.has(CifTag.SITE_OCCUPANCY);
        this.hasCalcFlag = block.has(CifTag.SITE_CALC);
        this.oxidation = new CifOxidation(block);
    }

    int rows() {
        return block.rows(cartesian ? CifTag.SITE_CARTN_X : CifTag.SITE_X);
    }

    /** Whether the row holds an atom. */
    boolean read(int row) {
        if (hasCalcFlag && isDummy(row)) {
            return false;
        }
        x = coordinate(cartesian ? CifTag.SITE_CARTN_X : CifTag.SITE_X, row);
        y = coordinate(cartesian ? CifTag.SITE_CARTN_Y : CifTag.SITE_Y, row);
        z = coordinate(cartesian ? CifTag.SITE_CARTN_Z : CifTag.SITE_Z, row);
        if (Double.isNaN(x + y + z)) {
            requireUnplaced(row);
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

    /** As the file names it; the symbol where it does not. */
    String label(int row) {
        int value = labelled ? block.index(CifTag.SITE_LABEL, row) : -1;
        return value < 0 || document.isNull(value) ? occupants.main().symbol() : document.string(value);
    }

    /** A site that the file itself calls unknown, all three coordinates of it, may be left out; no other. */
    private void requireUnplaced(int row) {
        if (!(Double.isNaN(x) && Double.isNaN(y) && Double.isNaN(z))) {
            throw log.error(rowLine(row), "a site with a coordinate missing", "three numbers, or three times '?'");
        }
        int last = block.index(cartesian ? CifTag.SITE_CARTN_Z : CifTag.SITE_Z, row);
        if (last >= 0 && document.start(last) == document.end(last)) {
            throw log.error(
                    document.text().lastLine(), "a row that breaks off", "a value for each data name of the loop");
        }
        log.note(rowLine(row), "a site without coordinates", "three numbers", "the site is left out");
    }

    private boolean readOccupant(int row) {
        int element = element(row);
        double share = hasOccupancy ? occupancy(row) : 1;
        if (share == 0) {
            log.note(rowLine(row), "an occupancy of 0", "a share above 0", "the site is left out");
            return false;
        }
        if (element < 0) {
            requireNoAtom(row);
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
            if (Double.isNaN(number)) {
                throw unreadable(value, tag);
            }
            log.repair(
                    document.line(value),
                    "'" + document.string(value) + "'",
                    "a number for " + tag.spelling(),
                    "read as " + number);
        }
        if (Math.abs(number) > FARTHEST) {
            throw unreadable(value, tag);
        }
        return number;
    }

    private StructureSyntaxException unreadable(int value, CifTag tag) {
        return log.error(
                document.line(value),
                "'" + document.string(value) + "'",
                "a number for " + tag.spelling() + ", or '?' where it is not known");
    }

    /** Points that programs list among the atoms: centres of rings, vacancies, maxima of a map. */
    private void requireNoAtom(int row) {
        String name = name(CifTag.SITE_TYPE, row)
                .or(() -> name(CifTag.SITE_LABEL, row))
                .orElse("");
        if (!ElementSymbols.isNoAtom(name)) {
            throw log.error(
                    rowLine(row),
                    name.isEmpty() ? "a site without element" : "'" + name + "', which is no element",
                    "an element symbol, such as Fe or Fe3+ (or occupancy 0)");
        }
        log.note(rowLine(row), "'" + name + "'", "an element symbol", "read as no atom; the site is left out");
    }

    private Optional<String> name(CifTag tag, int row) {
        int value = block.index(tag, row);
        return value < 0 || document.isNull(value) ? Optional.empty() : Optional.of(document.string(value));
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
        log.repair(document.line(value), "'" + document.string(value) + "'", "an occupancy from 0 to 1", "read as 1");
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
            lastElement = lastElement >= 0 && typed ? lastElement : ElementSymbols.ofLabel(bytes, start, end, expected);
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

    private int rowLine(int row) {
        int value = block.index(cartesian ? CifTag.SITE_CARTN_X : CifTag.SITE_X, row);
        return value < 0 ? block.line(CifTag.SITE_X) : document.line(value);
    }
}
