package io.retort.client.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Page;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** The Materials Project behind the door that all sources share. */
class MaterialsProjectSourceTest {

    private static final String SUMMARY = """
            {"material_id":"mp-aaaaaaft","formula_pretty":"Si","deprecated":false,"theoretical":false,"nsites":2,
             "volume":40.3,"density":2.31,"symmetry":{"number":227,"symbol":"Fd-3m","crystal_system":"Cubic"},
             "band_gap":0.61,"is_gap_direct":false,"is_metal":false,"energy_above_hull":0.0,"is_stable":true,
             "formation_energy_per_atom":0.0,"bulk_modulus":{"vrh":88.9},"total_magnetization":0.0,"ordering":"NM",
             "origins":[{"name":"structure","task_id":"aaaaaaft"},{"name":"electronic_structure","task_id":"aaacgzhd"}],
             "structure":{"lattice":{"matrix":[[0,2.73,2.73],[2.73,0,2.73],[2.73,2.73,0]]},
               "sites":[{"species":[{"element":"Si","occu":1}],"abc":[0,0,0]},
                        {"species":[{"element":"Si","occu":1}],"abc":[0.25,0.25,0.25]}]},
             "builder_meta":{"license":"BY-C"}}""";
    private static final String CORE = """
            {"material_id":"mp-149","formula_pretty":"Si","run_types":{"aaaaaaft":"GGA","aaacgzhd":"r2SCAN"}}""";
    private static final String THERMO_PBE = """
            {"material_id":"mp-149","thermo_type":"GGA_GGA+U","energy_above_hull":0.012,"is_stable":false,
             "decomposes_to":[{"formula":"Si"}]}""";
    private static final String THERMO_MIXED = """
            {"material_id":"mp-149","thermo_type":"GGA_GGA+U_R2SCAN","energy_above_hull":0.0,"is_stable":true}""";
    private static final String ELASTICITY = """
            {"material_id":"mp-149","state":"successful","youngs_modulus":1.5e11,
             "elastic_tensor":{"ieee_format":[[160,63,63],[63,160,63],[63,63,160]]}}""";

    @Test
    void eachFactSaysUnitMethodReleaseAndWhereItIsSeenAgain() throws Exception {
        try (FakeService service = new FakeService(MaterialsProjectSourceTest::answers)) {
            Material silicon = new MaterialsProjectSource(service.mp)
                    .get(MaterialId.mp(149))
                    .orElseThrow();
            Evidence gap = silicon.fact(Properties.BAND_GAP).orElseThrow();
            assertThat(gap.value()).hasToString("Number[quantity=0.61 eV]");
            assertThat(gap.provenance().method().name()).isEqualTo("r2SCAN");
            assertThat(gap.provenance().release()).contains("2026.04.13");
            assertThat(gap.provenance().record()).isEqualTo("/materials/summary/?material_ids=mp-149&_fields=band_gap");
            assertThat(gap.provenance().licence()).isEqualTo("CC-BY-4.0");
            assertThat(silicon.observed()).contains(true);
            assertThat(silicon.number(Properties.YOUNGS_MODULUS)).hasValue(150); // GPa, from Pa
            assertThat(silicon.number(Properties.LATTICE_ALPHA).orElse(0)).isBetween(59.999, 60.001);
            assertThat(silicon.fact(Properties.ELASTIC_TENSOR).orElseThrow().value())
                    .isInstanceOf(PropertyValue.Tensor.class);
            assertThat(new MaterialsProjectSource(service.mp).structure(MaterialId.mp(149)))
                    .hasValueSatisfying(crystal -> assertThat(crystal.sites()).hasSize(2));
        }
    }

    @Test
    void energiesOfTwoSchemesStandSideBySideTheSummarysFirst() throws Exception {
        try (FakeService service = new FakeService(MaterialsProjectSourceTest::answers)) {
            Material silicon = new MaterialsProjectSource(service.mp)
                    .search(MaterialQuery.of(Composition.of("Si")))
                    .items()
                    .get(0);
            assertThat(silicon.facts(Properties.ENERGY_ABOVE_HULL))
                    .extracting(fact -> fact.provenance().method().name())
                    .containsExactly("PBE and r2SCAN, mixed", "PBE");
            assertThat(silicon.fact(Properties.DECOMPOSES_TO).orElseThrow().value())
                    .isEqualTo(new PropertyValue.Label("Si"));
        }
    }

    @Test
    void conditionsGoToTheServiceInItsOwnWords() throws Exception {
        MaterialQuery query = MaterialQuery.ALL
                .withInclude(Set.of(Element.of("O")))
                .withExclude(Set.of(Element.of("Li")))
                .withRange(Range.between(Properties.BAND_GAP, 1, 2))
                .withRange(Range.atMost(Properties.BAND_GAP, 1.5))
                .withFlag(Properties.IS_STABLE, true)
                .withObserved(true)
                .withSort(Sort.descending(Properties.DENSITY))
                .withPage(10, 20);
        try (FakeService service = new FakeService(MaterialsProjectSourceTest::answers)) {
            Page<Material> page = new MaterialsProjectSource(service.mp).search(query);
            HttpUrl asked = service.asked.get(0);
            assertThat(asked.queryParameter("elements")).isEqualTo("O");
            assertThat(asked.queryParameter("exclude_elements")).isEqualTo("Li");
            assertThat(asked.queryParameter("band_gap_min")).isEqualTo("1");
            assertThat(asked.queryParameter("band_gap_max")).isEqualTo("1.5");
            assertThat(asked.queryParameter("theoretical")).isEqualTo("false");
            assertThat(asked.queryParameter("_sort_fields")).isEqualTo("-density");
            assertThat(asked.queryParameter("density_min")).isEqualTo("-1000000000");
            assertThat(asked.queryParameter("_skip")).isEqualTo("20");
            assertThat(page.total()).isEqualTo(1);
            assertThat(MaterialsProjectSource.plan(query).said()).isEmpty();
        }
    }

    @Test
    void whatTheServiceCannotFilterIsFilteredHereAndSaid() throws Exception {
        MaterialQuery query = MaterialQuery.of(Composition.of("Si"))
                .withInclude(Set.of(Element.of("Si")))
                .withRange(Range.above(Properties.DENSITY, 2.31))
                .withRange(Range.atLeast(Properties.SPACEGROUP_NUMBER, 200));
        assertThat(MaterialsProjectSource.plan(query).said())
                .containsExactly(
                        "with Si", "density>2.31 g/cm³ (the service includes the bound)", "spacegroup_number>=200.0");
        try (FakeService service = new FakeService(MaterialsProjectSourceTest::answers)) {
            MaterialsProjectSource source = new MaterialsProjectSource(service.mp);
            assertThat(source.search(query).items()).isEmpty();
            assertThat(source.count(query)).isZero();
            assertThat(service.asked.get(0).queryParameter("elements")).isNull();
        }
    }

    @Test
    void tooMuchToFilterHereIsRefusedWithAWayOut() throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(150_000, SUMMARY))) {
            MaterialQuery query = MaterialQuery.ALL.withRange(Range.above(Properties.DENSITY, 1));
            assertThatThrownBy(() -> new MaterialsProjectSource(service.mp).search(query))
                    .hasMessageContaining("150000 materials")
                    .hasMessageContaining("energy_above_hull<=0.05");
        }
    }

    @Test
    void aRecordThatBecameAnothersCalculationIsStillFound() throws Exception {
        try (FakeService service = new FakeService(url -> {
            boolean old = "mp-999".equals(url.queryParameter("material_ids"));
            return old ? FakeService.documents(0) : answers(url);
        })) {
            assertThat(new MaterialsProjectSource(service.mp).get(MaterialId.mp(999)))
                    .hasValueSatisfying(material -> assertThat(material.id()).hasToString("mp-149"));
        }
    }

    @Test
    void idsOfOtherDatabasesAndNamesOfPolymorphsAskNothing() throws Exception {
        try (FakeService service = new FakeService(MaterialsProjectSourceTest::answers)) {
            MaterialsProjectSource source = new MaterialsProjectSource(service.mp);
            MaterialQuery foreign = MaterialQuery.ALL.withIds(List.of(MaterialId.parse("cod-1000041")));
            assertThat(source.count(foreign)).isZero();
            assertThat(source.search(MaterialQuery.ALL.withName("rutile")).items())
                    .isEmpty();
            assertThat(source.get(MaterialId.parse("cod-1000041"))).isEmpty();
            assertThat(service.asked).isEmpty();
        }
    }

    private static MockResponse answers(HttpUrl url) {
        return switch (url.encodedPath()) {
            case "/materials/summary/" -> FakeService.documents(1, SUMMARY);
            case "/materials/core/" -> FakeService.documents(1, CORE);
            case "/materials/thermo/" -> FakeService.documents(2, THERMO_PBE, THERMO_MIXED);
            case "/materials/elasticity/" -> FakeService.documents(1, ELASTICITY);
            default -> FakeService.response(404, "application/json", "{\"detail\":\"Not Found\"}");
        };
    }
}
