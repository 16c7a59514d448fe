package io.retort.cli;

import io.retort.agent.Answer;
import io.retort.agent.Claim;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An answer for a terminal: the text, then what each shown value rests on. */
final class AnswerText {

    private final Answer answer;

    AnswerText(Answer answer) {
        this.answer = answer;
    }

    void print(PrintWriter out) {
        out.println(answer.text());
        if (answer instanceof Answer.Partial partial) {
            out.println("(in part: " + partial.reason() + ")");
        }
        shown().forEach((evidence, text) -> out.println("  " + text + " ← " + origin(evidence)));
        answer.artifacts()
                .forEach(artifact -> out.println("  " + artifact.title() + " → " + artifact.fileName()
                        + " (in retort serve, or retort traces show "
                        + answer.report().runId() + ")"));
        if (!answer.report().wishes().isEmpty()) {
            out.println("Standing wishes: " + String.join("; ", answer.report().wishes()) + " (retort wishes)");
        }
        out.println("[" + answer.report().model() + ", " + answer.report().millis() + " ms, trace "
                + answer.report().runId() + "]");
    }

    /** What stands in the text for each piece of evidence, values before mere names. */
    private Map<Evidence, String> shown() {
        Map<EvidenceId, Evidence> byId = answer.evidence().stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity(), (first, second) -> first));
        Map<Evidence, String> shown = new LinkedHashMap<>();
        for (Claim claim : answer.claims()) {
            for (EvidenceId id : claim.evidence()) {
                if (byId.containsKey(id) && claim.quantity().isPresent()) {
                    shown.putIfAbsent(byId.get(id), claim.text());
                }
            }
        }
        return shown;
    }

    private static String origin(Evidence evidence) {
        var provenance = evidence.provenance();
        return List.of(
                        evidence.property().name(),
                        evidence.composition().map(Composition::reducedFormula).orElse(""),
                        evidence.material().map(MaterialId::toString).orElse(""),
                        provenance.method().name(),
                        provenance.source()
                                + provenance
                                        .release()
                                        .map(release -> " " + release)
                                        .orElse(""),
                        provenance.licence())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
