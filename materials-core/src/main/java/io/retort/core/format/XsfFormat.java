package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.SiteValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** XCrySDen's XSF, read: crystals (PRIMVEC, PRIMCOORD), molecules (ATOMS), animations. Data grids are left out. */
public final class XsfFormat implements StructureFormat {

    @Override
    public String name() {
        return "XSF";
    }

    @Override
    public List<String> endings() {
        return List.of("xsf", "axsf");
    }

    @Override
    public int recognises(StructureText text) {
        return text.head(65_536)
                        .lines()
                        .map(String::strip)
                        .anyMatch(line -> line.equals("PRIMVEC")
                                || line.startsWith("PRIMCOORD")
                                || line.startsWith("PRIMVEC ")
                                || line.startsWith("ANIMSTEPS")
                                || line.equals("ATOMS"))
                ? 3
                : 0;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        Lines lines = new Lines(text, log);
        List<StructureEntry> entries = new ArrayList<>();
        Lattice lattice = null;
        String line = lines.nextFilled();
        while (line != null) {
            String word = line.strip().toUpperCase(Locale.ROOT);
            if (word.startsWith("PRIMVEC")) {
                lattice = lattice(lines, log);
            } else if (word.startsWith("PRIMCOORD")) {
                entries.add(crystal(lines, lattice, log));
            } else if (word.startsWith("ATOMS")) {
                entries.add(new StructureEntry(
                        "", Molecules.inBox(atoms(lines, Integer.MAX_VALUE, log)), Stated.NOTHING, false));
            }
            line = lines.nextFilled();
        }
        if (entries.isEmpty()) {
            throw log.nothing(text.lastLine(), "no atoms", "PRIMCOORD or ATOMS with at least one atom");
        }
        return entries;
    }

    private static Lattice lattice(Lines lines, ReadLog log) {
        double[] rows = new double[9];
        for (int i = 0; i < 3; i++) {
            String expected = "three numbers: a cell vector in Å";
            System.arraycopy(lines.numbers(lines.words(expected), 0, 3, expected), 0, rows, 3 * i, 3);
        }
        return Cells.of(rows, 1, log, lines.number());
    }

    private static StructureEntry crystal(Lines lines, @Nullable Lattice lattice, ReadLog log) {
        List<String> words = lines.words("the number of atoms and 1");
        int count = words.isEmpty() ? -1 : Numbers.whole(words.get(0));
        if (count < 1) {
            throw lines.error("the number of atoms and 1");
        }
        if (lattice == null) {
            throw log.error(lines.number(), "PRIMCOORD without PRIMVEC", "PRIMVEC with three vectors before it");
        }
        log.requireSites(count, lines.number());
        List<Molecules.Atom> atoms = atoms(lines, count, log);
        if (atoms.size() < count) {
            throw log.error(lines.number() + 1, atoms.size() + " atoms", count + " atoms");
        }
        return StructureEntry.crystal("", Molecules.inCell(atoms, lattice));
    }

    private static List<Molecules.Atom> atoms(Lines lines, int count, ReadLog log) {
        List<Molecules.Atom> atoms = new ArrayList<>();
        while (atoms.size() < count && lines.hasNext()) {
            long mark = lines.mark();
            List<String> words = lines.words("an atom");
            boolean atom = words.size() >= 4 && !Double.isNaN(Numbers.parse(words.get(1)));
            if (!atom && count == Integer.MAX_VALUE) {
                lines.reset(mark);
                break;
            }
            atoms.add(atom(lines, words));
            log.requireSites(atoms.size(), lines.number());
        }
        if (atoms.isEmpty()) {
            throw lines.error("an atom: element and three coordinates in Å");
        }
        return atoms;
    }

    private static Molecules.Atom atom(Lines lines, List<String> words) {
        String expected = "an atom: element or number and three coordinates in Å";
        double[] place = lines.numbers(words, 1, 3, expected);
        Element element = element(words.get(0));
        if (element == null) {
            throw lines.error(expected);
        }
        SiteProperties properties = SiteProperties.NONE;
        if (words.size() >= 7) {
            double[] f = lines.numbers(words, 4, 3, "three components of a force");
            properties = properties.with("forces", new SiteValue.Vector(List.of(f[0], f[1], f[2])));
        }
        return new Molecules.Atom(element.symbol(), element, new Cartesian(place[0], place[1], place[2]), properties);
    }

    private static @Nullable Element element(String word) {
        int number = Numbers.whole(word);
        return number < 0
                ? ElementSymbols.of(word)
                : Element.all().stream()
                        .filter(e -> e.number() == number)
                        .findFirst()
                        .orElse(null);
    }
}
