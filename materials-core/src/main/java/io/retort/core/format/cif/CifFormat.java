package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureEntry;
import io.retort.core.format.StructureFormat;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.format.StructureText;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/** CIF 1.1 and 2.0, with magCIF moments. Every data block with a cell and atoms is a structure. */
public final class CifFormat implements StructureFormat {

    @Override
    public String name() {
        return "CIF";
    }

    @Override
    public List<String> endings() {
        return List.of("cif", "mcif");
    }

    @Override
    public int recognises(StructureText text) {
        byte[] bytes = text.bytes();
        int sureness = 0;
        for (int p = 0; p < text.length() - 5 && p < 100_000; p = nextLine(text, p)) {
            while (p < text.length() - 5 && (bytes[p] == ' ' || bytes[p] == '\t')) {
                p++;
            }
            if (starts(bytes, p, "data_") || starts(bytes, p, "loop_")) {
                return 3;
            }
            if (bytes[p] == '_') {
                sureness = 2;
            } else if (bytes[p] != '#' && bytes[p] != '\n' && bytes[p] != '\r' && p > 4096) {
                return sureness;
            }
        }
        return sureness;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        CifDocument document = CifParser.parse(text, log);
        if (document.blocks().isEmpty()) {
            throw log.nothing(text.lastLine(), "no data block", "a heading such as data_NaCl");
        }
        List<StructureEntry> entries = new ArrayList<>(1);
        StructureSyntaxException first = null;
        for (CifBlock block : document.blocks()) {
            if (CifStructureReader.hasStructure(block)) {
                try {
                    entries.add(new CifStructureReader(block, log).read());
                } catch (StructureSyntaxException e) {
                    if (log.options().strict()) {
                        throw e;
                    }
                    log.note(e.line(), e.found(), e.expected(), "block '" + block.name() + "' left out");
                    first = first == null ? e : first;
                }
            }
        }
        if (!entries.isEmpty()) {
            return entries;
        }
        throw first != null
                ? first
                : log.nothing(
                        text.lastLine(),
                        "no block with a cell and atom sites",
                        "_cell_length_a and _atom_site_fract_x");
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public String write(Structure structure) {
        return new CifWriter(structure).write();
    }

    private static int nextLine(StructureText text, int from) {
        int p = from;
        while (p < text.length() && text.bytes()[p] != '\n' && text.bytes()[p] != '\r') {
            p++;
        }
        return p + 1;
    }

    private static boolean starts(byte[] bytes, int at, String word) {
        for (int i = 0; i < 5; i++) {
            if ((i < 4 ? bytes[at + i] | 32 : bytes[at + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
