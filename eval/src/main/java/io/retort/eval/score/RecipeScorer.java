package io.retort.eval.score;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Unit;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Stated;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A synthesis: {@code {"precursors": ["Li2CO3", "FePO4"], "temperature_C": 700, "operations": ["heating"]}}. The score
 * is the mean of what the truth states: the precursors as a set, the highest temperature within 50 K, the operations as
 * a set. Without the right precursors it is at most one half.
 */
final class RecipeScorer implements Scorer {

    private static final double NEAR = 50;

    RecipeScorer(Task task) {
        if (!task.unit().equals(Unit.ONE)) {
            throw new IllegalArgumentException("A recipe has no unit; leave 'unit' out of task.json.");
        }
    }

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        Set<String> precursors = SetScorer.keys(texts(truth.value().path("precursors")));
        if (precursors.isEmpty()) {
            return new Score.Unscored("the truth names no precursors");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        String text = response.text() + " "
                + String.join(
                        " ",
                        response.stated().stream()
                                .flatMap(value -> value.label().stream())
                                .toList());
        Set<String> said = formulas(text, response, sample);
        List<Double> parts = new ArrayList<>();
        List<String> why = new ArrayList<>();
        Score set = SetScorer.compare(precursors, said);
        double right = set instanceof Score.Scored scored ? scored.value() : 0;
        parts.add(right);
        why.add("precursors: " + set.why());
        temperature(truth.value(), text, parts, why);
        operations(truth.value(), text, parts, why);
        double mean = parts.stream().mapToDouble(part -> part).average().orElse(0);
        return Score.graded(right >= 1 ? mean : Math.min(mean, 0.5), String.join("; ", why));
    }

    private static void temperature(JsonNode truth, String text, List<Double> parts, List<String> why) {
        if (!truth.path("temperature_C").isNumber()) {
            return;
        }
        double wanted = truth.path("temperature_C").asDouble();
        double highest = Stream.concat(
                        NumbersInText.all(text).stream()
                                .filter(number -> number.unit().matches("°C|ºC|C"))
                                .map(NumbersInText.Found::value),
                        NumbersInText.all(text).stream()
                                .filter(number -> number.unit().equals("K"))
                                .map(number -> number.value() - 273.15))
                .mapToDouble(value -> value)
                .max()
                .orElse(Double.NaN);
        parts.add(Math.abs(highest - wanted) <= NEAR ? 1.0 : 0.0);
        why.add(
                Double.isNaN(highest)
                        ? "no temperature is stated"
                        : String.format(Locale.ROOT, "highest temperature %.0f °C, true %.0f °C", highest, wanted));
    }

    private static void operations(JsonNode truth, String text, List<Double> parts, List<String> why) {
        List<String> wanted = texts(truth.path("operations"));
        if (wanted.isEmpty()) {
            return;
        }
        String words = text.toLowerCase(Locale.ROOT);
        long found = wanted.stream()
                .filter(operation -> words.contains(stem(operation.toLowerCase(Locale.ROOT))))
                .count();
        parts.add(found / (double) wanted.size());
        why.add(found + " of " + wanted.size() + " operations");
    }

    private static String stem(String operation) {
        return operation.replaceAll("(ing|ed)$", "");
    }

    /** Every formula of two elements or more that is said, but the target's. */
    private static Set<String> formulas(String text, Response response, Sample sample) {
        Set<String> formulas = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(text.split("[^A-Za-z0-9()·.]+")),
                        response.stated().stream().flatMap(RecipeScorer::formula))
                .map(word -> word.replaceAll("[.]+$", ""))
                .filter(word -> word.matches("[A-Z(].*[A-Z0-9a-z)]"))
                .forEach(word -> add(formulas, word, sample));
        return formulas;
    }

    private static Stream<String> formula(Stated stated) {
        return stated.formula().stream();
    }

    private static void add(Set<String> formulas, String word, Sample sample) {
        try {
            Composition composition = Composition.of(word);
            boolean target = sample.formula().filter(composition::sameRatio).isPresent();
            if (composition.elements().size() > 1 && !target) {
                formulas.add(composition.reducedFormula());
            }
        } catch (FormulaSyntaxException e) {
            return; // an ordinary word
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
