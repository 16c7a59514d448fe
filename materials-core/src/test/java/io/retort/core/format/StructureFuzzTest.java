package io.retort.core.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Tries the seeds beside this class, among them every input that once broke a parser; {@code .ci/fuzz} searches for more. One
 * method a format, and one for any file.
 */
class StructureFuzzTest {

    @FuzzTest
    void anyFile(byte[] bytes) {
        StructureFuzzer.any(bytes);
    }

    @FuzzTest
    void cif(byte[] bytes) {
        StructureFuzzer.read(StructureFormats.CIF, bytes);
    }

    @FuzzTest
    void poscar(byte[] bytes) {
        StructureFuzzer.read(StructureFormats.POSCAR, bytes);
    }

    @FuzzTest
    void xyz(byte[] bytes) {
        StructureFuzzer.read(StructureFormats.XYZ, bytes);
    }

    @FuzzTest
    void json(byte[] bytes) {
        StructureFuzzer.read(StructureFormats.PYMATGEN, bytes);
        StructureFuzzer.read(StructureFormats.OPTIMADE, bytes);
    }

    @FuzzTest
    void others(byte[] bytes) {
        for (StructureFormat format : List.of(
                StructureFormats.LAMMPS,
                StructureFormats.ESPRESSO,
                StructureFormats.XSF,
                StructureFormats.SHELX,
                StructureFormats.CASTEP)) {
            StructureFuzzer.read(format, bytes);
        }
    }
}
