package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.evidence.Properties;
import io.retort.core.quantity.Unit;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units of a database's own properties are those that its server states. */
class ServedPropertiesTest {

    private static final Database OQMD = Database.at("oqmd", "oqmd", HttpUrl.get("https://oqmd.org/optimade/"));

    @ParameterizedTest
    @CsvSource({
        "eV,      eV",
        "eV/atom, eV",
        "meV,     meV", // another one, which converts
        "'',      eV", // it says nothing: as known
    })
    void aUnitThatTheServerStatesIsTaken(String stated, String taken) throws Exception {
        assertThat(checked(stated).find(Properties.FORMATION_ENERGY))
                .hasValueSatisfying(served -> assertThat(served.unit()).isEqualTo(Unit.of(taken)));
    }

    @ParameterizedTest
    @CsvSource({"GPa", "florins"})
    void aUnitThatCannotBeTakesThePropertyAwayRatherThanGiveAWrongNumber(String stated) throws Exception {
        assertThat(checked(stated).find(Properties.FORMATION_ENERGY)).isEmpty();
        assertThat(checked(stated).find(Properties.BAND_GAP))
                .as("of which nothing was said")
                .isPresent();
    }

    @Test
    void aServerThatDoesNotAnswerLeavesThemAsKnown() {
        OptimadeHttp nobody = new OptimadeHttp() {
            @Override
            public Reply get(HttpUrl url) throws java.io.IOException {
                throw new java.io.IOException("down");
            }

            @Override
            public void pause(java.time.Duration time) {}
        };
        OptimadeServer server = new OptimadeServer(nobody, OQMD.base());
        assertThat(ServedProperties.stated(OQMD, server)).isEqualTo(ServedProperties.known(OQMD));
    }

    private static ServedProperties checked(String unit) throws Exception {
        return ServedProperties.known(OQMD)
                .checked(new ObjectMapper().readTree("{\"_oqmd_delta_e\":{\"unit\":\"" + unit + "\"}}"));
    }
}
