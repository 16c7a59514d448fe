package io.retort.tools.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.Toolbox;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Structure;
import io.retort.core.synthesis.RecipeSource;
import io.retort.tools.Seen;
import io.retort.tools.Tools;
import io.retort.tools.structure.StructureBook;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model gets when it calls the tools of this room one after another, on the starter catalogue. */
class CrystalToolsTest {

    /** NaZnP, P4/nmm, its cell rounded: Na on 2c, Zn on 2a, P on 2c. */
    private static final String NAZNP = "NaZnP\\n1\\n4.066 0 0\\n0 4.066 0\\n0 0 6.872\\nNa Zn P\\n2 2 2\\nDirect\\n"
            + "0 .5 .648\\n.5 0 .352\\n0 0 0\\n.5 .5 0\\n0 .5 .218\\n.5 0 .782\\n";

    @TempDir
    private static Path folder = Path.of("");

    private static EmbeddedCatalogue catalogue;

    private final EvidenceBook book = new EvidenceBook();
    private final Toolbox tools = new Toolbox(Tools.all(catalogue, book), book);

    @BeforeAll
    static void openCatalogue() {
        catalogue = EmbeddedCatalogue.open(folder);
    }

    @AfterAll
    static void closeCatalogue() {
        catalogue.close();
    }

    @Test
    void lithiumGoesToTheTetrahedralSiteOfDiamondSilicon() throws Exception {
        call("get_structure", "{'material': 'silicon', 'cell': 'conventional'}");
        Observation made = call("insert_atom", "{'structure': 'st-1', 'element': 'Li', 'site': 'tetrahedral'}");
        assertThat(label(made, CrystalProperties.SITE_SYMMETRY)).isEqualTo("-43m");
        assertThat(Seen.number(Seen.fact(made, CrystalProperties.COORDINATION))).isEqualTo(4);
        Structure before = structure(call("write_structure", "{'structure': 'st-1', 'format': 'pymatgen JSON'}"));
        Structure after = structure(call("write_structure", "{'structure': 'st-2', 'format': 'pymatgen JSON'}"));
        assertThat(after.reducedFormula()).isEqualTo("LiSi8");
        double edge = before.lattice().a().length();
        assertThat(Seen.number(Seen.fact(made, CrystalProperties.NEIGHBOUR_DISTANCE)))
                .isCloseTo(Math.sqrt(3) / 4 * edge, within(1e-4));
        for (int i = 0; i < 8; i++) {
            assertThat(after.sites().get(i).position())
                    .isEqualTo(before.sites().get(i).position());
        }
        assertThat(Seen.fact(made, CrystalProperties.SITE_SYMMETRY).provenance().record())
                .startsWith("Si (mp-149), conventional cell by symmetry")
                .contains("Li at the tetrahedral interstitial site");
    }

    @Test
    void carbonDioxideStandsTwoAngstromsAboveTheSurface() throws Exception {
        call("structure_info", "{'content': '" + NAZNP + "', 'name': 'POSCAR'}");
        Observation made = call("make_slab", "{'structure': 'st-1', 'plane': '100', 'molecule': 'CO2', 'height': 2}");
        Structure slab = structure(made.artifacts().get(1).content());
        assertThat(slab.composition().amount(Element.of("C"))).isEqualTo(1);
        double[] heights = new double[slab.sites().size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = slab.cartesian(i).z();
        }
        int first = heights.length - 3;
        double top = java.util.Arrays.stream(heights, 0, first).max().orElseThrow();
        assertThat(heights[first] - top).isCloseTo(2, within(1e-4));
        assertThat(heights[first + 1] - heights[first]).isCloseTo(1.1621, within(1e-4));
        String poscar = call("write_structure", "{'structure': 'st-3', 'format': 'POSCAR'}")
                .artifacts()
                .get(0)
                .content();
        assertThat(poscar).contains("Na Zn P O C");
        assertThatThrownBy(() -> call("add_molecule", "{'slab': 'st-2', 'molecule': 'CO2', 'height': 0.4}"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("Nothing touches from");
    }

    @Test
    void copperHasTheBulkModulusThatItsModelPotentialGives() throws Exception {
        Observation fit = call("equation_of_state", "{'structure': 'Cu'}");
        Evidence bulk = Seen.fact(fit, CrystalProperties.EOS_BULK_MODULUS);
        // ASE 3.22.1: 134.14 GPa and 11.566 Å³ by a Birch-Murnaghan fit of EMT energies over ±10 % of the volume
        assertThat(Seen.number(bulk)).isCloseTo(134.14, within(1.34));
        assertThat(Seen.number(Seen.fact(fit, CrystalProperties.EOS_VOLUME))).isCloseTo(11.566, within(0.02));
        assertThat(bulk.provenance().method().name()).startsWith("EMT").contains("Birch-Murnaghan");
        assertThat(bulk.provenance().sha256()).isPresent();
        assertThatThrownBy(() -> call("equation_of_state", "{'structure': 'NaCl'}"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("EMT has no parameters for");
    }

    @Test
    void pointsThatAreGivenAreFitted() throws Exception {
        Observation fit = call(
                "equation_of_state",
                "{'volumes': [17.6, 18.7, 19.8, 20.9, 22.0, 23.1], 'energies': [0.31, 0.12, 0.02, 0.0, 0.04, 0.13]}");
        assertThat(Seen.number(Seen.fact(fit, CrystalProperties.EOS_VOLUME))).isBetween(20.0, 21.5);
    }

    @Test
    void rockSaltIsDescribedByPatternSymmetryAndNeighbours() throws Exception {
        Observation pattern = call("powder_pattern", "{'structure': 'NaCl', 'to': 60}");
        assertThat(Seen.summary(pattern)).contains("(2 0 0)");
        assertThat(pattern.artifacts()).hasSize(2);
        Observation symmetry = call("structure_symmetry", "{'structure': 'st-1'}");
        assertThat(Seen.summary(symmetry)).contains("Fm-3m", "225", "m-3m");
        Observation near = call("neighbours", "{'structure': 'st-1'}");
        assertThat(Seen.number(Seen.fact(near, CrystalProperties.COORDINATION))).isEqualTo(6);
        Observation sums = call("bond_valence", "{'structure': 'st-1'}");
        assertThat(Seen.number(Seen.fact(sums, CrystalProperties.BOND_VALENCE_SUM)))
                .isBetween(0.7, 1.1);
        assertThat(label(sums, CrystalProperties.OXIDATION_STATES)).isEqualTo("Na+ Cl-");
    }

    @Test
    void theSameCrystalIsKnownAgainInALargerCellAndUnderStrain() throws Exception {
        call("make_supercell", "{'structure': 'MgO', 'size': [2, 1, 1]}");
        assertThat(flag(call("match_structures", "{'one': 'st-1', 'other': 'st-2'}")))
                .isTrue();
        call("strain_structure", "{'structure': 'st-1', 'strain': [0.02]}");
        assertThat(flag(call("match_structures", "{'one': 'st-1', 'other': 'st-3'}")))
                .isTrue();
        call("substitute_atoms", "{'structure': 'st-1', 'element': 'Mg', 'by': 'Ca'}");
        assertThat(flag(call("match_structures", "{'one': 'st-1', 'other': 'st-4'}")))
                .isFalse();
    }

    @Test
    void aVacancyTakesOneAtomOutOfASupercell() throws Exception {
        call("make_supercell", "{'structure': 'MgO', 'size': [2, 2, 2]}");
        Observation made = call("make_vacancy", "{'structure': 'st-2', 'element': 'O'}");
        assertThat(structure(made.artifacts().get(0).content()).composition().reducedFormula())
                .isEqualTo("Mg8O7");
    }

    @Test
    void moduliFollowFromCubicConstants() throws Exception {
        Observation seen = call("elastic_moduli", "{'cubic': [165.7, 63.9, 79.6]}");
        assertThat(Seen.number(Seen.fact(seen, Properties.K_VRH))).isCloseTo(97.83, within(0.01));
        assertThat(seen.evidence().get(0).provenance().record()).contains("165.7");
        assertThat(Seen.fact(seen, CrystalProperties.BORN_STABLE).value()).isEqualTo(new PropertyValue.Flag(true));
    }

    @Test
    void reactionsAreBalancedAndHaveAnEnergyWhereEverySubstanceIsRecorded() throws Exception {
        Observation seen = call("balance_reaction", "{'reactants': ['MgO', 'Al2O3'], 'products': ['MgAl2O4']}");
        assertThat(label(seen, CrystalProperties.REACTION)).isEqualTo("MgO + Al2O3 → MgAl2O4");
        Evidence energy = Seen.fact(seen, CrystalProperties.REACTION_ENERGY);
        assertThat(Seen.number(energy)).isBetween(-1.0, 0.2);
        assertThat(energy.provenance().derivedFrom()).hasSize(3);
    }

    @Test
    void aReactionWithAnUnknownSubstanceIsStillBalanced() throws Exception {
        Observation seen = call("balance_reaction", "{'reactants': ['H2', 'Xe2O2'], 'products': ['H2O', 'Xe']}");
        assertThat(seen.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(label(seen, CrystalProperties.REACTION)).contains("→");
    }

    @Test
    void thePhaseDiagramCitesRecordedEnergies() throws Exception {
        Observation seen = call("phase_diagram", "{'system': 'Mg-O'}");
        assertThat(Seen.summary(seen)).contains("MgO");
        assertThat(seen.evidence())
                .allSatisfy(fact -> assertThat(fact.provenance().record()).isNotBlank());
        Observation falls = call("decomposition", "{'formula': 'MgO'}");
        assertThat(Seen.number(Seen.fact(falls, Properties.ENERGY_ABOVE_HULL))).isZero();
    }

    @Test
    void whoWorksOnOneQuestionSharesItsStructuresAndNobodyElseSeesThem() throws Exception {
        StructureBook shared = new StructureBook();
        Toolbox one = new Toolbox(Tools.all(catalogue, RecipeSource.NONE, shared, book), book);
        one.call("make_supercell", "{\"structure\": \"MgO\", \"size\": [2, 1, 1]}");
        Toolbox other = new Toolbox(Tools.all(catalogue, RecipeSource.NONE, shared, book), book);
        assertThat(other.call("structure_symmetry", "{\"structure\": \"st-2\"}").outcome())
                .isEqualTo(Outcome.COMPLETE);
        assertThatThrownBy(() -> call("structure_symmetry", "{'structure': 'st-2'}"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("There is no structure st-2");
    }

    /** Every summary and note is text that an answer may consist of. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "make_supercell   | {'structure': 'MgO', 'size': [2, 1, 1]}",
                "make_slab        | {'structure': 'MgO', 'plane': '100', 'thickness': 6, 'vacuum': 12, 'molecule': 'H2O'}",
                "insert_atom      | {'structure': 'MgO', 'element': 'Li'}",
                "substitute_atoms | {'structure': 'MgO', 'element': 'Mg', 'by': 'Ca'}",
                "make_vacancy     | {'structure': 'MgO', 'element': 'O'}",
                "strain_structure | {'structure': 'MgO', 'strain': [0.01, 0, 0, 0, 0, 0]}",
                "write_structure  | {'structure': 'MgO', 'format': 'POSCAR'}",
                "structure_symmetry | {'structure': 'MgO'}",
                "neighbours       | {'structure': 'MgO'}",
                "powder_pattern   | {'structure': 'MgO'}",
                "match_structures | {'one': 'MgO', 'other': 'NaCl'}",
                "oxidation_states | {'formula': 'LiFePO4'}",
                "bond_valence     | {'structure': 'MgO'}",
                "elastic_moduli   | {'cubic': [165.7, 63.9, 79.6]}",
                "equation_of_state | {'structure': 'Cu', 'form': 'vinet'}",
                "phase_diagram    | {'system': 'Mg-O'}",
                "phase_diagram    | {'system': 'Ga-N', 'within': 1}",
                "decomposition    | {'formula': 'MgO'}",
                "balance_reaction | {'reactants': ['MgO', 'Al2O3'], 'products': ['MgAl2O4']}",
            })
    void whatEachToolSaysIsADraftThatTheLedgerAccepts(String tool, String arguments) throws Exception {
        Observation seen = call(tool, arguments);
        StringBuilder draft = new StringBuilder(seen.summary());
        seen.notes().forEach(note -> draft.append(' ').append(note.text()));
        Ledger ledger = new Ledger("What is it?");
        ledger.observe(seen);
        assertThat(ledger.judge(draft.toString())).isInstanceOf(Ruling.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "make_supercell   | {'structure': 'st-9', 'size': [2, 1, 1]}           | There is no structure st-9",
                "make_supercell   | {'structure': 'MgO', 'size': [2, 1]}               | expected three, such as [2, 2, 1]",
                "make_supercell   | {'structure': 'MgO', 'size': [200, 200, 200]}      | the limit is",
                "make_slab        | {'structure': 'MgO', 'plane': 'north'}             | Miller indices 'north'",
                "make_slab        | {'structure': 'MgO', 'plane': '100', 'molecule': 'C60'} | not known by name",
                "insert_atom      | {'structure': 'MgO', 'element': 'Qq'}              | 'Qq' is not an element",
                "make_vacancy     | {'structure': 'MgO'}                               | either element",
                "make_vacancy     | {'structure': 'MgO', 'element': 'Fe'}              | No site holds Fe",
                "strain_structure | {'structure': 'MgO', 'strain': [2]}                | one per cent is 0.01",
                "write_structure  | {'structure': 'MgO', 'format': 'docx'}             | no structure format",
                "powder_pattern   | {'structure': 'MgO', 'radiation': 'gamma'}         | expected a wavelength",
                "elastic_moduli   | {'rows': [[1, 2], [3, 4]]}                         | six rows of six",
                "equation_of_state | {'volumes': [1, 2], 'energies': [1]}              | as many of each",
                "phase_diagram    | {'system': 'Xx-O'}                                 | Xx",
                "balance_reaction | {'reactants': ['Fe'], 'products': ['Al2O3']}       | stands on one side only",
            })
    void whatCannotBeDoneIsAdvice(String tool, String arguments, String message) {
        assertThatThrownBy(() -> call(tool, arguments))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining(message);
    }

    private Observation call(String tool, String arguments) throws ToolFailure {
        return tools.call(tool, arguments.replace('\'', '"'));
    }

    private static String label(Observation seen, Property property) {
        return ((PropertyValue.Label) Seen.fact(seen, property).value()).text();
    }

    private static boolean flag(Observation seen) {
        return ((PropertyValue.Flag)
                        Seen.fact(seen, CrystalProperties.SAME_CRYSTAL).value())
                .value();
    }

    private static Structure structure(Observation seen) {
        return structure(seen.artifacts().get(0).content());
    }

    private static Structure structure(String content) {
        return StructureFiles.read("made", content).structure();
    }
}
