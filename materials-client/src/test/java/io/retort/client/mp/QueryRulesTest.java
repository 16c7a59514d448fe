package io.retort.client.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not travel, and what to write instead. */
class QueryRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "summary | bandgap=1              | bandgap          | nearest is 'band_gap_m",
                "summary | band_gap=1             | band_gap         | give 'band_gap_min' or 'band_gap_max'",
                "summary | total_energy_min=1     | total_energy_min | called 'energy_per_atom_min' here",
                "summary | limit=5                | limit            | called '_limit' here",
                "summary | _limit=0               | _limit           | sends everything",
                "summary | _limit=1001            | _limit           | ask for pages",
                "summary | material_ids=not an id | material_ids     | such as mp-149",
                "summary | material_ids=MP-149    | material_ids     | small letters",
                "summary | chemsys=si-o           | chemsys          | 'si' is not an element",
                "summary | chemsys=Si - O         | chemsys          | not an element",
                "summary | chemsys=Si-*,Li        | chemsys          | not a list",
                "summary | formula=fe2o3          | formula          | such as Fe2O3",
                "summary | formula=ABO3,Fe2O3     | formula          | mixed list",
                "summary | formula=Fe2O3&elements=O       | elements      | overwrite each other",
                "summary | formula=Fe2O3&nelements_max=5  | nelements_max | overwrite each other",
                "summary | chemsys=Li-*&nelements=2       | nelements     | overwrite each other",
                "summary | nsites=2&nsites_min=1  | nsites           | alone or a range",
                "summary | elements=Fe, V         | elements         | without blanks",
                "summary | elements=Li,Be,Na,Mg,Al,Si,Cl,Ar,Ca,Sc,Ti,Cr,Mn,Fe,Co,Ni,Cu,Zn,Ga,Ge,As | elements | filter the rest",
                "summary | crystal_system=Roundish | crystal_system  | Cubic",
                "summary | spacegroup_symbol=Q9   | spacegroup_symbol | Fm-3m",
                "summary | spacegroup_number=231  | spacegroup_number | 1 to 230",
                "summary | ordering=XYZ           | ordering         | FM, AFM",
                "summary | has_props=everything   | has_props        | elasticity",
                "summary | _sort_fields=volume,density | _sort_fields | one field",
                "summary | _sort_fields=chocolate | _sort_fields     | ignores others",
                "summary | batch_id=a&batch_id_not_eq=b | batch_id_not_eq | refuses two",
                "summary | possible_species=Fe    | possible_species | Cr2+",
                "thermo  | thermo_ids=mp-149_FOO  | thermo_ids       | mp-149_GGA_GGA+U",
                "thermo  | thermo_types=GGA_GGA U | thermo_types     | r2SCAN",
                "dos     | projection_type=orbital&spin=1 | orbital  | needs 'orbital'",
                "blessed_tasks | formula=Si       | run_type         | needs 'run_type'",
            })
    void itIsRefusedWithWhatToWriteInstead(String endpoint, String query, String parameter, String words) {
        InvalidQueryException refusal = catchThrowableOfType(
                InvalidQueryException.class, () -> QueryRules.check(endpoint(endpoint), parameters(query)));
        assertThat(refusal).as(query).isNotNull().hasMessageContaining(words);
        assertThat(refusal.parameter()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "summary | material_ids=mp-149,mp-aaaaaaft,149",
                "summary | formula=Fe2O3,SiO2",
                "summary | formula=*2O3",
                "summary | chemsys=Li-*-O&band_gap_min=1e-3",
                "summary | crystal_system=cubic,Hexagonal&spacegroup_symbol=P6_3/mmc&spacegroup_number=225,227",
                "thermo  | thermo_ids=mp-149_GGA_GGA+U,mp-aaaaaaft_R2SCAN&thermo_types=R2SCAN",
                "xas     | spectrum_ids=mp-67-XANES-O-K&edge=L2,3",
                "insertion_electrodes | battery_ids=mp-75_Li&working_ion=Li,Na",
                "jcesr   | task_ids=mol-45807",
                "tasks   | last_updated_min=2026-04-13T00:00:00Z",
                "synthesis | synthesis_type=solid-state&operations=MixingOperation&operations=HeatingOperation",
            })
    void aGoodQuestionTravels(String endpoint, String query) {
        assertThatCode(() -> QueryRules.check(endpoint(endpoint), parameters(query)))
                .doesNotThrowAnyException();
    }

    @Test
    void aPlusTravelsAsAPlus() {
        HttpUrl url = Parameters.of("thermo_types", "GGA_GGA+U_R2SCAN")
                .under(HttpUrl.get("https://api.materialsproject.org/"), "/materials/thermo/");
        assertThat(url.toString()).endsWith("/materials/thermo/?thermo_types=GGA_GGA%2BU_R2SCAN");
    }

    private static Endpoint<?, ?> endpoint(String name) {
        return MpEndpoints.find(name).orElseThrow();
    }

    private static Parameters parameters(String query) {
        Parameters all = Parameters.NONE;
        for (String pair : query.split("&")) {
            all = all.adding(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return all;
    }
}
