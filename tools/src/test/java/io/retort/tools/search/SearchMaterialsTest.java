package io.retort.tools.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.tools.Seen;
import io.retort.tools.Shelf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchMaterialsTest {

    private static final SearchMaterials.Arguments ANY = new SearchMaterials.Arguments(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final SearchMaterials search = new SearchMaterials(new Shelf());
    private final CountMaterials count = new CountMaterials(new Shelf());

    @Test
    void stableOxidesWithAGapInARange() throws Exception {
        Observation seen = search.call(where(List.of("O"), List.of("band_gap>=1 eV", "band_gap<=2 eV"), true));
        assertThat(seen.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(formulas(seen)).containsExactly("Fe2O3");
        assertThat(Seen.number(Seen.fact(seen, Properties.COUNT))).isEqualTo(1);
    }

    @Test
    void conditionMayCarryAnyUnitOfItsDimension() throws Exception {
        Observation seen = search.call(where(List.of(), List.of("k_vrh>4 Mbar"), null));
        assertThat(formulas(seen)).containsExactly("C");
    }

    @Test
    void oneRecordStandsForAFormulaUnlessAllAreWanted() throws Exception {
        assertThat(formulas(search.call(where(List.of("Ga"), List.of(), null)))).containsExactly("GaN");
        Observation all = search.call(polymorphs("TiO2", "energy_above_hull asc"));
        assertThat(all.evidence().stream()
                        .filter(fact -> fact.property().equals(Properties.SPACEGROUP_SYMBOL))
                        .map(Seen::show))
                .containsExactly("C2/m", "I4_1/amd", "P4_2/mnm");
        assertThat(Seen.notes(all, "entry"))
                .containsExactly("TiO2 (mp-2657, rutile, P4_2/mnm) is the form that the plain name means.");
    }

    @Test
    void firstOfARankingIsTheExtremeAlsoWhereThePageIsCut() throws Exception {
        Observation seen = search.call(sorted("density desc", 2));
        assertThat(seen.outcome()).isEqualTo(Outcome.CUT);
        assertThat(formulas(seen)).containsExactly("W", "Fe");
        assertThat(Seen.notes(seen, "order").get(0))
                .isEqualTo(
                        "Ranked by density, highest first, over all records of the shelf that match and state it: 8.");
    }

    @Test
    void impossibleValuesAreNoExtremes() throws Exception {
        Observation seen = search.call(sorted("k_vrh asc", 1));
        assertThat(formulas(seen)).containsExactly("Si");
        assertThat(Seen.number(Seen.fact(seen, Properties.K_VRH))).isEqualTo(88);
        assertThat(Seen.notes(seen, "caveat")).anyMatch(text -> text.contains("passed over"));
    }

    @Test
    void nothingOfThatChemistryIsNotTheSameAsFilteredOut() throws Exception {
        Observation noChemistry = search.call(where(List.of("U"), List.of("band_gap>1"), null));
        assertThat(noChemistry.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(Seen.notes(noChemistry, "missing").get(0)).startsWith("Records of this chemistry: 0.");

        Observation filteredOut = search.call(where(List.of("Ga"), List.of("thermal_conductivity>1"), null));
        assertThat(filteredOut.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(Seen.notes(filteredOut, "missing"))
                .containsExactly(
                        "Records of this chemistry: 3; the conditions on values leave none of them.",
                        "Of these with a recorded thermal conductivity: 0.");
    }

    @Test
    void unreadableFilterIsAFailureWithAdvice() {
        assertThatThrownBy(() -> search.call(where(List.of("Xx"), List.of(), null)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("'Xx' is not an element");
        assertThatThrownBy(() -> search.call(where(List.of(), List.of("gap about 2"), null)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("such as band_gap>=1 eV");
        assertThatThrownBy(() -> search.call(where(List.of(), List.of("band_gap>1 GPa"), null)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("do not measure the same");
        assertThatThrownBy(() -> search.call(sorted("density upwards", 3)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("such as density desc");
    }

    @Test
    void countSaysWhatWasSearchedAndWhere() throws Exception {
        Observation seen = count.call(new CountMaterials.Arguments(
                Optional.empty(),
                Optional.empty(),
                List.of("Li", "O"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        Evidence total = Seen.fact(seen, Properties.COUNT);
        assertThat(Seen.number(total)).isEqualTo(2);
        assertThat(total.provenance().record()).isEqualTo("materials where contains Li, O");
        assertThat(total.provenance().release()).contains("2026-01");
    }

    @Test
    void flagsThatSayANumberInAWordAreSearchedByTheNumber() throws Exception {
        Observation seen = count.call(new CountMaterials.Arguments(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of("is_metal=true", "ordering=FM"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(Seen.number(Seen.fact(seen, Properties.COUNT))).isEqualTo(1);
    }

    private static List<String> formulas(Observation seen) {
        return seen.evidence().stream()
                .flatMap(fact -> fact.composition().stream())
                .map(composition -> composition.reducedFormula())
                .distinct()
                .toList();
    }

    private static SearchMaterials.Arguments where(List<String> include, List<String> conditions, Boolean stable) {
        return new SearchMaterials.Arguments(
                ANY.formula(),
                ANY.chemsys(),
                include,
                ANY.exclude(),
                conditions,
                ANY.labels(),
                Optional.ofNullable(stable),
                ANY.observed(),
                ANY.name(),
                ANY.sort(),
                ANY.limit(),
                ANY.onePerFormula());
    }

    private static SearchMaterials.Arguments sorted(String sort, int limit) {
        return new SearchMaterials.Arguments(
                ANY.formula(),
                ANY.chemsys(),
                ANY.include(),
                ANY.exclude(),
                ANY.conditions(),
                ANY.labels(),
                ANY.stable(),
                ANY.observed(),
                ANY.name(),
                Optional.of(sort),
                Optional.of(limit),
                ANY.onePerFormula());
    }

    private static SearchMaterials.Arguments polymorphs(String formula, String sort) {
        return new SearchMaterials.Arguments(
                Optional.of(formula),
                ANY.chemsys(),
                ANY.include(),
                ANY.exclude(),
                ANY.conditions(),
                ANY.labels(),
                ANY.stable(),
                ANY.observed(),
                ANY.name(),
                Optional.of(sort),
                ANY.limit(),
                ANY.onePerFormula());
    }
}
