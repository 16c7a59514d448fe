package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One RES file, line by line. See the SHELX-97 manual, chapters 3 and 7. */
final class ShelxReader {

    /** Instructions; a line that begins with none of them is an atom. */
    private static final Set<String> INSTRUCTIONS = Set.of(
            ("ABIN ACTA AFIX ANIS ANSC ANSR BASF BIND BLOC BOND BUMP CELL CGLS CHIV CONF CONN DAMP DANG DEFS DELU DFIX DISP"
                            + " EADP END EQIV EXTI EXYZ FEND FLAT FMAP FRAG FREE FVAR GRID HFIX HKLF HTAB ISOR LATT LAUE LIST L.S."
                            + " MERG MORE MOVE MPLA NCSY NEUT OMIT PART PLAN PRIG REM RESI RIGU RTAB SADI SAME SFAC SHEL SIMU SIZE"
                            + " SPEC STIR SUMP SWAT SYMM TEMP TITL TWIN TWST UNIT WGHT WIGL WPDB XNPD ZERR BEDE LONE")
                    .split(" "));

    private static final String[] CENTRINGS = {
        "",
        "x+1/2,y+1/2,z+1/2",
        "x+2/3,y+1/3,z+1/3;x+1/3,y+2/3,z+2/3",
        "x,y+1/2,z+1/2;x+1/2,y,z+1/2;x+1/2,y+1/2,z",
        "x,y+1/2,z+1/2",
        "x+1/2,y,z+1/2",
        "x+1/2,y+1/2,z"
    };

    private final Lines lines;
    private final ReadLog log;
    private final List<@Nullable Element> factors = new ArrayList<>();
    private final SymmetryOperators operators = new SymmetryOperators();
    private final List<Row> rows = new ArrayList<>();
    private double[] variables = {1};
    private String title = "";
    private @Nullable Lattice lattice;
    private int latticeType = 1;

    private record Row(String label, Element element, double[] place, double share, int line) {}

    ShelxReader(Lines lines, ReadLog log) {
        this.lines = lines;
        this.log = log;
        add("x,y,z");
    }

    StructureEntry read() {
        String line = logical();
        while (line != null && !line.strip().equalsIgnoreCase("END")) {
            instruction(line);
            line = logical();
        }
        Lattice cell = lattice;
        if (cell == null) {
            throw log.nothing(
                    Math.max(1, lines.number()), "no CELL", "CELL with wavelength, three lengths and three angles");
        }
        if (rows.isEmpty()) {
            throw log.nothing(Math.max(1, lines.number()), "no atom", "a line such as 'Si1 1 0.0 0.0 0.0 11.0'");
        }
        complete();
        List<Site> sites = sites(cell);
        if (sites.isEmpty()) {
            throw log.error(rows.get(0).line, "no atom with an occupancy above 0", "at least one");
        }
        return StructureEntry.crystal(title, new Structure(cell, sites));
    }

    /** A line with its continuations, which a trailing '=' announces; null at the end. */
    private @Nullable String logical() {
        String line = lines.nextFilled();
        while (line != null && line.stripTrailing().endsWith("=") && lines.hasNext()) {
            line = line.stripTrailing().substring(0, line.stripTrailing().length() - 1) + " "
                    + lines.next("a continuation");
        }
        return line;
    }

    private void instruction(String line) {
        if (line.startsWith(" ")) {
            return; // a comment
        }
        int mark = line.indexOf('!');
        List<String> words = Lines.split(mark > 0 ? line.substring(0, mark) : line);
        if (words.isEmpty()) {
            return;
        }
        String head = words.get(0).toUpperCase(Locale.ROOT);
        switch (head) {
            case "TITL" -> title = line.substring(4).strip();
            case "CELL" -> cell(words);
            case "LATT" -> latticeType = words.size() > 1 ? (int) lines.numbers(words, 1, 1, "a lattice type")[0] : 1;
            case "SYMM" -> symmetry(line.strip().substring(4));
            case "SFAC" -> factors(words);
            case "FVAR" -> variables(words);
            default -> {
                String known = head.length() > 4 && head.charAt(4) == '_' ? head.substring(0, 4) : head;
                if (!INSTRUCTIONS.contains(known)) {
                    atom(words);
                }
            }
        }
    }

    private void cell(List<String> words) {
        double[] n = lines.numbers(words, 1, 7, "CELL wavelength a b c alpha beta gamma");
        lattice = Cells.of(new double[] {n[1], n[2], n[3]}, new double[] {n[4], n[5], n[6]}, log, lines.number());
    }

    private void symmetry(String triplet) {
        if (operators.count() > 192 || !add(triplet)) {
            throw lines.error("SYMM with an operation such as -X, 0.5+Y, -Z");
        }
    }

    private boolean add(String triplet) {
        byte[] bytes = triplet.strip().getBytes(StandardCharsets.UTF_8);
        return operators.add(bytes, 0, bytes.length);
    }

    private void factors(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!Double.isNaN(Numbers.parse(words.get(i)))) {
                return; // the long form: one element and its scattering factor
            }
            Element element = ElementSymbols.of(words.get(i).replace("$", ""));
            if (element == null) {
                log.repair(lines.number(), "'" + words.get(i) + "'", "an element symbol", "may be no atom's");
            }
            factors.add(element);
        }
    }

    private void variables(List<String> words) {
        double[] more = lines.numbers(words, 1, words.size() - 1, "free variables");
        double[] all = java.util.Arrays.copyOf(variables, variables.length + more.length);
        System.arraycopy(more, 0, all, variables.length, more.length);
        variables = all;
    }

    private void atom(List<String> words) {
        String expected = "an atom: label, number in SFAC, three coordinates";
        int factor = words.size() < 5 ? -1 : Numbers.whole(words.get(1));
        if (factor < 1 || factor > Math.max(1, factors.size())) {
            throw lines.error(expected);
        }
        double[] place = lines.numbers(words, 2, 3, expected);
        for (int i = 0; i < 3; i++) {
            place[i] = fixed(place[i]);
        }
        double share =
                words.size() > 5 && !Double.isNaN(Numbers.parse(words.get(5))) ? Numbers.parse(words.get(5)) : 11;
        Element element = factors.isEmpty() ? ElementSymbols.of(words.get(0)) : factors.get(factor - 1);
        if (element == null && !ElementSymbols.isNoAtom(words.get(0))) {
            throw lines.error("an atom whose number in SFAC is that of an element");
        }
        if (element != null && place[0] + place[1] + place[2] < 1e6) {
            rows.add(new Row(words.get(0), element, place, share, lines.number()));
            log.requireSites(rows.size(), lines.number());
        }
    }

    /** A coordinate that is held has 10 added. */
    private static double fixed(double value) {
        return value > 5 && value < 15 ? value - 10 : value;
    }

    /** LATT: its sign says whether there is a centre, its size which centring. */
    private void complete() {
        int type = Math.abs(latticeType);
        if (type < 1 || type > CENTRINGS.length) {
            throw log.error(lines.number(), "LATT " + latticeType, "1 to 7, negative without a centre");
        }
        if (latticeType > 0) {
            operators.multiply(of("x,y,z;-x,-y,-z"));
        }
        if (type > 1) {
            operators.multiply(of("x,y,z;" + CENTRINGS[type - 1]));
        }
    }

    private static SymmetryOperators of(String triplets) {
        SymmetryOperators all = new SymmetryOperators();
        for (String triplet : triplets.split(";")) {
            byte[] bytes = triplet.getBytes(StandardCharsets.UTF_8);
            all.add(bytes, 0, bytes.length);
        }
        return all;
    }

    private List<Site> sites(Lattice cell) {
        Orbit orbit = new Orbit(operators, cell);
        Coincidences partial = new Coincidences(cell);
        List<Site> sites = new ArrayList<>();
        for (Row row : rows) {
            int places = orbit.of(row.place[0], row.place[1], row.place[2]);
            log.requireSites((long) sites.size() + places, row.line);
            double share = share(row, (double) operators.count() / places);
            for (int i = 0; i < places && share > 0; i++) {
                add(sites, partial, row, share, new Fractional(orbit.x(i), orbit.y(i), orbit.z(i)));
            }
        }
        return sites;
    }

    private static void add(List<Site> sites, Coincidences partial, Row row, double share, Fractional place) {
        int there = share < 1 ? partial.find(place.a(), place.b(), place.c()) : -1;
        Occupancies occupants = Occupancies.of(row.element, share);
        if (there >= 0) {
            Site known = sites.get(there);
            sites.set(
                    there,
                    new Site(
                            known.label(),
                            Occupancies.of(known.occupancies()).plus(occupants),
                            known.position(),
                            known.properties()));
            return;
        }
        if (share < 1) {
            partial.add(place.a(), place.b(), place.c(), sites.size());
        }
        sites.add(new Site(row.label, occupants, place));
    }

    /** The file divides the occupancy by the order of the site symmetry; 10 says that it is held; ±10 n is variable n. */
    private double share(Row row, double order) {
        double code = row.share;
        int variable = (int) Math.rint(Math.abs(code) / 10);
        double factor = Math.abs(code) - 10.0 * variable;
        double value = Math.abs(code) < 5 ? Math.abs(code) : factor;
        if (variable > 1) {
            if (variable > variables.length - 1) {
                throw log.error(row.line, "occupancy " + code, "a free variable that FVAR defines");
            }
            double free = variables[variable];
            value = code > 0 ? factor * free : factor * (1 - free);
        }
        double share = value * order;
        return Math.abs(code) < 5 ? Math.min(1, value) : Math.abs(share - 1) < 0.01 ? 1 : share;
    }
}
