package io.retort.core.format.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.element.Element;
import io.retort.core.format.ReadOptions;
import io.retort.core.format.StructureFile;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.format.StructureText;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a crystal is made of a CIF block. */
class CifStructureTest {

    private static final String CELL = """
            data_test
            _cell_length_a 5.64(1)
            _cell_length_b 5.64
            _cell_length_c 5.64
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            """;

    private static final String SALT = """
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na1 0 0 0
            Cl1 0.5 0.5 0.5
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_symmetry_space_group_name_H-M 'F m -3 m'",
                "_space_group_name_H-M_alt 'Fm-3m'",
                "_symmetry_Int_Tables_number 225",
                "_space_group.IT_number 225",
                "_space_group_name_Hall '-F 4 2 3'"
            })
    void aNameOrNumberGivesTheOperators(String group) {
        StructureFile file = read(CELL + group + "\n" + SALT);
        assertThat(file.structure().reducedFormula()).isEqualTo("NaCl");
        assertThat(file.structure().sites()).hasSize(8);
        assertThat(file.structure().density()).isCloseTo(2.164, within(0.001));
    }

    @Test
    void listedOperatorsGoBeforeTheName() {
        StructureFile file =
                read(CELL + "_symmetry_space_group_name_H-M 'F m -3 m'\nloop_\n_symmetry_equiv_pos_as_xyz\n"
                        + "'x,y,z'\n'1/2+x, .5+Y, z'\n" + SALT);
        assertThat(file.structure().sites()).hasSize(4);
    }

    @Test
    void positionsWithThreeDigitsAreStillSpecial() {
        StructureFile file = read(CELL.replace("gamma 90", "gamma 120")
                + "_space_group_IT_number 194\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
                + "Mg 0.333 0.667 0.25\n");
        assertThat(file.structure().sites()).hasSize(2);
    }

    @Test
    void occupantsOfOnePlaceBecomeOneSite() {
        Structure structure = read(CELL
                        + "loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n"
                        + "_atom_site_fract_z\n_atom_site_occupancy\nM1 Fe2+ 0 0 0 0.75\nM1a Mg 0 0 1.0 0.25\nO1 O 0.5 0.5 0.5 .\n")
                .structure();
        assertThat(structure.sites()).hasSize(2);
        Site mixed = structure.sites().get(0);
        assertThat(mixed.occupancies()).containsEntry(Element.of("Fe"), 0.75).containsEntry(Element.of("Mg"), 0.25);
        assertThat(mixed.properties().oxidationStates()).containsEntry(Element.of("Fe"), 2.0);
    }

    @Test
    void labelsInCapitalsAreSettledByTheFormula() {
        String sites =
                "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nCA1 0 0 0\n";
        assertThat(read(CELL + "_chemical_formula_sum 'Ca1'\n" + sites)
                        .structure()
                        .reducedFormula())
                .isEqualTo("Ca");
        assertThat(read(CELL + "_chemical_formula_sum 'C1 H4'\n" + sites)
                        .structure()
                        .reducedFormula())
                .isEqualTo("C");
    }

    @Test
    void momentsTurnWithTheOperators() {
        Structure structure = read(CELL
                        + "loop_\n_space_group_symop_magn_operation.xyz\nx,y,z,+1\n-x,-y,z+1/2,-1\n"
                        + "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nMn1 0.1 0.2 0.1\n"
                        + "loop_\n_atom_site_moment.label\n_atom_site_moment.crystalaxis_x\n_atom_site_moment.crystalaxis_y\n"
                        + "_atom_site_moment.crystalaxis_z\nMn1 1 0 2\n")
                .structure();
        assertThat(structure.sites().get(0).properties().moment().orElseThrow().x())
                .isCloseTo(1, within(1e-12));
        // a two-fold screw with time reversal: x and y components turn round twice, z once
        assertThat(structure.sites().get(1).properties().moment().orElseThrow().x())
                .isCloseTo(1, within(1e-12));
        assertThat(structure.sites().get(1).properties().moment().orElseThrow().z())
                .isCloseTo(-2, within(1e-12));
    }

    @Test
    void everyBlockWithAtomsIsAStructure() {
        StructureFile file =
                read(CELL + SALT + "data_empty\n_cell_length_a 3\n" + CELL.replace("data_test", "data_second") + SALT);
        assertThat(file.entries()).extracting("title").containsExactly("test", "second");
    }

    @Test
    void sitesWithoutPlaceAreLeftOutAndListed() {
        StructureFile file = read(CELL + SALT + "H1 ? ? ?\n");
        assertThat(file.structure().sites()).hasSize(2);
        assertThat(file.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.line()).isEqualTo(15);
            assertThat(repair.done()).contains("left out");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "H1 0.1 0.2x 0.3 | '0.2x'",
                "H1 0.1 ? 0.3    | a coordinate missing",
                "H1 0.1 1e9 0.3  | '1e9'",
                "J1 0.1 0.2 0.3  | 'J1', which is no element",
                "H1              | a row that breaks off",
            })
    void aSiteThatCannotBeReadIsAnErrorAndNeverLost(String row, String found) {
        assertThatThrownBy(() -> read(CELL + SALT + row + "\n"))
                .isInstanceOfSatisfying(StructureSyntaxException.class, e -> {
                    assertThat(e.line()).isEqualTo(15);
                    assertThat(e.getMessage()).contains(found);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"X1", "Q2", "Xx"})
    void pointsThatAreNoAtomsAreLeftOutAndListed(String name) {
        StructureFile file = read(CELL + SALT + name + " 0.1 0.2 0.3\n");
        assertThat(file.structure().sites()).hasSize(2);
        assertThat(file.repairs())
                .singleElement()
                .satisfies(repair -> assertThat(repair.done()).contains("no atom"));
    }

    @Test
    void aCellWithoutVolumeIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(CELL.replace("gamma 90", "gamma 180") + SALT))
                .isInstanceOfSatisfying(
                        StructureSyntaxException.class,
                        e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void lenientReadingListsEveryRepair() {
        String text = "\uFEFF" + CELL.replace("data_test", "data_test\n_publ_author 'M. O'Keeffe")
                + "_chemical_formula_sum Na Cl\r\n" + SALT + "loop_ _a _b _c _d 1 2 3\n\u001a";
        StructureFile file = read(text);
        assertThat(file.structure().sites()).hasSize(2);
        assertThat(file.repairs())
                .extracting("expected")
                .anySatisfy(expected -> assertThat(expected).asString().contains("closing '"))
                .anySatisfy(expected -> assertThat(expected).asString().contains("quotes round a value with spaces"))
                .anySatisfy(expected -> assertThat(expected).asString().contains("multiple of 4"))
                .anySatisfy(expected -> assertThat(expected).asString().contains("plain text"))
                .anySatisfy(expected -> assertThat(expected).asString().contains("text"));
        assertThatThrownBy(() -> StructureFiles.read(StructureText.of("x", text), ReadOptions.STRICT))
                .isInstanceOf(StructureSyntaxException.class);
    }

    @Test
    void quotingAndTextFieldsFollowTheGrammar() {
        CifBlock block = parse("""
                data_q
                _a 'it's one'
                _b "say 'x'"
                _c
                ;first
                second
                ;
                loop_ _d _e
                1 ? 'x' .
                _f #not a comment
                3
                _g
                ;\\
                long \\
                line
                ;
                """);
        assertThat(block.values("_a")).containsExactly("it's one");
        assertThat(block.values("_b")).containsExactly("say 'x'");
        assertThat(block.values("_c")).containsExactly("first\nsecond");
        assertThat(block.values("_D")).containsExactly("1", "x");
        assertThat(block.values("_e")).containsExactly("?", ".");
        assertThat(block.values("_f")).containsExactly("3");
        assertThat(block.values("_g")).containsExactly("long line");
    }

    @Test
    void versionTwoKnowsListsTablesAndTripleQuotes() {
        CifBlock block =
                parse("#\\#CIF_2.0\ndata_q\n_a [1 [2 3] 'x']\n_b {'k':1 \"l\":[2]}\n_c '''two\nlines'''\n_d 'it''\n");
        assertThat(block.values("_a")).containsExactly("[1 [2 3] 'x']");
        assertThat(block.values("_b")).containsExactly("{'k':1 \"l\":[2]}");
        assertThat(block.values("_c")).containsExactly("two\nlines");
    }

    private static CifBlock parse(String text) {
        List<CifBlock> blocks = CifParser.parse(
                        StructureText.of("test", text), new io.retort.core.format.ReadLog("CIF", ReadOptions.LENIENT))
                .blocks();
        return blocks.get(0);
    }

    private static StructureFile read(String text) {
        return StructureFiles.read("test", text);
    }
}
