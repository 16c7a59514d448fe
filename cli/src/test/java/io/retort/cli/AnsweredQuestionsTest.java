package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.cli.Gold.Call;
import io.retort.core.source.MaterialsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions as people type them, from question to final answer on the starter catalogue. What is right is worked out
 * from the question's gold call by a plain search of the catalogue, without model, tools or reflex.
 */
@Tag("slow")
class AnsweredQuestionsTest {

    private static final Path QUESTIONS = Path.of(
            System.getProperty("retort.root", ".."),
            "distill/src/test/resources/io/retort/distill/reflex/questions.txt");

    /** Beyond the calls that the questions' notation knows, and answered by rules all the same: what the answer says. */
    private static final Map<String, String> BY_RULE = Map.of(
            "melting point of tungsten", "3687 K",
            "superconducting transition temperature of MgB2", "39 K",
            "oxides with band gap above 3 eV and bulk modulus above 200 GPa", "BeAl2O4 (mp-3081)");

    @TempDir
    private Path home = Path.of("");

    @Test
    void mostAnswerableQuestionsEndInACorrectAnswerAndFewInAWrongOne() throws IOException {
        Assembly house = new Assembly(Settings.of(java.util.Optional.of(home), Map.of()), "reflex");
        Agent agent = house.agent();
        Tally tally = new Tally();
        for (String line : Files.readAllLines(QUESTIONS)) {
            int mark = line.indexOf(" ||| ");
            if (!line.startsWith("#") && mark > 0) {
                String question = line.substring(0, mark);
                Answer answer = agent.ask(new Question(question), TraceListener.NONE);
                tally.add(question, Gold.parse(line.substring(mark + 5)), answer, house.source());
            }
        }
        tally.print();
        assertThat(tally.share("correct", "answerable")).isGreaterThanOrEqualTo(0.70);
        assertThat(tally.share("wrong", "answered")).isLessThanOrEqualTo(0.02);
        assertThat(tally.share("left alone", "unanswerable")).isGreaterThanOrEqualTo(0.97);
    }

    /** What became of the questions. */
    private static final class Tally {

        private final Map<String, Integer> counts = new TreeMap<>();
        private final List<String> odd = new ArrayList<>();

        void add(String question, List<Call> gold, Answer answer, MaterialsSource source) {
            boolean answered = !(answer instanceof Answer.Withheld);
            if (gold.isEmpty() && BY_RULE.containsKey(question)) {
                boolean right = answer.text().contains(BY_RULE.get(question));
                count(right ? "answered by rule" : "wrong");
                return;
            }
            if (gold.isEmpty()) {
                count("unanswerable");
                count(answered ? "answered all the same" : "left alone");
                if (answered) {
                    odd.add("should be left alone: " + question + " → " + answer.text());
                }
                return;
            }
            boolean answerable = gold.stream().allMatch(call -> call.isAnswerable(source));
            if (!answerable) {
                count("without data");
                return;
            }
            count("answerable");
            boolean correct = answered && gold.stream().allMatch(call -> call.isAnswered(answer, source));
            if (answered) {
                count("answered");
                count(correct ? "correct" : "wrong");
            }
            if (!correct) {
                odd.add((answered ? "wrong: " : "withheld: ") + question + " → " + answer.text());
            }
        }

        double share(String part, String of) {
            return counts.getOrDefault(part, 0) / (double) Math.max(1, counts.getOrDefault(of, 0));
        }

        void print() {
            System.out.println("answered questions: " + counts);
            odd.forEach(line -> System.out.println("  " + line.replace('\n', ' ')));
        }

        private void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }
    }
}
