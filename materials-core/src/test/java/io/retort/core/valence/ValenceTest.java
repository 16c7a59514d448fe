package io.retort.core.valence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.core.Samples;
import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Structure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValenceTest {

    @ParameterizedTest
    @CsvSource({
        "Fe2O3,     Fe3+ O2-",
        "Fe3O4,     Fe2+ Fe3+ O2-",
        "Mn3O4,     Mn2+ Mn3+ O2-",
        "LiFePO4,   Li+ Fe2+ P5+ O2-",
        "FePO4,     Fe3+ P5+ O2-",
        "LiCoO2,    Li+ Co3+ O2-",
        "Li0.5CoO2, Li+ Co3+ Co4+ O2-",
        "BaTiO3,    Ba2+ Ti4+ O2-",
        "SrTiO3,    Sr2+ Ti4+ O2-",
        "Cu2O,      Cu+ O2-",
        "CuO,       Cu2+ O2-",
        "H2O,       H+ O2-",
        "H2O2,      H+ O-",
        "CaCO3,     Ca2+ C4+ O2-",
        "GaN,       Ga3+ N3-",
        "NaCl,      Na+ Cl-",
        "FeS2,      Fe2+ S-",
        "MoS2,      Mo4+ S2-",
        "CsPbI3,    Cs+ Pb2+ I-",
        "K2Cr2O7,   K+ Cr6+ O2-",
        "KMnO4,     K+ Mn7+ O2-",
        "LiMn2O4,   Li+ Mn3+ Mn4+ O2-",
        "V2Ni(PO5)2, V4+ Ni2+ P5+ O2-",
        "Si,        Si0"
    })
    void commonCompoundsHaveTheStatesOfTheTextbook(String formula, String states) {
        assertThat(OxidationStates.guess(Composition.of(formula)).orElseThrow()).hasToString(states);
    }

    @Test
    void anAlloyHasNoStates() {
        assertThat(OxidationStates.guess(Composition.of("Cu3Au"))).isEmpty();
    }

    @Test
    void bondsOfTriphyliteAddUpToItsCharges() {
        Structure triphylite = Samples.triphylite();
        List<Double> sums = BondValence.sums(triphylite);
        OxidationStates states = OxidationStates.guess(triphylite.composition()).orElseThrow();
        for (int i = 0; i < sums.size(); i++) {
            Element element = triphylite.sites().get(i).element();
            assertThat(sums.get(i)).as(element + " " + i).isCloseTo(states.average(element), within(0.35));
        }
        assertThat(BondValence.globalInstability(triphylite, states)).isLessThan(0.2);
        assertThat(states.decorate(triphylite).sites().get(0).properties().oxidationStates())
                .containsEntry(Element.of("Li"), 1.0);
    }

    @Test
    void sodiumInSaltHasOneAlsoWithoutAnOxidesParameter() {
        assertThat(BondValence.sums(Samples.salt()).get(0)).isCloseTo(1, within(0.2));
        assertThat(BondValence.sums(Samples.salt()).get(7)).isCloseTo(-1, within(0.2));
    }

    @Test
    void titaniumInRutileHasFour() {
        assertThat(BondValence.sums(Samples.rutile()).get(0)).isCloseTo(4, within(0.25));
    }

    @Test
    void bondsTheTableDoesNotKnowAreNamed() {
        assertThatThrownBy(() -> BondValence.parameter(Element.of("He"), Element.of("O")))
                .hasMessageContaining("No bond-valence parameters are on record for He");
    }
}
