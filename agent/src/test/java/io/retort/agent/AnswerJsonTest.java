package io.retort.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    private static final RunReport REPORT = new RunReport("01RUN", "reflex", "reflex", 0.97, 0, 0, 0, 1, 12);

    @Test
    void aGivenAnswerHasTheFieldsOfTheContract() {
        Claim claim =
                new Claim("1.73 eV", 7, Optional.of(new Quantity(1.73, Unit.of("eV"))), List.of(Facts.GAP_GAN.id()));
        Answer answer = new Answer.Given(
                "Gap is 1.73 eV",
                List.of(claim),
                List.of(Facts.GAP_GAN, Facts.GAP_GAN_MEASURED),
                List.of(),
                List.of(Facts.GAP_GAN_MEASURED.id()),
                REPORT);
        var document = AnswerJson.document(answer);
        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly(
                        "status",
                        "text",
                        "claims",
                        "evidence",
                        "artifacts",
                        "alternatives",
                        "model",
                        "route",
                        "confidence",
                        "usage",
                        "millis",
                        "trace_id");
        assertThat(document.at("/claims/0").toString())
                .isEqualTo("{\"text\":\"1.73 eV\",\"start\":7,\"value\":1.73,\"unit\":\"eV\",\"evidence\":[\""
                        + Facts.GAP_GAN.id() + "\"]}");
        assertThat(document.at("/evidence/0").toString())
                .isEqualTo("{\"id\":\"" + Facts.GAP_GAN.id()
                        + "\",\"material_id\":\"mp-804\",\"formula\":\"GaN\",\"property\":\"band_gap\",\"value\":1.7255,\"unit\":\"eV\","
                        + "\"method\":\"PBE\",\"kind\":\"calculated\",\"source\":\"Materials Project\",\"release\":\"2018-10-18\","
                        + "\"record\":\"mp-804\",\"retrieved_at\":\"2026-11-24T10:00:00Z\",\"licence\":\"CC-BY-4.0\"}");
        assertThat(document.at("/alternatives/0/id").asText())
                .isEqualTo(Facts.GAP_GAN_MEASURED.id().text());
        assertThat(document.at("/usage").fieldNames())
                .toIterable()
                .containsExactly("model_calls", "tokens_in", "tokens_out", "tool_calls");
    }

    @Test
    void aWithheldAnswerSaysWhy() {
        var document = AnswerJson.document(new Answer.Withheld("I have nothing.", "nothing found", REPORT));
        assertThat(document.path("status").asText()).isEqualTo("withheld");
        assertThat(document.path("reason").asText()).isEqualTo("nothing found");
        assertThat(document.has("alternatives")).isFalse();
    }
}
