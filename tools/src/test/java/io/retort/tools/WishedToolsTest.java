package io.retort.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.wish.WishedSource;
import io.retort.agent.wish.Wishes;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.source.MaterialsSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every tool reads a source that obeys the standing wishes. */
class WishedToolsTest {

    @Test
    void anUnwantedElementIsInNoResultAndTheCountSaysSo() throws Exception {
        Observation all = call("", "search_materials", "{\"include\":[\"O\"],\"limit\":50}");
        Observation some = call("no zinc", "search_materials", "{\"include\":[\"O\"],\"limit\":50}");
        assertThat(formulas(all)).contains("ZnO");
        assertThat(formulas(some)).doesNotContain("ZnO").contains("MgO");
        assertThat(Seen.summary(call("no zinc", "count_materials", "{\"include\":[\"O\"]}")))
                .contains("(no Zn)");
    }

    @Test
    void aHiddenRecordIsNotFoundByItsIdEither() throws Exception {
        assertThat(call("", "get_material", "{\"material\":\"mp-2133\"}").outcome())
                .isNotEqualTo(Observation.Outcome.EMPTY);
        Observation hidden = call("no zinc", "get_material", "{\"material\":\"mp-2133\"}");
        assertThat(hidden.outcome()).isEqualTo(Observation.Outcome.EMPTY);
        assertThat(Seen.summary(hidden)).contains("(no Zn)");
    }

    @Test
    void aLimitAboveTheHullChoosesAmongWhatIsLeft() throws Exception {
        Observation near = call("ignore entries above 5 meV/atom", "get_material", "{\"material\":\"TiO2\"}");
        assertThat(near.evidence())
                .filteredOn(fact -> fact.material().isPresent())
                .allSatisfy(fact -> assertThat(fact.material().orElseThrow()).hasToString("mp-554278"));
    }

    @Test
    void aWishedMethodLeavesItsValuesOnly() throws Exception {
        Observation measured =
                call("only measured values", "get_material", "{\"material\":\"GaN\",\"properties\":[\"band_gap\"]}");
        assertThat(measured.evidence())
                .filteredOn(fact -> fact.property().equals(Properties.BAND_GAP))
                .isNotEmpty()
                .allSatisfy(
                        fact -> assertThat(fact.provenance().method().kind()).isEqualTo(Method.Kind.MEASURED));
        Observation missing =
                call("use r2SCAN", "get_material", "{\"material\":\"GaN\",\"properties\":[\"band_gap\"]}");
        assertThat(missing.evidence()).noneMatch(fact -> fact.property().equals(Properties.BAND_GAP));
    }

    private static Observation call(String wishes, String tool, String arguments) throws Exception {
        MaterialsSource source = WishedSource.of(new Shelf(), Wishes.parse(wishes));
        return new Toolbox(Tools.all(source)).call(tool, arguments);
    }

    private static List<String> formulas(Observation observation) {
        return observation.evidence().stream()
                .flatMap(fact -> fact.composition().stream())
                .map(composition -> composition.reducedFormula())
                .toList();
    }
}
