package io.retort.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One real-looking file of each format that has no test of its own, recognised by its content alone. */
class OtherFormatsTest {

    @ParameterizedTest
    @CsvSource({
        // ibrav, further settings, volume in units of a³
        "1,  celldm(1)=10, 1",
        "2,  celldm(1)=10, 0.25",
        "3,  celldm(1)=10, 0.5",
        "-3, celldm(1)=10, 0.5",
        "4,  'celldm(1)=10, celldm(3)=1.6', 1.3856406",
        "5,  'celldm(1)=10, celldm(4)=0.5', 0.7071068",
        "-5, 'celldm(1)=10, celldm(4)=0.5', 0.7071068",
        "6,  'celldm(1)=10, celldm(3)=2', 2",
        "7,  'celldm(1)=10, celldm(3)=2', 1",
        "8,  'celldm(1)=10, celldm(2)=1.5, celldm(3)=2', 3",
        "9,  'celldm(1)=10, celldm(2)=1.5, celldm(3)=2', 1.5",
        "91, 'celldm(1)=10, celldm(2)=1.5, celldm(3)=2', 1.5",
        "10, 'celldm(1)=10, celldm(2)=1.5, celldm(3)=2', 0.75",
        "11, 'celldm(1)=10, celldm(2)=1.5, celldm(3)=2', 1.5",
        "12, 'celldm(1)=10, celldm(2)=1.5, celldm(3)=2, celldm(4)=0.6', 2.4",
        "-12,'celldm(1)=10, celldm(2)=1.5, celldm(3)=2, celldm(5)=0.6', 2.4",
        "13, 'celldm(1)=10, celldm(2)=1.5, celldm(3)=2, celldm(4)=0.6', 1.2",
        "14, 'celldm(1)=10, celldm(2)=1.5, celldm(3)=2, celldm(4)=0, celldm(5)=0, celldm(6)=0.6', 2.4"
    })
    void everyBravaisLatticeOfEspressoHasItsVolume(int ibrav, String settings, double volume) {
        Structure structure = read(
                        "&CONTROL\n/\n&SYSTEM\n ibrav=" + ibrav + ", " + settings + ", nat=1\n/\n"
                                + "ATOMIC_SPECIES\n Si 28.086 Si.UPF\nATOMIC_POSITIONS crystal\n Si 0 0 0\n",
                        "Quantum ESPRESSO input")
                .structure();
        assertThat(structure.volume()).isCloseTo(volume * Math.pow(10 * 0.529177210544, 3), within(1e-4));
    }

    @Test
    void espressoPlacesInAnyUnit() {
        Structure structure = read("""
                        &SYSTEM
                          ibrav = 0, nat = 2, ntyp = 1 ! a comment
                        /
                        ATOMIC_SPECIES
                        Fe1 55.845 Fe.UPF
                        CELL_PARAMETERS {angstrom}
                        4.0 0 0
                        0 4.0 0
                        0 0 4.0
                        ATOMIC_POSITIONS (angstrom)
                        Fe1 1.0 2.0 3.0
                        Fe1 0.0 0.0 0.0 0 0 1
                        """, "Quantum ESPRESSO input").structure();
        assertThat(structure.reducedFormula()).isEqualTo("Fe");
        assertThat(structure.sites().get(0).position().c()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void lammpsTellsElementsByMassAndShiftsItsBox() {
        Structure structure = read("""
                        made by hand

                        2 atoms
                        2 atom types
                        -1.0 3.0 xlo xhi
                        0.0 4.0 ylo yhi
                        0.0 4.0 zlo zhi

                        Masses

                        1 22.98977
                        2 35.453 # Cl

                        Atoms # charge

                        2 2 -1.0 1.0 2.0 2.0
                        1 1 1.0 -1.0 0.0 0.0
                        """, "LAMMPS data").structure();
        assertThat(structure.reducedFormula()).isEqualTo("NaCl");
        assertThat(structure.sites().get(0).position().a()).isZero();
        assertThat(structure.sites().get(1).properties().others()).containsEntry("charge", new SiteValue.Scalar(-1));
    }

    @Test
    void shelxAppliesLatticeAndSymmetryAndSharesOfSpecialPlaces() {
        // P 21/c: the first atom on a centre, so the file halves its occupancy
        Structure structure = read("""
                        TITL copper complex
                        CELL 0.71073 5.0 6.0 7.0 90 95 90
                        LATT 1
                        SYMM -X, 0.5+Y, 0.5-Z
                        SFAC CU CL
                        UNIT 2 4
                        FVAR 0.6
                        CU1 1 0.0 0.0 0.0 10.5 0.02
                        CL1 2 0.2 0.3 0.1 11.0 0.03 0.03 =
                          0.03 0 0 0
                        HKLF 4
                        END
                        """, "SHELX").structure();
        assertThat(structure.sites()).hasSize(6);
        assertThat(structure.isOrdered()).isTrue();
        assertThat(structure.reducedFormula()).isEqualTo("CuCl2");
    }

    @Test
    void castepKnowsItsUnits() {
        Structure structure = read(
                        "%BLOCK lattice_abc\nbohr\n10 10 10\n90 90 90\n%ENDBLOCK lattice_abc\n%block POSITIONS_ABS\nang\nSi 0 0 1 ! x\n%endblock positions_abs\n",
                        "CASTEP cell")
                .structure();
        assertThat(structure.lattice().a().length()).isCloseTo(5.29177210544, within(1e-9));
        assertThat(structure.cartesian(0).z()).isCloseTo(1, within(1e-12));
    }

    @Test
    void xsfTakesNumbersForElements() {
        Structure structure = read("CRYSTAL\nPRIMVEC\n4 0 0\n0 4 0\n0 0 4\nPRIMCOORD\n2 1\n14 0 0 0\nO 2 2 2\n", "XSF")
                .structure();
        assertThat(structure.reducedFormula()).isEqualTo("SiO");
    }

    @Test
    void pymatgenDocumentsAreFoundInsideOthers() {
        StructureFile file = read("""
                {"data": [{"material_id": "mp-1", "structure": {"@class": "Structure",
                  "lattice": {"a": 4, "b": 4, "c": 4, "alpha": 90, "beta": 90, "gamma": 90},
                  "sites": [{"species": [{"element": "Fe", "oxidation_state": 3, "occu": 0.5}, {"element": "Mg", "occu": 0.5}],
                             "abc": [0, 0, 0], "properties": {"magmom": [1, 0, 2]}}]}}]}
                """, "pymatgen JSON");
        assertThat(file.entry().title()).isEqualTo("mp-1");
        var properties = file.structure().sites().get(0).properties();
        assertThat(properties.oxidationStates()).isEqualTo(Map.of(Element.of("Fe"), 3.0));
        assertThat(properties.moment()).contains(new Cartesian(1, 0, 2));
    }

    @Test
    void optimadeLeavesVacanciesOutAndNamesTheEntry() {
        StructureFile file = read("""
                {"data": [{"id": "db/1", "type": "structures", "attributes": {
                  "lattice_vectors": [[4, 0, 0], [0, 4, 0], [0, 0, 4]], "chemical_formula_reduced": "Fe",
                  "cartesian_site_positions": [[0, 0, 0], [2, 2, 2]], "species_at_sites": ["Fe", "hole"],
                  "species": [{"name": "Fe", "chemical_symbols": ["Fe", "vacancy"], "concentration": [0.9, 0.1]},
                              {"name": "hole", "chemical_symbols": ["vacancy"], "concentration": [1.0]}]}}]}
                """, "OPTIMADE JSON");
        assertThat(file.entry().title()).isEqualTo("db/1");
        assertThat(file.structure().sites())
                .singleElement()
                .satisfies(site -> assertThat(site.occupancy()).isEqualTo(0.9));
        assertThat(file.entry().stated().formula()).contains("Fe");
    }

    private static StructureFile read(String text, String format) {
        StructureFile file = StructureFiles.read("unnamed", text);
        assertThat(file.format().name()).isEqualTo(format);
        return file;
    }
}
