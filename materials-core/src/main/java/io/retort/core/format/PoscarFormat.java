package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.util.List;

/**
 * VASP's POSCAR and CONTCAR, versions 4 (no element names) and 5; the head of a CHGCAR is one too. Keeps selective
 * dynamics; velocities are left out. See the VASP wiki, "POSCAR".
 */
public final class PoscarFormat implements StructureFormat {

    @Override
    public String name() {
        return "POSCAR";
    }

    @Override
    public List<String> endings() {
        return List.of("vasp", "poscar", "contcar");
    }

    @Override
    public int recognises(StructureText text) {
        List<String> lines = text.head(8192).lines().limit(8).toList();
        if (lines.size() < 7 || !areNumbers(lines.get(1), 1)) {
            return 0;
        }
        boolean vectors = areNumbers(lines.get(2), 3) && areNumbers(lines.get(3), 3) && areNumbers(lines.get(4), 3);
        return vectors ? 3 : 0;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        return List.of(new PoscarReader(new Lines(text, log), log).read());
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public String write(Structure structure) {
        return PoscarWriter.write(structure);
    }

    private static boolean areNumbers(String line, int count) {
        List<String> words = Lines.split(line);
        return words.size() >= count
                && words.stream().limit(count).noneMatch(word -> Double.isNaN(Numbers.parse(word)));
    }
}
