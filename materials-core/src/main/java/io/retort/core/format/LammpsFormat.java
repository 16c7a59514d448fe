package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.util.List;

/**
 * LAMMPS data files: box, masses and atoms of the styles atomic, charge, molecular (bond, angle) and full. Elements are
 * told by the comment behind a mass, else by the mass. See the LAMMPS manual, {@code read_data}.
 */
public final class LammpsFormat implements StructureFormat {

    @Override
    public String name() {
        return "LAMMPS data";
    }

    @Override
    public List<String> endings() {
        return List.of("lmp", "lammps", "data");
    }

    @Override
    public int recognises(StructureText text) {
        List<String> lines =
                text.head(16_384).lines().limit(60).map(String::strip).toList();
        boolean box = lines.stream().anyMatch(line -> line.contains("xlo xhi"));
        boolean atoms = lines.stream().anyMatch(line -> line.matches("\\d+\\s+atoms.*"));
        return box && atoms ? 3 : 0;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        return List.of(new LammpsReader(new Lines(text, log), log).read());
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public String write(Structure structure) {
        return LammpsWriter.write(structure);
    }
}
