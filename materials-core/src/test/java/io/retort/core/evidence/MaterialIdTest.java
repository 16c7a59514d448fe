package io.retort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialIdTest {

    @ParameterizedTest
    @CsvSource({
        "mp-149,      mp-149", // as people write it
        "mp-aaaaaaft, mp-149", // as newer API answers spell it
        "mp-ft,       mp-149", // without the padding
        "149,         mp-149", // a bare number
        "mp:149,      mp-149",
        "mp_149,      mp-149",
        "mp-hilze,    mp-hilze", // newer than the last number
    })
    void allSpellingsNameOneMaterial(String spelling, String material) {
        assertThat(MaterialId.mp(spelling)).hasToString(material);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mp", "mp-", "-149", "mp--149", "MP-149", "mp-FT", "mp-12a", "not an id", "mp-149-GGA"})
    void whatIsNoIdIsRefusedWithAnExample(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaterialId.parse(text))
                .withMessageContaining("such as mp-149");
    }

    @Test
    void idsOfOtherDatabasesKeepTheirKey() {
        assertThat(MaterialId.parse("own-sample-7")).isEqualTo(new MaterialId("own", "sample-7"));
    }

    @Test
    void idsSortByNumber() {
        assertThat(MaterialId.mp(30)).isLessThan(MaterialId.mp(149));
    }

    @Test
    void everyVectorOfTheReferenceHolds() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(
                        SharedData.require("fixtures/wire/vectors/alphaid.json").toFile());
        for (JsonNode vector : vectors.get("encode")) {
            MaterialId id = MaterialId.mp(vector.get("int").asLong());
            assertThat(id).hasToString(vector.get("display").asText());
            assertThat(id.alphaSpelling()).isEqualTo(vector.get("mp_padded8").asText());
        }
        List<String> differing = new ArrayList<>();
        for (JsonNode vector : vectors.get("parse")) {
            String text = vector.get("in").asText();
            try {
                assertThat(MaterialId.mp(text).key())
                        .isEqualTo(vector.path("int").asText());
            } catch (IllegalArgumentException refused) {
                if (!vector.has("error")) {
                    differing.add(text);
                }
            }
        }
        // The reference reads an empty text as number 0. We refuse it.
        assertThat(differing).containsExactly("");
    }
}
