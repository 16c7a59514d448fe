package io.retort.tools.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Properties;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Structure;
import io.retort.tools.Seen;
import io.retort.tools.Shelf;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GetStructureTest {

    private final GetStructure tool = new GetStructure(new Shelf(), new StructureBook());

    @Test
    void cifHoldsEverySiteAndSaysWhereItIsFrom() throws Exception {
        Observation seen = get("silicon", null);
        assertThat(seen.outcome()).isEqualTo(Outcome.COMPLETE);
        Artifact cif = seen.artifacts().get(0);
        assertThat(cif.mediaType()).isEqualTo("chemical/x-cif");
        assertThat(cif.fileName()).isEqualTo("Si_mp-149.cif");
        assertThat(cif.content())
                .startsWith("# Si (mp-149), cell as given by the record, all sites in P 1\n")
                .contains("# Source: shelf, release 2026-01; method PBE\n", "# Licence of the data: CC0-1.0\n")
                .contains("_chemical_formula_sum 'Si2'\n");
        Structure back = StructureFiles.read("Si.cif", cif.content()).structure();
        assertThat(back.sites()).hasSize(2);
        assertThat(back.density()).isCloseTo(2.33, within(0.01));
    }

    @Test
    void latticeIsThatOfTheCellAsked() throws Exception {
        Observation given = get("mp-149", "as_given");
        assertThat(Seen.number(Seen.fact(given, Properties.LATTICE_A))).isCloseTo(3.8396, within(1e-4));
        assertThat(Seen.fact(given, Properties.LATTICE_A).conditions().cell()).contains(CellSetting.AS_GIVEN);

        Observation conventional = get("mp-149", "conventional");
        assertThat(Seen.number(Seen.fact(conventional, Properties.LATTICE_A))).isEqualTo(5.43);
        assertThat(Seen.fact(conventional, Properties.LATTICE_A).conditions().cell())
                .contains(CellSetting.CONVENTIONAL);
    }

    @Test
    void fileIsInTheCellAsked() throws Exception {
        Observation primitive = get("silicon", "primitive");
        assertThat(primitive.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(Seen.number(Seen.fact(primitive, Properties.LATTICE_A))).isCloseTo(3.8396, within(1e-4));

        Structure conventional = StructureFiles.read(
                        "Si.cif",
                        get("silicon", "conventional").artifacts().get(0).content())
                .structure();
        assertThat(conventional.sites()).hasSize(8);
        assertThat(conventional.lattice().a().length()).isCloseTo(5.43, within(1e-4));
    }

    @Test
    void recordWithoutStructureIsSaid() throws Exception {
        Observation seen = get("GaN", null);
        assertThat(seen.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(seen.artifacts()).isEmpty();
        assertThat(Seen.notes(seen, "missing"))
                .containsExactly("No structure is recorded for GaN (mp-804, wurtzite, P6_3mc).");
    }

    @Test
    void unknownCellIsAFailureWithAdvice() {
        assertThatThrownBy(() -> get("silicon", "reduced"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("as_given, conventional or primitive");
    }

    private Observation get(String material, String cell) throws ToolFailure {
        return tool.call(new GetStructure.Arguments(material, Optional.empty(), Optional.ofNullable(cell)));
    }
}
