package io.retort.eval.score;

import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Stated;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Truth;
import java.util.Optional;
import java.util.stream.Stream;

/** A comparison or a ranking: the material that the answer names first is its winner. */
final class WinnerScorer implements Scorer {

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        Optional<String> first = response.stated().stream()
                .filter(value -> !value.alternative() && !value.property().equals("count"))
                .flatMap(value -> value.formula().stream())
                .findFirst()
                .or(() -> response.stated().stream().allMatch(value -> value.evidence().isEmpty())
                        ? inText(response.text())
                        : Optional.empty());
        if (first.isEmpty()) {
            return new Score.Unanswered("no material is named");
        }
        boolean right = truth.members().stream().map(WinnerScorer::reduced).anyMatch(first.map(WinnerScorer::reduced)
                .get()::equals);
        return Score.label(right, first.get(), "names " + first.get() + " first, true " + truth.members());
    }

    @Override
    public String label(Truth truth) {
        return reduced(truth.members().isEmpty() ? "" : truth.members().get(0));
    }

    private static Optional<String> inText(String text) {
        return Stream.of(text.split("[^A-Za-z0-9()]+"))
                .filter(word -> word.matches("[A-Z(].*[A-Z0-9].*|[A-Z][a-z]?"))
                .filter(word -> !reduced(word).isEmpty())
                .findFirst();
    }

    private static String reduced(String formula) {
        try {
            return Composition.of(formula).reducedFormula();
        } catch (FormulaSyntaxException e) {
            return "";
        }
    }
}
