package io.retort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyWordsTest {

    private static final PropertyWords WORDS = PropertyWords.load();

    @Test
    void everyEntryNamesAPropertyAndHasWords() {
        assertThat(WORDS.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.words()).isNotEmpty().doesNotContain("");
            assertThat(Properties.ALL).contains(entry.property());
        });
    }

    @Test
    void phrasesAreInLowerCaseSoThatTheyCanBeFound() {
        assertThat(WORDS.in("en"))
                .allSatisfy(entry -> assertThat(entry.words())
                        .allSatisfy(word -> assertThat(word).isEqualTo(word.toLowerCase(java.util.Locale.ROOT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "zh", "ja", "ko"})
    void theBandGapHasANameInEachLanguage(String language) {
        assertThat(WORDS.in(language))
                .anySatisfy(entry -> assertThat(entry.property()).isEqualTo(Properties.BAND_GAP));
    }

    @Test
    void symbolsKeepTheirCase() {
        List<String> symbols = WORDS.in(PropertyWords.SYMBOL).stream()
                .flatMap(entry -> entry.words().stream())
                .toList();
        assertThat(symbols).contains("Eg", "G", "n");
    }
}
