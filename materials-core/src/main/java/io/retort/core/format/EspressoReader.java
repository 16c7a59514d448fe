package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One {@code pw.x} input: the namelist &amp;SYSTEM and the cards. See INPUT_PW. */
final class EspressoReader {

    private final Lines lines;
    private final ReadLog log;
    private final Map<String, String> system = new HashMap<>();
    private final Map<String, Element> species = new HashMap<>();
    private final List<Atom> atoms = new ArrayList<>();
    private double @Nullable [] vectors;
    private String cellUnit = "";
    private String placeUnit = "alat";
    private int cellLine = 1;

    private record Atom(
            String label, double[] place, @Nullable SiteValue free, int line) {}

    EspressoReader(Lines lines, ReadLog log) {
        this.lines = lines;
        this.log = log;
    }

    StructureEntry read() {
        String line = next();
        while (line != null) {
            String word = line.strip().toUpperCase(Locale.ROOT);
            if (word.startsWith("&")) {
                line = namelist(line);
            } else if (word.startsWith("ATOMIC_SPECIES")) {
                line = species();
            } else if (word.startsWith("ATOMIC_POSITIONS")) {
                placeUnit = unit(line, "alat");
                line = positions();
            } else if (word.startsWith("CELL_PARAMETERS")) {
                cellUnit = unit(line, "alat");
                line = cell();
            } else {
                line = next();
            }
        }
        if (atoms.isEmpty()) {
            throw log.nothing(Math.max(1, lines.number()), "no atoms", "ATOMIC_POSITIONS with at least one atom");
        }
        Lattice lattice = lattice();
        List<Site> sites = new ArrayList<>(atoms.size());
        for (Atom atom : atoms) {
            sites.add(site(atom, lattice));
        }
        return StructureEntry.crystal(text("prefix"), new Structure(lattice, sites));
    }

    private @Nullable String next() {
        while (lines.hasNext()) {
            String line = lines.next("a line").split("[!#]", 2)[0];
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    private static String unit(String card, String otherwise) {
        List<String> words = Lines.split(card.toLowerCase(Locale.ROOT).replaceAll("[{}()]", " "));
        return words.size() > 1 ? words.get(1) : otherwise;
    }

    private @Nullable String namelist(String head) {
        String line = head.strip().substring(1);
        while (line != null && !line.strip().startsWith("/") && !line.strip().equalsIgnoreCase("&end")) {
            for (String setting : line.split(",")) {
                String[] sides = setting.split("=", 2);
                if (sides.length == 2) {
                    List<String> words = Lines.split(sides[0]);
                    String key = words.isEmpty() ? "" : words.get(words.size() - 1);
                    system.put(key.toLowerCase(Locale.ROOT), sides[1].strip().replaceAll("['\"]", ""));
                }
            }
            line = next();
        }
        return next();
    }

    private @Nullable String species() {
        String line = next();
        while (line != null) {
            List<String> words = Lines.split(line);
            if (words.size() < 2 || Double.isNaN(Numbers.parse(words.get(1)))) {
                return line;
            }
            Element element = ElementSymbols.of(words.get(0));
            if (element == null) {
                throw lines.error("a species named after its element, such as Fe1 55.845 Fe.UPF");
            }
            species.put(words.get(0), element);
            line = next();
        }
        return null;
    }

    private @Nullable String positions() {
        String line = next();
        while (line != null) {
            List<String> words = Lines.split(line);
            if (words.size() < 4 || Double.isNaN(Numbers.parse(words.get(1)))) {
                return line;
            }
            double[] place = lines.numbers(words, 1, 3, "an atom: species and three coordinates");
            atoms.add(new Atom(words.get(0), place, free(words), lines.number()));
            log.requireSites(atoms.size(), lines.number());
            line = next();
        }
        return null;
    }

    private static @Nullable SiteValue free(List<String> words) {
        if (words.size() < 7) {
            return null;
        }
        return new SiteValue.Flags(
                words.subList(4, 7).stream().map(word -> !word.equals("0")).toList());
    }

    private @Nullable String cell() {
        double[] rows = new double[9];
        for (int i = 0; i < 3; i++) {
            String line = next();
            String expected = "three numbers: a cell vector";
            if (line == null) {
                throw lines.error(expected);
            }
            System.arraycopy(lines.numbers(Lines.split(line), 0, 3, expected), 0, rows, 3 * i, 3);
        }
        vectors = rows;
        cellLine = lines.number();
        return next();
    }

    private Lattice lattice() {
        int ibrav = (int) number("ibrav", 0);
        double alat = alat();
        double[] rows = vectors;
        if (ibrav != 0) {
            return new EspressoCell(ibrav, celldm(alat)).lattice(log, cellLine);
        }
        if (rows == null) {
            throw log.error(Math.max(1, lines.number()), "ibrav = 0 without CELL_PARAMETERS", "three cell vectors");
        }
        boolean alatGiven = cellUnit.equals("alat") && alat > 0;
        double scale = cellUnit.equals("angstrom") ? 1 : alatGiven ? alat : Cells.BOHR;
        return Cells.of(rows, scale, log, cellLine);
    }

    /** Å; 0 where the input does not say. */
    private double alat() {
        double a = number("a", 0);
        return a > 0 ? a : number("celldm(1)", 0) * Cells.BOHR;
    }

    /** a in Å, b/a, c/a and three cosines, in the order of celldm(1) to celldm(6). */
    private double[] celldm(double alat) {
        double[] n = {alat, 0, 0, 0, 0, 0};
        boolean lengths = system.containsKey("a");
        for (int i = 2; i <= 6; i++) {
            n[i - 1] = number("celldm(" + i + ")", 0);
        }
        if (lengths) {
            n[1] = number("b", 0) / alat;
            n[2] = number("c", 0) / alat;
            int ibrav = (int) number("ibrav", 0);
            if (ibrav == 14) {
                n[3] = number("cosbc", 0);
                n[4] = number("cosac", 0);
                n[5] = number("cosab", 0);
            } else if (ibrav < 0) {
                n[4] = number("cosac", 0);
                n[3] = number("cosab", 0);
            } else {
                n[3] = number("cosab", 0);
            }
        }
        return n;
    }

    private Site site(Atom atom, Lattice lattice) {
        Element element = species.getOrDefault(atom.label, ElementSymbols.of(atom.label));
        if (element == null) {
            throw log.error(atom.line, "'" + atom.label + "'", "a species that ATOMIC_SPECIES defines");
        }
        double[] p = atom.place;
        double scale = switch (placeUnit) {
            case "angstrom" -> 1;
            case "bohr" -> Cells.BOHR;
            default -> alat() > 0 ? alat() : lattice.a().length();
        };
        Fractional place = placeUnit.equals("crystal")
                ? new Fractional(p[0], p[1], p[2])
                : lattice.fractional(new Cartesian(p[0] * scale, p[1] * scale, p[2] * scale));
        SiteProperties properties =
                atom.free == null ? SiteProperties.NONE : SiteProperties.NONE.with("selective_dynamics", atom.free);
        return new Site(atom.label, Occupancies.full(element), place, properties);
    }

    private double number(String key, double otherwise) {
        String value = system.get(key);
        double number = value == null
                ? Double.NaN
                : Numbers.parse(Lines.split(value + " 0").get(0));
        return Double.isNaN(number) ? otherwise : number;
    }

    private String text(String key) {
        return system.getOrDefault(key, "");
    }
}
