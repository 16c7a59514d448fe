package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.structure.Fractional;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoscarFormatTest {

    private static final String CELL = "quartz\n1.0\n4 0 0\n0 5 0\n0 0 6\n";

    @Test
    void versionFiveNamesItsElements() {
        Structure structure =
                read(CELL + "Si O\n1 2\nDirect\n0 0 0\n.1 .2 .3\n.5 .5 .5\n").structure();
        assertThat(structure.reducedFormula()).isEqualTo("SiO2");
        assertThat(structure.sites().get(1).position()).isEqualTo(new Fractional(.1, .2, .3));
    }

    @Test
    void versionFourIsNamedByWhatStandsBehindTheCoordinates() {
        StructureFile file = read(CELL + "1 2\nDirect\n0 0 0 # Si1\n.1 .2 .3 # O1\n.5 .5 .5 # O2\n");
        assertThat(file.structure().reducedFormula()).isEqualTo("SiO2");
        assertThat(file.repairs()).isEmpty();
    }

    @Test
    void withoutAnyNameTheRepairSaysSo() {
        StructureFile file = read(CELL + "1 2\nDirect\n0 0 0\n.1 .2 .3\n.5 .5 .5\n");
        assertThat(file.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.line()).isEqualTo(6);
            assertThat(repair.done()).contains("[H, He]", "surely wrong");
        });
    }

    @Test
    void cartesianPlacesAreScaledToo() {
        Structure structure =
                read("x\n2.0\n2 0 0\n0 2 0\n0 0 2\nFe\n1\nCartesian\n1 0 0.5\n").structure();
        assertThat(structure.sites().get(0).position()).isEqualTo(new Fractional(0.5, 0, 0.25));
        assertThat(structure.volume()).isCloseTo(64, within(1e-12));
    }

    @Test
    void aNegativeScaleIsTheVolume() {
        assertThat(read("x\n-100\n2 0 0\n0 3 0\n0 0 2\nFe\n1\nDirect\n0 0 0\n")
                        .structure()
                        .volume())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void selectiveDynamicsIsKeptAndWritten() {
        Structure structure = read(CELL + "Fe\n1\nSelective dynamics\nDirect\n0 0 0 T F .TRUE.\n")
                .structure();
        SiteValue flags = new SiteValue.Flags(List.of(true, false, true));
        assertThat(structure.sites().get(0).properties().others()).containsEntry("selective_dynamics", flags);
        assertThat(StructureFiles.write(structure, StructureFormats.POSCAR)).contains("Selective dynamics", "T F T");
    }

    @Test
    void theHeadOfAChargeDensityIsEnough() {
        assertThat(read(CELL + "Fe\n1\nDirect\n0 0 0\n\n 2 2 2\n 1 2 3 4 5\n 6 7 8\n")
                        .structure()
                        .sites())
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("x\n1.0 1.0\n4 0 0\n0 5 0\n0 0 6\nFe\n1\nDirect\n0 0 0\n"))
                .hasMessage("POSCAR, line 2: found '1.0 1.0', expected one scale factor or three.");
        assertThatThrownBy(() -> read(CELL + "Fe\n2\nDirect\n0 0 0\n"))
                .hasMessage("POSCAR, line 10: found the end, expected three coordinates.");
    }

    private static StructureFile read(String text) {
        return StructureFiles.read(StructureText.of("POSCAR", text), StructureFormats.POSCAR, ReadOptions.LENIENT);
    }
}
