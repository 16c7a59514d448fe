package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Visits every format in the list, so that a new one is tested from its first line. */
class EveryFormatTest {

    static final List<StructureFormat> ALL = StructureFormats.ALL;

    static final List<StructureFormat> WRITABLE =
            StructureFormats.ALL.stream().filter(StructureFormat::isWritable).toList();

    static Stream<StructureFormat> writable() {
        return WRITABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("writable")
    void whatIsWrittenIsRecognisedAndReadBackTheSame(StructureFormat format) {
        for (int seed = 0; seed < 30; seed++) {
            Structure structure = crystal(seed);
            StructureFile file = StructureFiles.read("unnamed", StructureFiles.write(structure, format));
            assertThat(file.format()).isEqualTo(format);
            assertThat(file.repairs()).isEmpty();
            assertSame(file.structure(), structure.rightHanded(), format);
        }
    }

    @ParameterizedTest
    @MethodSource("writable")
    void strictReadingAcceptsWhatIsWritten(StructureFormat format) {
        StructureText text = StructureText.of("unnamed", format.write(crystal(1)));
        assertThat(StructureFiles.read(text, format, ReadOptions.STRICT).structures())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("writable")
    void disorderIsKeptOrRefusedWithAdvice(StructureFormat format) {
        Structure alloy = new Structure(
                Lattice.of(3, 3, 3, 90, 90, 90),
                List.of(new Site(
                        "M1",
                        new TreeMap<>(Map.of(Element.of("Fe"), 0.25, Element.of("Co"), 0.5)),
                        new Fractional(0, 0, 0))));
        if (List.of("CIF", "pymatgen JSON", "OPTIMADE JSON").contains(format.name())) {
            StructureFile back = StructureFiles.read("unnamed", format.write(alloy));
            assertThat(back.structure().sites()).hasSize(1);
            assertThat(back.structure().sites().get(0).occupancies())
                    .isEqualTo(alloy.sites().get(0).occupancies());
        } else {
            assertThatThrownBy(() -> format.write(alloy)).hasMessageContaining("Write CIF");
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aBrokenFileIsAnErrorWithALineAndNeverACrash(StructureFormat format) {
        for (String broken :
                List.of("", "\n", "nonsense", "{", "[[[", "data_x\nloop_\n_a", "1\n", "&SYSTEM\nibrav=99", "CELL")) {
            assertThatThrownBy(() -> format.read(
                            StructureText.of("broken", broken), new ReadLog(format.name(), ReadOptions.LENIENT)))
                    .isInstanceOfSatisfying(StructureSyntaxException.class, error -> {
                        assertThat(error.line()).isPositive();
                        assertThat(error.getMessage())
                                .contains(format.name() + ", line", "found", "expected")
                                .doesNotContain("null");
                    });
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void itIsFoundByNameAndEnding(StructureFormat format) {
        assertThat(StructureFormats.of(format.name())).isEqualTo(format);
        assertThat(format.endings()).isNotEmpty();
        if (!format.isWritable()) {
            assertThatThrownBy(() -> format.write(crystal(1))).hasMessageContaining("read, not written");
        }
    }

    @Test
    void momentsAndOxidationStatesSurviveInCif() {
        Element fe = Element.of("Fe");
        Site site = Site.of(fe, new Fractional(0, 0.5, 0.25))
                .with(SiteProperties.NONE.withOxidationStates(Map.of(fe, 3.0)).withMoment(new Cartesian(1.5, -2, 0.5)));
        Structure structure = new Structure(Lattice.of(4, 5, 6, 80, 95, 100), List.of(site));
        SiteProperties back = StructureFiles.read("x", StructureFiles.write(structure, StructureFormats.CIF))
                .structure()
                .sites()
                .get(0)
                .properties();
        assertThat(back.oxidationStates()).containsEntry(fe, 3.0);
        assertThat(back.moment()
                        .orElseThrow()
                        .minus(new Cartesian(1.5, -2, 0.5))
                        .length())
                .isLessThan(1e-9);
    }

    @Test
    void aFileIsWrittenWholeAndItsFolderStaysClean(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("x.cif");
        StructureFiles.write(crystal(1), StructureFormats.CIF, target);
        StructureFiles.write(crystal(2), StructureFormats.CIF, target);
        assertSame(StructureFiles.read(target).structure(), crystal(2).rightHanded(), StructureFormats.CIF);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    /** Any cell, right- or left-handed, and a dozen atoms that do not touch. */
    private static Structure crystal(int seed) {
        Random random = new Random(seed);
        Lattice lattice = new Lattice(
                new Cartesian(6 + random.nextDouble(), random.nextDouble(), random.nextDouble()),
                new Cartesian(random.nextDouble(), 7 + random.nextDouble(), -random.nextDouble()),
                new Cartesian(
                        random.nextDouble(), random.nextDouble(), (seed % 2 == 0 ? 8 : -8) + random.nextDouble()));
        List<Element> elements = List.of(Element.of("Li"), Element.of("Fe"), Element.of("P"), Element.of("O"));
        List<Site> sites = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Element element = elements.get(random.nextInt(elements.size()));
            sites.add(Site.of(element, new Fractional(i / 12.0, random.nextDouble(), random.nextDouble())));
        }
        return new Structure(lattice, sites);
    }

    private static void assertSame(Structure found, Structure wanted, StructureFormat format) {
        assertThat(found.sites()).hasSameSizeAs(wanted.sites());
        assertThat(found.volume()).isCloseTo(wanted.volume(), within(1e-8));
        for (int i = 0; i < wanted.sites().size(); i++) {
            assertThat(found.sites().get(i).element())
                    .isEqualTo(wanted.sites().get(i).element());
            for (int j = 0; j < i; j++) {
                assertThat(found.distance(i, j)).as(format.name()).isCloseTo(wanted.distance(i, j), within(1e-8));
            }
        }
    }
}
