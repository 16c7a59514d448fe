package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One LAMMPS data file. */
final class LammpsReader {

    private static final List<String> SECTIONS = List.of(
            "Masses",
            "Atoms",
            "Velocities",
            "Bonds",
            "Angles",
            "Dihedrals",
            "Impropers",
            "Pair Coeffs",
            "PairIJ Coeffs",
            "Bond Coeffs",
            "Angle Coeffs",
            "Dihedral Coeffs",
            "Improper Coeffs",
            "Ellipsoids",
            "Lines",
            "Triangles",
            "Bodies");

    private final Lines lines;
    private final ReadLog log;
    private final Map<Integer, Element> elements = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final double[] low = new double[3];
    private final double[] high = new double[3];
    private double[] tilt = {0, 0, 0};
    private int atoms;
    private int boxLine = 1;
    private String style = "";

    private record Row(List<String> words, int line) {}

    LammpsReader(Lines lines, ReadLog log) {
        this.lines = lines;
        this.log = log;
    }

    StructureEntry read() {
        String title = lines.next("a title").strip();
        String section = "";
        for (String line = lines.nextFilled(); line != null; line = lines.nextFilled()) {
            String content = line.split("#", 2)[0].strip();
            if (SECTIONS.contains(content)) {
                section = content;
                style = content.equals("Atoms") && line.contains("#")
                        ? line.split("#", 2)[1].strip().toLowerCase(Locale.ROOT)
                        : style;
            } else if (section.isEmpty()) {
                header(Lines.split(content));
            } else if (section.equals("Masses") && !content.isEmpty()) {
                mass(Lines.split(content), line);
            } else if (section.equals("Atoms") && !content.isEmpty()) {
                atom(Lines.split(content));
            }
        }
        if (rows.isEmpty() || rows.size() < atoms) {
            throw log.nothing(
                    Math.max(1, lines.number()), rows.size() + " atoms", Math.max(1, atoms) + " in the section Atoms");
        }
        return StructureEntry.crystal(title, Molecules.inCell(sites(), lattice()));
    }

    private void atom(List<String> words) {
        if (words.size() < 5 || Numbers.whole(words.get(0)) < 0) {
            throw lines.error("an atom: number, type and three coordinates in Å");
        }
        rows.add(new Row(words, lines.number()));
        log.requireSites(rows.size(), lines.number());
    }

    private void header(List<String> words) {
        int last = words.size() - 1;
        if (words.size() == 2 && words.get(1).equals("atoms")) {
            atoms = Math.max(0, Numbers.whole(words.get(0)));
            log.requireSites(atoms, lines.number());
        } else if (words.size() >= 4
                && words.get(last).endsWith("hi")
                && words.get(last).length() == 3) {
            int axis = words.get(last).charAt(0) - 'x';
            if (axis >= 0 && axis < 3) {
                double[] bounds = lines.numbers(words, 0, 2, "two bounds in Å");
                low[axis] = bounds[0];
                high[axis] = bounds[1];
                boxLine = lines.number();
            }
        } else if (words.size() >= 6 && words.get(3).equals("xy")) {
            tilt = lines.numbers(words, 0, 3, "three tilts in Å");
        }
    }

    private void mass(List<String> words, String line) {
        String expected = "an atom type and its mass in g/mol";
        int type = words.isEmpty() ? -1 : Numbers.whole(words.get(0));
        double mass = lines.numbers(words, 1, 1, expected)[0];
        String comment = line.contains("#") ? line.split("#", 2)[1].strip() : "";
        Element named =
                Lines.split(comment).stream().findFirst().flatMap(Element::find).orElse(null);
        Element element = named != null ? named : nearest(mass);
        if (type < 0 || Math.abs(element.weight() - mass) > 0.5 && named == null) {
            throw lines.error(expected);
        }
        elements.put(type, element);
    }

    private static Element nearest(double mass) {
        return Element.all().stream()
                .min(Comparator.comparingDouble(element -> Math.abs(element.weight() - mass)))
                .orElseThrow();
    }

    private Lattice lattice() {
        double[] v = {high[0] - low[0], 0, 0, tilt[0], high[1] - low[1], 0, tilt[1], tilt[2], high[2] - low[2]};
        return Cells.of(v, 1, log, boxLine);
    }

    private List<Molecules.Atom> sites() {
        rows.sort(Comparator.comparingInt(row -> Numbers.whole(row.words.get(0))));
        List<Molecules.Atom> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(atom(row));
        }
        return all;
    }

    private Molecules.Atom atom(Row row) {
        int before = columnsBeforePlace(row);
        int typeAt = before == 2 || isCharge(row, before) ? 1 : 2;
        double[] n = new double[3];
        for (int i = 0; i < 3; i++) {
            n[i] = before + i < row.words.size() ? Numbers.parse(row.words.get(before + i)) : Double.NaN;
        }
        int type = row.words.size() > typeAt ? Numbers.whole(row.words.get(typeAt)) : -1;
        Element element = elements.get(type);
        if (element == null || Double.isNaN(n[0] + n[1] + n[2])) {
            throw log.error(
                    row.line,
                    "'" + String.join(" ", row.words) + "'",
                    "an atom of a type that Masses defines, with three coordinates");
        }
        SiteProperties properties = SiteProperties.NONE;
        if (before > 2 && (isCharge(row, before) || before == 4)) {
            properties = properties.with("charge", new SiteValue.Scalar(Numbers.parse(row.words.get(before - 1))));
        }
        return new Molecules.Atom(
                element.symbol(), element, new Cartesian(n[0] - low[0], n[1] - low[1], n[2] - low[2]), properties);
    }

    /** id type | id type q | id molecule type | id molecule type q; three image flags may follow the coordinates. */
    private int columnsBeforePlace(Row row) {
        switch (style) {
            case "atomic":
                return 2;
            case "charge", "molecular", "bond", "angle":
                return 3;
            case "full":
                return 4;
            default:
                int size = row.words.size();
                return size == 5 || size == 8 ? 2 : size == 7 || size == 10 ? 4 : 3;
        }
    }

    private boolean isCharge(Row row, int before) {
        boolean named = style.equals("charge");
        boolean looksLike =
                style.isEmpty() && row.words.size() > 2 && row.words.get(2).contains(".");
        return before == 3 && (named || looksLike);
    }
}
