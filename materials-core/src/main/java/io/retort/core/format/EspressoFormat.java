package io.retort.core.format;

import java.util.List;
import java.util.Locale;

/** Quantum ESPRESSO's {@code pw.x} input, read: every {@code ibrav}, every unit of cell and positions. */
public final class EspressoFormat implements StructureFormat {

    @Override
    public String name() {
        return "Quantum ESPRESSO input";
    }

    @Override
    public List<String> endings() {
        return List.of("in", "pwi", "pw");
    }

    @Override
    public int recognises(StructureText text) {
        String head = text.head(65_536).toUpperCase(Locale.ROOT);
        return head.contains("&SYSTEM") && head.contains("ATOMIC_POSITIONS") ? 3 : 0;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        return List.of(new EspressoReader(new Lines(text, log), log).read());
    }
}
