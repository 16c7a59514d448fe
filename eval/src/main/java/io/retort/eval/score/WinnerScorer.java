package io.retort.eval.score;

import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Truth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comparison or a ranking: the material that the answer's first sentence names alone is its winner. Of two materials,
 * "A has the higher gap" answers the question for the smaller one too; the sample's slot {@code order} is then
 * {@code min}. Values side by side without a winner are no answer.
 */
final class WinnerScorer implements Scorer {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|\\n");
    private static final Pattern UPWARDS = Pattern.compile("\\b(higher|highest|larger|largest|greater|denser|more)\\b");

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        if (truth.members().isEmpty()) {
            return new Score.Unscored("the truth names no winner");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        String sentence = SENTENCE.split(response.text().strip(), 2)[0];
        Set<String> named = formulas(sentence);
        if (named.size() != 1 || isValue(sentence)) {
            return new Score.Unanswered(
                    named.isEmpty()
                            ? "no material is named"
                            : "no winner is named, only " + String.join(" and ", named));
        }
        String first = named.iterator().next();
        String winner = isReversed(sample, sentence) ? other(sample, first).orElse(first) : first;
        boolean right = truth.members().stream().map(WinnerScorer::reduced).anyMatch(winner::equals);
        return Score.label(
                right, winner, "says '" + shortened(sentence) + "', true " + String.join(" or ", truth.members()));
    }

    @Override
    public String label(Truth truth) {
        return reduced(truth.members().isEmpty() ? "" : truth.members().get(0));
    }

    /** One material's value, as in a list: "Al (mp-134): density …". */
    private static boolean isValue(String sentence) {
        return sentence.contains(": ");
    }

    private static boolean isReversed(Sample sample, String sentence) {
        return "min".equals(sample.slots().get("order"))
                && UPWARDS.matcher(sentence).find();
    }

    /** The other one of the two that the question names. */
    private static Optional<String> other(Sample sample, String one) {
        Set<String> asked = formulas(sample.question().orElse(""));
        return asked.size() == 2
                ? asked.stream().filter(formula -> !formula.equals(one)).findFirst()
                : Optional.empty();
    }

    private static Set<String> formulas(String text) {
        return Stream.of(text.split("[^A-Za-z0-9()-]+"))
                .map(word -> word.replaceAll("^\\((?=[^()]*$)|(?<=^[^()]{0,40})\\)$", ""))
                .filter(word -> word.matches("(\\(?[A-Z][a-z]?\\d*\\)?\\d*)+"))
                .map(WinnerScorer::reduced)
                .filter(formula -> !formula.isEmpty())
                .collect(LinkedHashSet::new, Collection::add, Collection::addAll);
    }

    private static String reduced(String formula) {
        try {
            return Composition.of(formula).reducedFormula();
        } catch (FormulaSyntaxException e) {
            return "";
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
