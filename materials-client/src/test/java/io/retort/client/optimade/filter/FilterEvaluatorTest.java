package io.retort.client.optimade.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterEvaluatorTest {

    private static final Pattern PAGE = Pattern.compile("page_limit=(\\d+)");

    /** Optional parts of the language that the recorded server leaves out; how many entries match is ours. */
    private static final Map<String, Integer> BEYOND = Map.of(
            "dimension_types HAS < 1", 0,
            "dimension_types HAS ANY > 1", 0,
            "structure_features LENGTH != 0", 0);

    @Test
    void everyRecordedFilterFindsTheRecordedEntriesWithTheRecordedWarnings() throws IOException {
        List<JsonNode> entries = entries();
        FilterEvaluator evaluator = new FilterEvaluator(Vocabulary.of("exmpl", entries));
        int agreed = 0;
        for (JsonNode vector : json("vectors/optimade-filter-results.json").path("vectors")) {
            Filter filter = FilterParser.parse(vector.path("filter").asText());
            switch (vector.path("status").asInt()) {
                case 200 -> assertSame(vector, evaluator.select(filter, entries));
                case 400 ->
                    assertThatThrownBy(() -> evaluator.select(filter, entries))
                            .isInstanceOf(UnknownFieldException.class);
                default -> assertRefusedOrBeyond(vector, evaluator, filter, entries);
            }
            agreed++;
        }
        assertThat(agreed).isEqualTo(89);
    }

    @Test
    void whatIsUnknownMatchesNeitherAComparisonNorItsOpposite() throws IOException {
        assertThat(ids("_exmpl_band_gap > 1")).isEmpty();
        assertThat(ids("NOT _exmpl_band_gap > 1")).isEmpty();
        assertThat(ids("_exmpl_band_gap IS UNKNOWN")).hasSize(17);
    }

    @Test
    void listsAreReadSideBySide() throws IOException {
        assertThat(ids("elements:elements_ratios HAS \"Ag\":0.25")).containsExactly("mpf_2", "mpf_3");
        assertThat(ids("elements:elements_ratios HAS ALL \"Ac\":>=0.5, \"Ag\":<0.5"))
                .containsExactly("mpf_2", "mpf_3");
        assertThat(ids("elements HAS ONLY STARTS WITH \"A\"")).containsExactly("mpf_1", "mpf_200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements = \"Si,O2\"",
                "nelements = \"3\"",
                "nelements HAS 3",
                "elements LENGTH \"3\"",
                "nelements CONTAINS \"3\"",
                "elements:elements_ratios HAS \"Ag\":0.2:1"
            })
    void differentKindsOfValuesAreNotCompared(String filter) throws IOException {
        List<JsonNode> entries = entries();
        assertThatThrownBy(() -> ids(filter, entries)).isInstanceOf(UnsupportedFilterException.class);
    }

    private static void assertSame(JsonNode vector, FilterEvaluator.Selection selection) {
        List<String> expected = texts(vector.path("ids"));
        Matcher page = PAGE.matcher(vector.path("request").asText());
        int limit = page.find() ? Integer.parseInt(page.group(1)) : Integer.MAX_VALUE;
        List<String> found = ids(selection);
        String filter = vector.path("filter").asText();
        assertThat(found).as(filter).hasSize(vector.path("data_returned").asInt());
        assertThat(found.stream().limit(limit).toList()).as(filter).isEqualTo(expected);
        assertThat(selection.warnings())
                .extracting(FilterEvaluator.Warning::title)
                .as(filter)
                .isEqualTo(texts(vector.path("warnings")));
    }

    private static void assertRefusedOrBeyond(
            JsonNode vector, FilterEvaluator evaluator, Filter filter, List<JsonNode> entries) {
        String text = vector.path("filter").asText();
        if (BEYOND.containsKey(text)) {
            assertThat(evaluator.select(filter, entries).entries()).hasSize(BEYOND.get(text));
        } else {
            assertThatThrownBy(() -> evaluator.select(filter, entries))
                    .as(text)
                    .isInstanceOf(UnsupportedFilterException.class);
        }
    }

    private static List<String> ids(String filter) throws IOException {
        return ids(filter, entries());
    }

    private static List<String> ids(String filter, List<JsonNode> entries) {
        return ids(new FilterEvaluator(Vocabulary.of("exmpl", entries)).select(FilterParser.parse(filter), entries));
    }

    private static List<String> ids(FilterEvaluator.Selection selection) {
        return selection.entries().stream()
                .map(entry -> entry.path("id").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).asText())
                .toList();
    }

    private static List<JsonNode> entries() throws IOException {
        JsonNode recorded = json("optimade-recorded/structures-all.json");
        JsonNode data = recorded.has("response") ? recorded.at("/response/body/data") : recorded.path("data");
        List<JsonNode> entries = new ArrayList<>();
        data.forEach(entries::add);
        return entries;
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/" + path).toFile());
    }
}
