package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CASTEP's cell file, read: {@code lattice_cart} or {@code lattice_abc}, {@code positions_frac} or {@code positions_abs}. */
public final class CastepFormat implements StructureFormat {

    private static final Map<String, Double> UNITS =
            Map.of("ang", 1.0, "bohr", Cells.BOHR, "a0", Cells.BOHR, "nm", 10.0, "pm", 0.01, "m", 1e10, "cm", 1e8);

    @Override
    public String name() {
        return "CASTEP cell";
    }

    @Override
    public List<String> endings() {
        return List.of("cell");
    }

    @Override
    public int recognises(StructureText text) {
        return text.head(65_536)
                        .lines()
                        .map(line -> String.join(" ", Lines.split(line.toLowerCase(Locale.ROOT))))
                        .anyMatch(line -> line.startsWith("%block lattice_")
                                || line.startsWith("%block positions_")
                                || line.startsWith("%block species_pot"))
                ? 3
                : 0;
    }

    private record Row(List<String> words, int line) {}

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        Map<String, List<Row>> blocks = blocks(new Lines(text, log), log);
        Lattice lattice = lattice(blocks, text, log);
        List<Row> fractional = blocks.getOrDefault("positions_frac", List.of());
        List<Row> absolute = blocks.getOrDefault("positions_abs", List.of());
        List<Site> sites = new ArrayList<>();
        double unit = absolute.isEmpty() ? 1 : unit(absolute);
        for (Row row : fractional.isEmpty() ? absolute : fractional) {
            if (row.words.size() > 1) {
                sites.add(site(row, fractional.isEmpty() ? lattice : null, lattice, unit, log));
                log.requireSites(sites.size(), row.line);
            }
        }
        if (sites.isEmpty()) {
            throw log.error(text.lastLine(), "no positions", "%block positions_frac with at least one atom");
        }
        return List.of(StructureEntry.crystal("", new Structure(lattice, sites)));
    }

    private static Map<String, List<Row>> blocks(Lines lines, ReadLog log) {
        Map<String, List<Row>> blocks = new HashMap<>();
        List<Row> open = null;
        while (lines.hasNext()) {
            String line = lines.next("a line").split("[!#;]", 2)[0];
            List<String> words = Lines.split(line.toLowerCase(Locale.ROOT));
            if (words.size() > 1 && words.get(0).equals("%block")) {
                open = blocks.computeIfAbsent(words.get(1), name -> new ArrayList<>());
            } else if (!words.isEmpty() && words.get(0).equals("%endblock")) {
                open = null;
            } else if (open != null && !words.isEmpty()) {
                open.add(new Row(Lines.split(line), lines.number()));
                log.requireSites(open.size() - 10L, lines.number());
            }
        }
        return blocks;
    }

    private static Lattice lattice(Map<String, List<Row>> blocks, StructureText text, ReadLog log) {
        List<Row> rows = blocks.getOrDefault("lattice_cart", blocks.getOrDefault("lattice_abc", List.of()));
        boolean cartesian = blocks.containsKey("lattice_cart");
        int first = !rows.isEmpty() && rows.get(0).words.size() == 1 ? 1 : 0;
        int needed = cartesian ? 3 : 2;
        if (rows.size() < first + needed) {
            throw log.error(
                    rows.isEmpty() ? text.lastLine() : rows.get(0).line,
                    "no cell",
                    "%block lattice_cart with three vectors");
        }
        double unit = unit(rows);
        double[] n = new double[3 * needed];
        for (int i = 0; i < needed; i++) {
            System.arraycopy(numbers(rows.get(first + i), 0, log), 0, n, 3 * i, 3);
        }
        int line = rows.get(first).line;
        return cartesian
                ? Cells.of(n, unit, log, line)
                : Cells.of(
                        new double[] {n[0] * unit, n[1] * unit, n[2] * unit},
                        new double[] {n[3], n[4], n[5]},
                        log,
                        line);
    }

    private static double unit(List<Row> rows) {
        String word = rows.get(0).words.size() == 1 ? rows.get(0).words.get(0).toLowerCase(Locale.ROOT) : "ang";
        return UNITS.getOrDefault(word, 1.0);
    }

    private static Site site(Row row, @Nullable Lattice absolute, Lattice lattice, double unit, ReadLog log) {
        double[] n = numbers(row, 1, log);
        Element element = ElementSymbols.of(row.words.get(0).split(":", 2)[0]);
        if (element == null) {
            throw log.error(row.line, "'" + row.words.get(0) + "'", "an element symbol");
        }
        Fractional place = absolute == null
                ? new Fractional(n[0], n[1], n[2])
                : lattice.fractional(new Cartesian(n[0] * unit, n[1] * unit, n[2] * unit));
        return new Site(row.words.get(0), Occupancies.full(element), place);
    }

    private static double[] numbers(Row row, int from, ReadLog log) {
        double[] values = new double[3];
        for (int i = 0; i < 3; i++) {
            values[i] = from + i < row.words.size() ? Numbers.parse(row.words.get(from + i)) : Double.NaN;
            if (Double.isNaN(values[i])) {
                throw log.error(row.line, "'" + String.join(" ", row.words) + "'", "three numbers");
            }
        }
        return values;
    }
}
