package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.util.List;

/**
 * What was read from one file.
 *
 * @param name where it came from
 * @param format what it turned out to be
 * @param entries at least one
 * @param repairs what lenient reading mended; empty for a sound file
 */
public record StructureFile(String name, StructureFormat format, List<StructureEntry> entries, List<Repair> repairs) {

    public StructureFile {
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }

    public List<Structure> structures() {
        return entries.stream().map(StructureEntry::structure).toList();
    }

    /** The first, or only, structure. */
    public Structure structure() {
        return entries.get(0).structure();
    }

    /** The first, or only, entry. */
    public StructureEntry entry() {
        return entries.get(0);
    }
}
