package io.retort.eval.score;

import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Truth;
import java.util.List;
import java.util.Locale;

/** Whether the answer cites one of the sources that it should: a DOI or the id of a record. */
final class CitationScorer implements Scorer {

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        List<String> wanted = truth.members();
        if (wanted.isEmpty()) {
            return new Score.Unscored("the truth names no source");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        String said = (response.text() + " " + response.stated()).toLowerCase(Locale.ROOT);
        return wanted.stream()
                .filter(source -> cites(said, source.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(source -> Score.graded(1, "cites " + source))
                .orElseGet(() -> Score.graded(0, "cites none of " + String.join(", ", wanted)));
    }

    /** As a whole: mp-13 is not cited by mp-136. */
    private static boolean cites(String text, String source) {
        int at = text.indexOf(source);
        while (at >= 0) {
            int end = at + source.length();
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return true;
            }
            at = text.indexOf(source, at + 1);
        }
        return false;
    }
}
