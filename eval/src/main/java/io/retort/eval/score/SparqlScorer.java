package io.retort.eval.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Truth;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of a graph query, in SPARQL's JSON result format: the same set of rows. Names of variables, the order of
 * rows and of columns do not count; numbers are compared as numbers.
 */
final class SparqlScorer implements Scorer {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        Optional<Set<String>> wanted = rows(truth.value());
        if (wanted.isEmpty()) {
            return new Score.Unscored("the truth is no SPARQL result");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        Optional<Set<String>> said = parse(response.text()).flatMap(SparqlScorer::rows);
        return said.map(rows -> SetScorer.compare(wanted.get(), rows))
                .orElseGet(() -> new Score.Unanswered("the text is no SPARQL result in JSON"));
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> rows(JsonNode result) {
        if (result.has("boolean")) {
            return Optional.of(Set.of(result.get("boolean").asText()));
        }
        JsonNode bindings = result.at("/results/bindings");
        if (!bindings.isArray()) {
            return Optional.empty();
        }
        Set<String> rows = new TreeSet<>();
        for (JsonNode row : bindings) {
            Set<String> cells = new TreeSet<>();
            row.forEach(cell -> cells.add(term(cell)));
            rows.add(cells.toString());
        }
        return Optional.of(rows);
    }

    private static String term(JsonNode cell) {
        String value = cell.path("value").asText();
        try {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
