package io.retort.tools.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.formula.Composition;
import io.retort.tools.Seen;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoleculeTest {

    private final MoleculeReader reader = new MoleculeReader();
    private final MoleculeInfo tool = new MoleculeInfo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CCO                                  | C2H6O",
                "InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3    | C2H6O",
                "Ethanol                              | C2H6O",
                "c1ccccc1                             | C6H6",
                "C1=CC=CC=C1                          | C6H6",
                "[NH4+].[Cl-]                         | ClH4N",
            })
    void everyNotationIsRead(String text, String formula) throws ToolFailure {
        Molecule molecule = reader.read(text);
        assertThat(molecule.formula()).isEqualTo(formula);
        assertThat(molecule.composition()).contains(Composition.of(formula));
    }

    @Test
    void oneMoleculeHasOneSmilesHoweverItWasWritten() throws ToolFailure {
        assertThat(reader.read("C1=CC=CC=C1O").smiles())
                .isEqualTo(reader.read("Oc1ccccc1").smiles());
        assertThat(reader.read("N[C@@H](C)C(O)=O").smiles())
                .isNotEqualTo(reader.read("N[C@H](C)C(O)=O").smiles());
    }

    @Test
    void massesKnowIsotopes() throws ToolFailure {
        assertThat(reader.read("CCO").averageMass()).isCloseTo(46.069, within(0.002));
        assertThat(reader.read("CCO").monoisotopicMass()).isCloseTo(46.041865, within(1e-5));
        assertThat(reader.read("[2H]O[2H]").averageMass()).isCloseTo(20.027, within(0.002));
        List<IsotopePeak> chlorine = reader.read("ClCl").isotopes();
        assertThat(chlorine).hasSize(3);
        assertThat(chlorine.get(1).intensity()).isCloseTo(0.64, within(0.01));
    }

    @Test
    void inchiIsTheStandardOne() throws ToolFailure {
        assertThat(reader.read("ethanol").inchi()).hasValueSatisfying(found -> {
            assertThat(found.inchi()).isEqualTo("InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3");
            assertThat(found.key()).isEqualTo("LFQSCWFLJHTTHZ-UHFFFAOYSA-N");
        });
    }

    @Test
    void molfilesReadBack() throws ToolFailure {
        Molecule citric = reader.read("citric acid");
        Molecule back = reader.read(citric.molfile());
        assertThat(back.smiles()).isEqualTo(citric.smiles());
        String two = citric.molfile() + reader.read("water").molfile();
        assertThat(reader.readAll(two)).extracting(Molecule::formula).containsExactly("C6H8O7", "H2O");
    }

    @Test
    void everyNameIsAMolecule() {
        assertThat(MoleculeNames.load().all().keySet())
                .hasSizeGreaterThan(60)
                .allSatisfy(name -> assertThat(reader.read(name).composition()).isPresent());
    }

    @Test
    void similarityIsOneForItselfAndLessForOthers() throws ToolFailure {
        Molecule ethanol = reader.read("CCO");
        assertThat(Fingerprints.similarity(ethanol, reader.read("OCC"))).isEqualTo(1);
        double near = Fingerprints.similarity(ethanol, reader.read("CCCO"));
        assertThat(near).isBetween(0.1, 0.99);
        assertThat(Fingerprints.similarity(ethanol, reader.read("benzene"))).isLessThan(near);
    }

    @ParameterizedTest
    @CsvSource({
        "h_bond_donors, 1",
        "h_bond_acceptors, 4",
        "rotatable_bonds, 3",
        "rings, 1",
        "heavy_atoms, 13",
        "aromatic_atoms, 6",
        "polar_surface_area, 63.6",
        "log_p, 1.3",
    })
    void descriptorsOfAspirin(String key, double value) throws ToolFailure {
        Molecule aspirin = reader.read("CC(=O)Oc1ccccc1C(O)=O");
        double found = Descriptors.ALL.stream()
                .filter(descriptor -> descriptor.property().key().equals(key))
                .findFirst()
                .orElseThrow()
                .value()
                .of(aspirin)
                .orElseThrow();
        assertThat(found).isCloseTo(value, within(key.equals("log_p") ? 0.4 : key.startsWith("h_") ? 1.0 : 0.1));
    }

    @Test
    void infoIsEvidenceWithADrawing() throws ToolFailure {
        Observation seen = tool.call(new MoleculeInfo.Arguments("acetone", List.of("DMSO")));
        assertThat(seen.evidence()).allSatisfy(fact -> {
            assertThat(fact.provenance().source()).isEqualTo("Chemistry Development Kit");
            assertThat(fact.provenance().record()).matches(".*(acetone|DMSO).*");
        });
        assertThat(seen.artifacts()).extracting(Artifact::kind).containsExactly("drawing", "molecule", "table");
        assertThat(seen.artifacts().get(0).content()).contains("<svg").doesNotContain("<script");
        Ledger ledger = new Ledger("What is the molar mass of acetone, and how similar is DMSO?");
        ledger.observe(seen);
        assertThat(ledger.judge(seen.summary())).isInstanceOf(Ruling.Accepted.class);
        assertThat(Seen.summary(seen)).startsWith("C3H6O (SMILES ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1CC           | is no SMILES",
                "unobtainium    | names known here: water",
                "InChI=1S/xyz   | is not an InChI",
                "''             | Expected a molecule",
            })
    void whatIsNoMoleculeIsSaid(String text, String advice) {
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining(advice);
    }

    @Test
    void brokenFilesAndHugeOnesAreRefused() {
        assertThatThrownBy(() -> reader.read("a\nb\nc\n  3  2 V2000\nnonsense\n"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("molfile");
        assertThatThrownBy(() -> reader.read("C".repeat(3000))).isInstanceOf(ToolFailure.class);
        assertThatThrownBy(() -> reader.readAll("\n".repeat(2_000_000)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("Split it");
    }

    @Test
    void everyPropertyHasItsOwnKeyAndSaysWhatItMeans() {
        var properties = new java.util.ArrayList<>(ChemicalProperties.ALL);
        Descriptors.ALL.forEach(descriptor -> properties.add(descriptor.property()));
        assertThat(properties.stream().map(property -> property.key()).collect(Collectors.toSet()))
                .hasSameSizeAs(properties);
        assertThat(properties)
                .allSatisfy(property -> assertThat(property.meaning()).endsWith("."));
    }
}
