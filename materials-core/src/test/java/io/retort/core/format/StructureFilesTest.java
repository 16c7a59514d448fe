package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructureFilesTest {

    private static final Structure IRON = new Structure(
            Lattice.of(2.87, 2.87, 2.87, 90, 90, 90), List.of(Site.of(Element.of("Fe"), new Fractional(0, 0, 0))));

    @Test
    void aWrittenFileIsAsReadableAsAnyNewFileAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path plain = Files.writeString(folder.resolve("plain.txt"), "");
        Path written = folder.resolve("iron.cif");
        StructureFiles.write(IRON, StructureFormats.CIF, written);
        assertThat(Files.getPosixFilePermissions(written)).isEqualTo(Files.getPosixFilePermissions(plain));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(plain, written);
        }
    }
}
