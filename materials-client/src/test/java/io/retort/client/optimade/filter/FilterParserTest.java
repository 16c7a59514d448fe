package io.retort.client.optimade.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    /** New in 1.3, so that the parser of 1.2 refuses them: a property alone, and a property as a length. */
    private static final Set<String> NEW = Set.of(
            "property",
            "NOT property",
            "_exmpl_has_inversion_symmetry AND NOT _exmpl_is_primitive",
            "identifier",
            "is_yellow",
            "NOT is_yellow",
            "list LENGTH value");

    @Test
    void everyRecordedFilterIsTakenOrRefusedAsTheSpecificationSays() throws IOException {
        Map<String, Boolean> verdicts = verdicts();
        List<String> wrong = new ArrayList<>();
        verdicts.forEach((filter, valid) -> {
            if (isRead(filter) != valid) {
                wrong.add(filter);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(verdicts).hasSizeGreaterThan(150);
    }

    @Test
    void everyRecordedFilterIsPrintedInItsCanonicalForm() throws IOException {
        Map<String, Boolean> verdicts = verdicts();
        int printed = 0;
        for (JsonNode vector : vectors()) {
            if (vector.has("canonical") && verdicts.get(vector.path("filter").asText())) {
                assertThat(plain(FilterParser.parse(vector.path("filter").asText())
                                .toString()))
                        .isEqualTo(canonical(vector));
                printed++;
            }
        }
        assertThat(printed).isGreaterThan(150);
    }

    @Test
    void whatIsPrintedIsReadBackToTheSameFilter() throws IOException {
        for (Map.Entry<String, Boolean> vector : verdicts().entrySet()) {
            if (vector.getValue()) {
                Filter filter = FilterParser.parse(vector.getKey());
                assertThat(FilterParser.parse(filter.toString())).isEqualTo(filter);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    elements HASS "Ac"          | 13 | 'S "Ac"'     | a text in double quotes
                    nelements = 42 AND          | 19 | the end      | a property name, a constant, NOT or (
                    ((nelements = 42)           | 18 | the end      | AND, OR or )
                    nelements <> 42             | 12 | '> 42'       | a text in double quotes, a number or a property
                    formula KNOWN               | 9  | 'KNOWN'      | IS
                    a = "b\\c"                  | 7  | '\\c"'       | the only two escapes
                    a = "open                   | 5  | '"open'      | a text that ends with a double quote
                    TRUE > a                    | 8  | 'a'          | = or !=
                    """)
    void anErrorSaysWhereWhatStoodThereAndWhatBelongsThere(String text, int position, String found, String expected) {
        FilterSyntaxException error = catchThrowableOfType(FilterSyntaxException.class, () -> FilterParser.parse(text));
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.found()).isEqualTo(found);
        assertThat(error.expected()).contains(expected);
        assertThat(error).hasMessageContaining("character " + position);
    }

    @Test
    void aFilterThatIsTooLongOrTooDeepIsRefusedWithTheLimit() {
        String deep = "(".repeat(100_000);
        assertThatThrownBy(() -> FilterParser.parse(deep, new FilterLimits(1_000_000, 64)))
                .isInstanceOf(FilterSyntaxException.class)
                .hasMessageContaining("at most 64 parentheses");
        assertThatThrownBy(() -> FilterParser.parse("a=1 OR ".repeat(10_000) + "a=1"))
                .isInstanceOf(FilterSyntaxException.class)
                .hasMessageContaining("at most 16384 characters");
    }

    @Test
    void filtersAreBuiltFromCode() {
        Filter oxides = Field.of("elements")
                .hasAll("Si", "O")
                .and(Field.of("nelements").is(Operator.AT_MOST, 3))
                .and(Field.of("_mp_stability.gga_gga+u").isKnown().negated());
        assertThat(oxides)
                .hasToString("(elements HAS ALL \"Si\", \"O\" AND nelements <= 3"
                        + " AND NOT (_mp_stability.gga_gga+u IS KNOWN))");
        assertThat(FilterParser.parse(oxides.toString())).isEqualTo(oxides);
        assertThat(Filter.EVERYTHING.and(oxides)).isEqualTo(oxides);
        assertThat(Filter.EVERYTHING.or(oxides)).isEqualTo(Filter.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NElements", "3a", "a b", "", "a..b", "a\"=1 OR b"})
    void aPropertyNameCannotSmuggleAFilter(String name) {
        assertThatThrownBy(() -> Field.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsKeepTheirQuotesAndBackslashes() {
        Filter filter = Field.of("chemical_formula_descriptive").isEqualTo("a\"b\\c\" OR nsites>0");
        assertThat(FilterParser.parse(filter.toString())).isEqualTo(filter);
    }

    private static boolean isRead(String filter) {
        try {
            FilterParser.parse(filter);
            return true;
        } catch (FilterSyntaxException e) {
            return false;
        }
    }

    /**
     * What holds for each text: the cases of the specification, then its inputs, then the parser of 1.2 with what is new
     * in 1.3. Where one text occurs twice, "valid" wins: the refused inputs were not withdrawn as the grammar grew.
     */
    private static Map<String, Boolean> verdicts() throws IOException {
        Map<String, Boolean> verdicts = new LinkedHashMap<>();
        for (JsonNode vector : vectors()) {
            String filter = vector.path("filter").asText();
            boolean valid = vector.has("spec_expects")
                    ? vector.path("spec_expects").asText().equals("ok")
                    : vector.path("lark_v1_2_0").asText().equals("ok") || NEW.contains(filter);
            verdicts.merge(filter, valid, Boolean::logicalOr);
        }
        return verdicts;
    }

    private static JsonNode vectors() throws IOException {
        return new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/vectors/optimade-filter-grammar.json")
                        .toFile())
                .path("vectors");
    }

    /** The recorded print drops the value of TRUE and FALSE, and has a space before the first colon of a zip. */
    private static String canonical(JsonNode vector) {
        return vector.path("canonical").asText().strip().replace(" :", ":");
    }

    private static String plain(String printed) {
        return printed.replaceAll("\\b(TRUE|FALSE)\\b", "BOOL");
    }
}
