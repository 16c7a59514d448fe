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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One POSCAR, told in the order of its lines. */
final class PoscarReader {

    private final Lines lines;
    private final ReadLog log;

    PoscarReader(Lines lines, ReadLog log) {
        this.lines = lines;
        this.log = log;
    }

    StructureEntry read() {
        String comment = lines.next("a comment").strip();
        double[] scale = scale();
        double[] vectors = vectors();
        int vectorLine = lines.number();
        List<String> words = lines.words("element symbols, or how many atoms of each");
        List<String> names = List.of();
        if (Numbers.whole(word(words, 0)) < 0) {
            names = new ArrayList<>(words);
            words = lines.words("how many atoms of each element");
            while (!words.isEmpty() && Character.isLetter(words.get(0).charAt(0))) { // VASP breaks long lists
                names.addAll(words);
                words = lines.words("how many atoms of each element");
            }
        }
        int[] counts = counts(continued(words, names.size()));
        int countLine = lines.number();
        String mode = lines.next("Direct or Cartesian").strip();
        boolean selective = startsWith(mode, "s");
        if (selective) {
            mode = lines.next("Direct or Cartesian").strip();
        }
        boolean cartesian = startsWith(mode, "c") || startsWith(mode, "k");
        if (!cartesian && !startsWith(mode, "d")) {
            log.repair(lines.number(), "'" + mode + "'", "Direct or Cartesian", "read as Direct");
        }
        double factor = factor(scale, vectors);
        double[] factors = scale.length == 3 ? scale : new double[] {factor, factor, factor};
        Lattice lattice = Cells.of(stretched(vectors, factors), 1, log, vectorLine);
        List<Row> rows = rows(counts, selective);
        List<Element> elements = new PoscarNames(log).of(names, counts, comment, rows, countLine);
        return StructureEntry.crystal(
                comment, new Structure(lattice, sites(lattice, rows, elements, cartesian, factors)));
    }

    /** One line of positions. @param name what stands behind the numbers, often the element */
    record Row(double[] place, @Nullable SiteValue flags, String name, int group) {}

    private double[] scale() {
        List<String> words = lines.words("a scale factor");
        boolean three = words.size() >= 3
                && !Double.isNaN(Numbers.parse(words.get(1)))
                && !Double.isNaN(Numbers.parse(words.get(2)));
        String expected = "one scale factor or three";
        double[] scale = lines.numbers(words, 0, three ? 3 : 1, expected);
        for (double factor : scale) {
            if (factor == 0 || three && factor < 0) {
                throw lines.error(expected);
            }
        }
        if (!three && words.size() == 2 && !Double.isNaN(Numbers.parse(words.get(1)))) {
            throw lines.error(expected);
        }
        return scale;
    }

    private double[] vectors() {
        double[] vectors = new double[9];
        for (int i = 0; i < 3; i++) {
            String expected = "three numbers: a cell vector";
            System.arraycopy(lines.numbers(lines.words(expected), 0, 3, expected), 0, vectors, 3 * i, 3);
        }
        return vectors;
    }

    /** As many numbers as there are names, from as many lines as it takes. */
    private List<String> continued(List<String> words, int wanted) {
        List<String> all = new ArrayList<>(words);
        while (all.size() < wanted && lines.hasNext() && all.stream().allMatch(word -> Numbers.whole(word) >= 0)) {
            long mark = lines.mark();
            List<String> more = lines.words("how many atoms of each element");
            if (Numbers.whole(word(more, 0)) < 0) {
                lines.reset(mark);
                break;
            }
            all.addAll(more);
        }
        return all;
    }

    private int[] counts(List<String> words) {
        List<Integer> counts = new ArrayList<>();
        for (String word : words) {
            int count = Numbers.whole(word);
            if (count < 0) {
                break; // a comment
            }
            counts.add(count);
        }
        long all = counts.stream().mapToLong(Integer::longValue).sum();
        if (all == 0) {
            throw lines.error("how many atoms of each element, such as 4 6");
        }
        log.requireSites(all, lines.number());
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A negative scale is the volume of the cell in Å³. */
    private double factor(double[] scale, double[] v) {
        if (scale[0] > 0) {
            return scale[0];
        }
        double volume = Math.abs(v[0] * (v[4] * v[8] - v[5] * v[7])
                - v[1] * (v[3] * v[8] - v[5] * v[6])
                + v[2] * (v[3] * v[7] - v[4] * v[6]));
        return Math.cbrt(-scale[0] / volume);
    }

    private static double[] stretched(double[] vectors, double[] factors) {
        double[] stretched = new double[9];
        for (int i = 0; i < 9; i++) {
            stretched[i] = vectors[i] * factors[i % 3];
        }
        return stretched;
    }

    private List<Row> rows(int[] counts, boolean selective) {
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            for (int i = 0; i < counts[group]; i++) {
                rows.add(row(group, selective));
            }
        }
        return rows;
    }

    private Row row(int group, boolean selective) {
        String expected = "three coordinates" + (selective ? " and three of T or F" : "");
        List<String> words = lines.words(expected);
        double[] place = lines.numbers(words, 0, 3, expected);
        SiteValue flags = selective ? flags(words, expected) : null;
        int after = selective ? 6 : 3;
        while (after < words.size() && words.get(after).matches("[#!]+")) {
            after++;
        }
        return new Row(place, flags, words.size() > after ? words.get(after) : "", group);
    }

    private SiteValue flags(List<String> words, String expected) {
        List<Boolean> flags = new ArrayList<>();
        for (int i = 3; i < 6; i++) {
            String flag = word(words, i).replace(".", "");
            if (!startsWith(flag, "t") && !startsWith(flag, "f")) {
                throw lines.error(expected);
            }
            flags.add(startsWith(flag, "t"));
        }
        return new SiteValue.Flags(flags);
    }

    private static List<Site> sites(
            Lattice lattice, List<Row> rows, List<Element> elements, boolean cartesian, double[] factors) {
        List<Site> sites = new ArrayList<>(rows.size());
        for (Row row : rows) {
            double[] p = row.place;
            Fractional place = cartesian
                    ? lattice.fractional(new Cartesian(p[0] * factors[0], p[1] * factors[1], p[2] * factors[2]))
                    : new Fractional(p[0], p[1], p[2]);
            SiteProperties properties =
                    row.flags == null ? SiteProperties.NONE : SiteProperties.NONE.with("selective_dynamics", row.flags);
            Element element = elements.get(row.group);
            sites.add(new Site(element.symbol(), Occupancies.full(element), place, properties));
        }
        return sites;
    }

    private static String word(List<String> words, int index) {
        return index < words.size() ? words.get(index) : "";
    }

    private static boolean startsWith(String text, String letter) {
        return text.regionMatches(true, 0, letter, 0, 1);
    }
}
