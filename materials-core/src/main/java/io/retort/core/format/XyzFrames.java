package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Frames of XYZ files: the comment decides what the columns are. */
final class XyzFrames {

    private static final String PLAIN = "species:S:1:pos:R:3";

    private final ReadLog log;

    XyzFrames(ReadLog log) {
        this.log = log;
    }

    private record Column(String name, char type, int from, int width) {}

    int count(String head, int line) {
        List<String> words = Lines.split(head);
        int count = words.isEmpty() ? -1 : Numbers.whole(words.get(0));
        if (count < 1) {
            throw log.error(line, "'" + head.strip() + "'", "the number of atoms, at least 1");
        }
        log.requireSites(count, line);
        return count;
    }

    /** @param next gives the next line, or fails with what was expected */
    StructureEntry frame(int count, String comment, int commentLine, UnaryOperator<String> next) {
        Map<String, String> settings = XyzComment.settings(comment);
        List<Column> columns = columns(settings.getOrDefault("properties", PLAIN), commentLine);
        List<Molecules.Atom> atoms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String line = next.apply((count - i) + " more atoms");
            atoms.add(atom(Lines.split(line), columns, commentLine + 1 + i, line));
        }
        String lattice = settings.get("lattice");
        String title = lattice == null && !settings.containsKey("properties") ? comment.strip() : "";
        return lattice == null
                ? new StructureEntry(title, Molecules.inBox(atoms), Stated.NOTHING, false)
                : StructureEntry.crystal(title, Molecules.inCell(atoms, lattice(lattice, commentLine)));
    }

    private Lattice lattice(String text, int line) {
        List<String> words = Lines.split(text);
        double[] rows = new double[9];
        for (int i = 0; i < 9; i++) {
            rows[i] = i < words.size() ? Numbers.parse(words.get(i)) : Double.NaN;
            if (Double.isNaN(rows[i])) {
                throw log.error(line, "Lattice=\"" + text + "\"", "nine numbers: three cell vectors");
            }
        }
        return Cells.of(rows, 1, log, line);
    }

    private List<Column> columns(String text, int line) {
        String[] parts = text.split(":", -1);
        List<Column> columns = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 2 < parts.length; i += 3) {
            int width = Numbers.whole(parts[i + 2]);
            if (width < 1 || width > 1000 || parts[i + 1].length() != 1) {
                throw log.error(line, "Properties=" + text, "name:type:width triples such as " + PLAIN);
            }
            columns.add(new Column(parts[i].toLowerCase(Locale.ROOT), parts[i + 1].charAt(0), from, width));
            from += width;
        }
        boolean complete = parts.length % 3 == 0
                && columns.stream().anyMatch(c -> c.name.equals("pos"))
                && columns.stream().allMatch(c -> !c.name.equals("pos") || c.width == 3)
                && columns.stream().anyMatch(c -> isSpecies(c));
        if (!complete) {
            throw log.error(line, "Properties=" + text, "species and pos among the columns, as in " + PLAIN);
        }
        return columns;
    }

    private static boolean isSpecies(Column column) {
        return column.name.equals("species") || column.name.equals("element") || column.name.equals("z");
    }

    private Molecules.Atom atom(List<String> words, List<Column> columns, int line, String text) {
        String label = "";
        Element element = null;
        Cartesian place = null;
        SiteProperties properties = SiteProperties.NONE;
        for (Column column : columns) {
            if (column.from + column.width > words.size()) {
                throw log.error(line, "'" + text.strip() + "'", (column.from + column.width) + " columns");
            }
            List<String> cells = words.subList(column.from, column.from + column.width);
            if (isSpecies(column)) {
                label = cells.get(0);
                element = element(label);
            } else if (column.name.equals("pos")) {
                place = place(cells, line, text);
            } else {
                properties = property(properties, column, cells);
            }
        }
        if (element == null || place == null) {
            throw log.error(line, "'" + text.strip() + "'", "an element and three coordinates in Å");
        }
        String shown = Numbers.whole(label) >= 0 ? element.symbol() : label;
        return new Molecules.Atom(shown, element, place, properties);
    }

    private static @Nullable Element element(String label) {
        int number = Numbers.whole(label);
        return number < 0
                ? ElementSymbols.of(label)
                : Element.all().stream()
                        .filter(e -> e.number() == number)
                        .findFirst()
                        .orElse(null);
    }

    private Cartesian place(List<String> cells, int line, String text) {
        double x = Numbers.parse(cells.get(0));
        double y = Numbers.parse(cells.get(1));
        double z = Numbers.parse(cells.get(2));
        if (!(Math.abs(x) < 1e9 && Math.abs(y) < 1e9 && Math.abs(z) < 1e9)) {
            throw log.error(line, "'" + text.strip() + "'", "three coordinates in Å");
        }
        return new Cartesian(x, y, z);
    }

    private static SiteProperties property(SiteProperties known, Column column, List<String> cells) {
        if (column.type == 'S') {
            return known.with(column.name, new SiteValue.Text(String.join(" ", cells)));
        }
        if (column.type == 'L') {
            return known.with(
                    column.name,
                    new SiteValue.Flags(
                            cells.stream().map(cell -> cell.startsWith("T")).toList()));
        }
        List<Double> values = cells.stream().map(Numbers::parse).toList();
        if (values.contains(Double.NaN)) {
            return known;
        }
        if (column.name.equals("magmoms") || column.name.equals("magmom")) {
            return known.withMoment(
                    values.size() == 3
                            ? new Cartesian(values.get(0), values.get(1), values.get(2))
                            : new Cartesian(0, 0, values.get(0)));
        }
        return known.with(
                column.name, values.size() == 1 ? new SiteValue.Scalar(values.get(0)) : new SiteValue.Vector(values));
    }
}
