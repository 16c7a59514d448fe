package io.retort.cli;

import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.trace.Trace;
import io.retort.agent.trace.TraceEvent;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recorded run as text. */
final class RunText {

    private RunText() {}

    /** As it lies on file. */
    static String lines(Trace trace) {
        return trace.events().stream().map(TraceEvent::line).collect(Collectors.joining());
    }

    /** The answer document. */
    static String json(Trace trace) {
        return AnswerJson.document(answer(trace)).toPrettyString() + "\n";
    }

    /** For a notebook: what was asked, said, and on what it rests. */
    static String markdown(Trace trace) {
        Answer answer = answer(trace);
        String question = trace.steps(Step.Asked.class).stream()
                .findFirst()
                .map(Step.Asked::question)
                .map(Question::text)
                .orElse("");
        return "# " + plain(question) + "\n\n" + answer.text() + "\n\n"
                + (answer.evidence().isEmpty() ? "" : "## Facts\n\n" + facts(answer.evidence()) + "\n")
                + "## Steps\n\n" + steps(trace) + "\n"
                + "Run " + trace.run() + ", " + answer.report().model() + ", "
                + answer.report().millis() + " ms. `retort traces replay " + trace.run()
                + "` gives the same answer.\n";
    }

    private static String facts(List<Evidence> facts) {
        return "| id | material | property | value | method | source | record | licence |\n|---|---|---|---:|---|---|---|---|\n"
                + facts.stream().map(RunText::row).collect(Collectors.joining());
    }

    private static String row(Evidence fact) {
        Provenance from = fact.provenance();
        return Stream.of(
                        fact.id().toString(),
                        fact.composition().map(c -> c.reducedFormula() + " ").orElse("")
                                + fact.material().map(Object::toString).orElse(""),
                        fact.property().name(),
                        fact.value().text(),
                        from.method().name(),
                        from.source()
                                + from.release().map(release -> " " + release).orElse(""),
                        from.record(),
                        from.licence())
                .map(RunText::plain)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String steps(Trace trace) {
        return trace.steps(Step.Called.class).stream()
                .map(call -> "- `" + call.tool() + "` " + plain(call.arguments()) + "\n")
                .collect(Collectors.joining());
    }

    /** One line that no markup hides in. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .strip();
    }

    private static Answer answer(Trace trace) {
        Optional<Answer> answer = trace.answer();
        return answer.orElseThrow(() -> new IllegalArgumentException("Run " + trace.run()
                + " never reached an answer; export it as jsonl, or see 'retort traces show " + trace.run() + "'."));
    }
}
