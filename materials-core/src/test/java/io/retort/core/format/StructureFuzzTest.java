package io.retort.core.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Whatever the bytes, a parser answers with structures or with a {@link StructureSyntaxException}, soon and in little
 * memory. An ordinary run tries the seeds beside this class; {@code mvn test -Pfuzz} searches for a minute each.
 */
class StructureFuzzTest {

    private static final ReadOptions SMALL = new ReadOptions(false, 1_000_000, 2_000, 32);
    private static final ReadOptions STRICT = new ReadOptions(true, 1_000_000, 2_000, 32);

    @FuzzTest(maxDuration = "1m")
    void anyFile(byte[] bytes) {
        try {
            StructureReport.of(StructureFiles.read("fuzzed", bytes, SMALL).entry());
        } catch (StructureSyntaxException e) {
            requireLine(e);
        }
    }

    @FuzzTest(maxDuration = "1m")
    void cif(byte[] bytes) {
        read(StructureFormats.CIF, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void poscar(byte[] bytes) {
        read(StructureFormats.POSCAR, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void xyz(byte[] bytes) {
        read(StructureFormats.XYZ, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void json(byte[] bytes) {
        read(StructureFormats.PYMATGEN, bytes);
        read(StructureFormats.OPTIMADE, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void others(byte[] bytes) {
        for (StructureFormat format : List.of(
                StructureFormats.LAMMPS,
                StructureFormats.ESPRESSO,
                StructureFormats.XSF,
                StructureFormats.SHELX,
                StructureFormats.CASTEP)) {
            read(format, bytes);
        }
    }

    private static void read(StructureFormat format, byte[] bytes) {
        StructureText text = new StructureText("fuzzed", bytes, bytes.length);
        for (ReadOptions options : List.of(SMALL, STRICT)) {
            try {
                StructureFiles.read(text, format, options);
            } catch (StructureSyntaxException e) {
                requireLine(e);
            }
        }
    }

    private static void requireLine(StructureSyntaxException e) {
        if (e.line() < 1) {
            throw new AssertionError("no line: " + e.getMessage());
        }
    }
}
