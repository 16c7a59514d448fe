package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.util.List;

/** One way to write structures down. Stateless and thread-safe. */
public interface StructureFormat {

    /** As people say it: {@code CIF}, {@code POSCAR}. */
    String name();

    /** Usual endings of file names, without the stop; the first is the one to write. */
    List<String> endings();

    /** How surely the content is of this format: 0 no, 1 perhaps, 2 likely, 3 certainly. Looks at content first. */
    int recognises(StructureText text);

    /**
     * Every structure in the text, at least one.
     *
     * @throws StructureSyntaxException where the text cannot be read
     */
    List<StructureEntry> read(StructureText text, ReadLog log);

    /** The structure as a file of this format. @throws UnsupportedOperationException where it is only read */
    default String write(Structure structure) {
        throw new UnsupportedOperationException(
                name() + " is read, not written; write " + StructureFormats.WRITABLE + ".");
    }

    default boolean isWritable() {
        return false;
    }
}
