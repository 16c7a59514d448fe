package io.retort.tools.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.tools.Seen;
import io.retort.tools.Shelf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetMaterialTest {

    private final GetMaterial tool = new GetMaterial(new Shelf());

    @ParameterizedTest
    @CsvSource({
        "GaN,            mp-804", // the lowest and the common one
        "Ga2N2,          mp-804", // any spelling of the ratio
        "mp-830,         mp-830", // an id
        "mp-aaaaaaft,    mp-149", // the letter spelling
        "MP-149,         mp-149",
        "silicon,        mp-149", // a plain name
        "diamond,        mp-66", //  the mineral, not silicon of the same structure
        "rutile,         mp-2657",
        "anatase,        mp-390",
        "graphite,       mp-48",
        "zinc oxide,     ",
        "wurtzite GaN,   mp-804",
        "GaN zincblende, mp-830",
        "TiO2 (anatase), mp-390",
        "tungsten,       mp-91", // an element by its English name
        "TiO2,           mp-2657", // the form that people mean, although C2/m lies lower
    })
    void namesLeadToTheRecordThatPeopleMean(String name, String id) throws Exception {
        Observation seen = get(name, "spacegroup_symbol");
        if (id == null) {
            assertThat(seen.outcome()).isEqualTo(Outcome.EMPTY);
        } else {
            assertThat(Seen.fact(seen, Properties.SPACEGROUP_SYMBOL).material()).contains(MaterialId.parse(id));
        }
    }

    @ParameterizedTest
    @CsvSource({"zincblende, mp-830", "F-43m, mp-830", "cubic, mp-830", "rocksalt, mp-2853"})
    void polymorphIsNamedByNameSpaceGroupOrCrystalSystem(String polymorph, String id) throws Exception {
        Observation seen = tool.call(new GetMaterial.Arguments("GaN", Optional.of(polymorph), List.of("band_gap")));
        boolean crystalSystem = polymorph.equals("cubic");
        if (!crystalSystem) {
            assertThat(Seen.fact(seen, Properties.BAND_GAP).material()).contains(MaterialId.parse(id));
        }
    }

    @Test
    void calculatedComesBeforeMeasuredAndBothAreGiven() throws Exception {
        Observation seen = get("GaN", "band_gap");
        assertThat(seen.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(seen.evidence().subList(0, 2))
                .extracting(Seen::show, fact -> fact.provenance().method())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.73 eV", Method.PBE),
                        org.assertj.core.groups.Tuple.tuple("3.4 eV", Method.EXPERIMENT));
        assertThat(Seen.summary(seen)).isEqualTo("GaN (mp-804): band gap 1.73 eV (PBE); band gap 3.4 eV (experiment).");
    }

    @Test
    void entryAndItsRivalsAreNamedWithTheirValues() throws Exception {
        Observation seen = get("GaN", "band_gap");
        assertThat(Seen.notes(seen, "entry"))
                .containsExactly(
                        "This is GaN (mp-804, wurtzite, P6_3mc), the form that the plain name means; it is known"
                                + " from experiment.");
        assertThat(Seen.notes(seen, "rival"))
                .containsExactly(
                        "Close in energy: GaN (mp-830, zincblende, F-43m), 0.006 eV above the hull; band gap 1.57 eV.");
    }

    @Test
    void aLowerRecordThanTheOneThatPeopleMeanIsSaid() throws Exception {
        assertThat(Seen.notes(get("TiO2", "energy_above_hull"), "caveat"))
                .anySatisfy(text -> assertThat(text)
                        .isEqualTo("Lowest in energy by PBE is TiO2 (mp-554278, C2/m), 0.0 eV above the hull,"
                                + " but that is not the form that people mean by the name."));
    }

    @Test
    void groundStateAboveTheHullIsSaidToBeMissing() throws Exception {
        assertThat(Seen.notes(get("LiCoO2", "band_gap"), "caveat"))
                .contains("The ground state of LiCoO2 may not be in this catalogue: its lowest record is"
                        + " 0.003 eV above the hull.");
    }

    @Test
    void gapOfZeroIsNoProofOfAMetal() throws Exception {
        assertThat(Seen.notes(get("Ge", "band_gap"), "caveat"))
                .containsExactly("The gap of 0.0 eV is what PBE finds for Ge, not proof of a metal.");
    }

    @Test
    void orderingIsThatOfTheCalculatedConfiguration() throws Exception {
        Observation seen = get("Fe2O3", "ordering");
        assertThat(Seen.show(Seen.fact(seen, Properties.ORDERING))).isEqualTo("AFM");
        assertThat(Seen.notes(seen, "caveat")).anyMatch(text -> text.contains("calculated configuration (PBE)"));
    }

    @Test
    void impossibleValueIsLeftOutAndTheNextRecordOffered() throws Exception {
        Observation seen = get("Si", "k_vrh");
        assertThat(seen.outcome()).isEqualTo(Outcome.PARTIAL);
        Evidence offered = Seen.fact(seen, Properties.K_VRH);
        assertThat(offered.material()).contains(MaterialId.mp(165));
        assertThat(Seen.notes(seen, "missing"))
                .containsExactly("The bulk modulus that the record of Si (mp-149, diamond, Fd-3m) states is not"
                        + " physically possible and is left out. The next record that has it, Si (mp-165,"
                        + " P6_3/mmc), gives 88.0 GPa (PBE).");
        assertThat(seen.notes()).anyMatch(note -> note.text().contains("{alternative: " + offered.id() + "}"));
    }

    @Test
    void propertyThatNobodyRecordedIsMissing() throws Exception {
        Observation seen = get("GaN", "thermal_conductivity");
        assertThat(seen.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(seen.evidence()).noneMatch(fact -> fact.property().equals(Properties.THERMAL_CONDUCTIVITY));
        assertThat(Seen.notes(seen, "missing"))
                .containsExactly("No thermal conductivity is recorded for GaN (mp-804, wurtzite, P6_3mc).");
    }

    @Test
    void unreadableFormulaIsAFailureThatSaysWhere() {
        assertThatThrownBy(() -> get("Xx2O3", "band_gap"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageStartingWith("Formula 'Xx2O3', position 1: found 'Xx', expected an element symbol");
    }

    @Test
    void unknownPropertyIsAFailureThatListsTheKnown() {
        assertThatThrownBy(() -> get("GaN", "colour"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("'colour' is not a property; expected one of band_gap");
    }

    @Test
    void formulaThatIsNotThereComesBackWithWhatIsNear() throws Exception {
        Observation seen = get("TiO", "band_gap");
        assertThat(seen.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(Seen.summary(seen))
                .startsWith("Records of the shelf that match: 0.")
                .contains("retort data import");
        assertThat(Seen.notes(seen, "missing").get(0)).startsWith("The same elements form: TiO2 (mp-554278, C2/m)");
    }

    @Test
    void formThatIsNotThereComesBackWithTheFormsThatAre() throws Exception {
        Observation seen = tool.call(new GetMaterial.Arguments("TiO2", Optional.of("brookite"), List.of("band_gap")));
        assertThat(seen.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(Seen.notes(seen, "missing").get(0)).contains("anatase").contains("rutile");
    }

    @Test
    void nameOfManyMaterialsAsksForTheFormula() {
        assertThatThrownBy(() -> get("bcc", "density"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("names several materials: Fe, W")
                .hasMessageContaining("as polymorph");
    }

    private Observation get(String material, String property) throws ToolFailure {
        return tool.call(new GetMaterial.Arguments(material, Optional.empty(), List.of(property)));
    }
}
