package io.retort.distill.reflex.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.SharedData;
import io.retort.distill.reflex.Reflex;
import io.retort.distill.reflex.lexicon.Lexicon;
import io.retort.distill.reflex.student.Student;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReflexTrainerTest {

    private static final Frames FEW = Frames.read("""
            [get * -]
            what is the {p} of {m}
            {p} (of|for) {m}
            (tell|give) me the {p} of {m}
            [screen num -]
            {c} with {p} {gt} {n}
            (find|list) {c} with [a] {p} {lt} {n}
            [rank num max]
            {c1} with the {max} {p}
            [escalate - -]
            why is the {p} of {m} so high
            tell me a joke
            """);

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        byte[] first = new ReflexTrainer(7, 20, 2).train(FEW);
        assertThat(new ReflexTrainer(7, 20, 2).train(FEW)).isEqualTo(first);
        assertThat(new ReflexTrainer(8, 20, 2).train(FEW)).isNotEqualTo(first);
    }

    @Test
    void whatIsWrittenIsReadAndPlans() throws IOException {
        byte[] bytes = new ReflexTrainer(7, 60, 6).train(FEW);
        Student student = Student.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        assertThat(new Reflex(Lexicon.load(), student)
                        .judge("band gap of GaN")
                        .plan()
                        .slots())
                .containsEntry("formula", "GaN")
                .containsEntry("field", "band_gap");
    }

    @Test
    void framesAreManyAndSpread() {
        assertThat(Frames.load().frames()).hasSizeGreaterThan(800);
        assertThat(Frames.load().frames().stream().map(Frames.Frame::intent).distinct())
                .hasSize(11);
    }

    @Test
    void onQuestionsWrittenBeforeTheFramesItIsRarelyWrongAndWithholdsTheRest() throws IOException {
        ReflexEvaluation.Report report =
                new ReflexEvaluation(Reflex.load()).measure(ReflexEvaluation.read(questions()));
        System.out.println("questions.txt: " + report);
        assertThat(report.questions()).isGreaterThanOrEqualTo(300);
        assertThat((double) report.wrong() / report.acted()).isLessThanOrEqualTo(0.02);
        assertThat((double) report.withheld() / report.unanswerable()).isGreaterThanOrEqualTo(0.97);
        assertThat((double) report.exact() / report.questions()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void onTheSharedQuestionsItIsRarelyWrong() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.require("fixtures/questions/dev.txt"));
        ReflexEvaluation.Report report = new ReflexEvaluation(Reflex.load()).measure(ReflexEvaluation.read(lines));
        System.out.println("dev.txt: " + report);
        assertThat(report.wrong()).isLessThanOrEqualTo(1);
        assertThat((double) report.exact() / report.questions()).isGreaterThanOrEqualTo(0.90);
    }

    private static List<String> questions() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReflexTrainerTest.class.getResourceAsStream("/io/retort/distill/reflex/questions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
