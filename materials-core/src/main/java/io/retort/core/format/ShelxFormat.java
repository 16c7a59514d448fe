package io.retort.core.format;

import java.util.List;
import java.util.Locale;

/** SHELXL's RES and INS, read: CELL, LATT, SYMM, SFAC and the atoms; also the short form that AIRSS writes. */
public final class ShelxFormat implements StructureFormat {

    @Override
    public String name() {
        return "SHELX";
    }

    @Override
    public List<String> endings() {
        return List.of("res", "ins");
    }

    @Override
    public int recognises(StructureText text) {
        List<String> lines = text.head(65_536)
                .lines()
                .map(line -> line.toUpperCase(Locale.ROOT))
                .toList();
        boolean cell = lines.stream().anyMatch(line -> line.startsWith("CELL "));
        boolean factors = lines.stream().anyMatch(line -> line.startsWith("SFAC"));
        return cell && factors ? 3 : cell && lines.get(0).startsWith("TITL") ? 2 : 0;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        return List.of(new ShelxReader(new Lines(text, log), log).read());
    }
}
