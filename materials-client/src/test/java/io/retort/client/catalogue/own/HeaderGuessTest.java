package io.retort.client.catalogue.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.evidence.PropertyWords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderGuessTest {

    private static final HeaderGuess GUESS = new HeaderGuess(PropertyWords.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eg (eV)                    | band_gap in eV",
                "band gap [meV]             | band_gap in meV",
                "band_gap_eV                | band_gap in eV",
                "band_gap                   | band_gap in eV",
                "k_VRH [GPa]                | k_vrh in GPa",
                "Bulk modulus / GPa         | k_vrh in GPa",
                "K (GPa)                    | k_vrh in GPa",
                "density, g/cm^3            | density in g/cm³",
                "T / K                      | temperature in K",
                "Temperature (°C)           | temperature in °C",
                "p (kbar)                   | pressure in kbar",
                "Ehull (meV/atom)           | energy_above_hull in meV",
                "ΔHf (kJ/mol per formula unit) | formation_energy_per_atom in kJ/mol per formula unit",
                "u(Eg) (eV)                 | uncertainty of band_gap in eV",
                "Eg uncertainty (meV)       | uncertainty of band_gap in meV",
                "Formula                    | formula",
                "sample                     | sample",
                "polymorph                  | form",
                "technique                  | method",
                "remarks                    | notes",
                "operator                   | ignore",
                "melting point (°C)         | melting_point in °C",
                "a (Å)                      | lattice_a in Å",
                "space group                | spacegroup_symbol",
                "Bandlücke (eV)             | band_gap in eV",
            })
    void aHeaderIsGuessed(String header, String role) {
        ColumnMap map = GUESS.of(List.of(header, "x"), Map.of());
        assertThat(map.roles().get(header).words()).isEqualTo(role);
    }

    @Test
    void aPlusMinusColumnBelongsToTheValueBeforeIt() {
        ColumnMap map = GUESS.of(List.of("compound", "Eg (meV)", "±", "K (GPa)", "± (GPa)"), Map.of());
        assertThat(map.toString().lines())
                .containsExactly(
                        "compound=formula",
                        "Eg (meV)=band_gap in meV",
                        "±=uncertainty of band_gap in meV",
                        "K (GPa)=k_vrh in GPa",
                        "± (GPa)=uncertainty of k_vrh in GPa");
        assertThat(map.problems()).isEmpty();
    }

    @Test
    void theFirstCellTellsAnIdFromAFormula() {
        assertThat(GUESS.of(List.of("material", "Eg (eV)"), Map.of("material", "mp-804"))
                        .roles()
                        .get("material"))
                .isEqualTo(ColumnRole.Text.MATERIAL);
        assertThat(GUESS.of(List.of("material", "Eg (eV)"), Map.of("material", "GaN"))
                        .roles()
                        .get("material"))
                .isEqualTo(ColumnRole.Text.FORMULA);
    }

    @Test
    void aUnitThatTheHeaderDoesNotNameIsAskedForAndNotAssumed() {
        ColumnMap map = GUESS.of(List.of("formula", "Eg", "T", "ΔHf (kJ/mol)", "density (GPa)"), Map.of());
        assertThat(map.problems()).hasSize(4);
        assertThat(map.problems().get(0)).contains("'Eg' names no unit", "--map \"Eg=band_gap in eV\"");
        assertThat(map.problems().get(2)).contains("of what it is a mole");
        ColumnMap decided = map.with("Eg=band_gap in meV")
                .with("T=temperature in K")
                .with("ΔHf (kJ/mol)=formation_energy_per_atom in kJ/mol per formula unit")
                .with("density (GPa)=ignore");
        assertThat(decided.problems()).isEmpty();
        assertThat(decided.roles().get("Eg").words()).isEqualTo("band_gap in meV");
    }

    @Test
    void aDecisionThatCannotBeSaysWhatCan() {
        ColumnMap map = GUESS.of(List.of("formula", "Eg (eV)"), Map.of());
        assertThatThrownBy(() -> map.with("Eg=band_gap"))
                .hasMessageContaining("none of the columns 'formula', 'Eg (eV)'");
        assertThatThrownBy(() -> map.with("Eg (eV)=gap")).hasMessageContaining("expected formula, material, sample");
        assertThatThrownBy(() -> map.with("Eg (eV)=band_gap in GPa")).hasMessageContaining("is in GPa");
        assertThatThrownBy(() -> map.with("Eg (eV)=band_gap in apples")).hasMessageContaining("'apples' is not a unit");
    }

    @Test
    void aTableWithoutFormulaOrValuesIsNotRead() {
        assertThat(GUESS.of(List.of("Eg (eV)", "who"), Map.of()).problems().get(0))
                .contains("what was measured");
        assertThat(GUESS.of(List.of("formula", "who"), Map.of()).problems().get(0))
                .contains("values of a property");
    }

    @Test
    void everyPropertyIsFoundByItsKey() {
        for (var property : io.retort.core.evidence.Properties.ALL) {
            ColumnMap map = GUESS.of(List.of("formula", property.key()), Map.of());
            assertThat(map.roles().get(property.key()).words())
                    .as(property.key())
                    .matches(property.key() + "( in .*)?|form");
        }
    }
}
