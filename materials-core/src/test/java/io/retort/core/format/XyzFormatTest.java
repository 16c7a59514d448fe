package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.SiteValue;
import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class XyzFormatTest {

    private static final String WATER = "3\nwater\nO 0 0 0.1\nH 0 0.76 -0.5\nH 0 -0.76 -0.5\n";

    @Test
    void aMoleculeIsPutInABoxAndSaysSo() {
        StructureEntry entry = StructureFiles.read("w.xyz", WATER).entry();
        assertThat(entry.periodic()).isFalse();
        assertThat(entry.title()).isEqualTo("water");
        assertThat(entry.structure().reducedFormula()).isEqualTo("H2O");
        assertThat(entry.structure().distance(0, 1)).isCloseTo(Math.hypot(0.76, 0.6), within(1e-12));
    }

    @Test
    void extendedFramesKeepCellAndProperties() {
        StructureFile file = StructureFiles.read(
                "x.extxyz",
                "1\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3:forces:R:3:magmoms:R:1 energy=-1.5\nFe 1 2 3 .1 .2 .3 2.2\n");
        var site = file.structure().sites().get(0);
        assertThat(file.entry().periodic()).isTrue();
        assertThat(site.position().b()).isEqualTo(0.5);
        assertThat(site.properties().others()).containsEntry("forces", new SiteValue.Vector(List.of(.1, .2, .3)));
        assertThat(site.properties().moment()).contains(new Cartesian(0, 0, 2.2));
    }

    @Test
    void everyFrameIsAStructure() {
        assertThat(StructureFiles.read("t.xyz", WATER + WATER).structures()).hasSize(2);
    }

    @Test
    void trajectoriesLongerThanMemoryAreStreamed() {
        int frames = 20_000;
        try (Stream<StructureEntry> stream =
                XyzFormat.frames(new BufferedReader(endless(frames)), ReadOptions.LENIENT)) {
            assertThat(stream.mapToInt(entry -> entry.structure().sites().size())
                            .sum())
                    .isEqualTo(3 * frames);
        }
    }

    @Test
    void aShortFrameIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> StructureFiles.read("w.xyz", "3\n\nO 0 0 0\nH 0 0 1\n"))
                .hasMessage("XYZ, line 5: found the end, expected 1 more atoms.");
    }

    /** As many frames as are wanted, made while they are read. */
    private static Reader endless(int frames) {
        return new Reader() {
            private long at;

            @Override
            public int read(char[] buffer, int from, int length) {
                long end = (long) frames * WATER.length();
                int count = (int) Math.min(length, end - at);
                for (int i = 0; i < count; i++) {
                    buffer[from + i] = WATER.charAt((int) (at++ % WATER.length()));
                }
                return count == 0 ? -1 : count;
            }

            @Override
            public void close() {}
        };
    }
}
