package io.retort.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-4o,                      1000000, 0,       0,       2.5",
        "openai:gpt-4o-2024-08-06,           1000000, 1000000, 0,       1.25",
        "openai:gpt-4o-mini,                 0,       0,       1000000, 0.6",
        "anthropic:claude-sonnet-4-20250514, 1000000, 0,       1000000, 18",
        "reflex,                             1000000, 0,       1000000, 0",
    })
    void aReplyCostsWhatTheListSays(String model, long in, long cached, long out, double dollars) {
        assertThat(Prices.shipped().cost(model, in, cached, out)).hasValue(dollars);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai:gpt-4o-audio", "compatible:http://localhost/v1#m", "ollama:llama3", "openai:gpt-9"})
    void whatIsNotListedHasNoKnownCost(String model) {
        assertThat(Prices.shipped().cost(model, 1, 0, 1)).isEmpty();
    }

    @Test
    void everyPriceHasItsDay() {
        assertThat(Prices.shipped().of("openai:gpt-4o"))
                .hasValueSatisfying(price -> assertThat(price.day()).hasYear(2025));
    }
}
