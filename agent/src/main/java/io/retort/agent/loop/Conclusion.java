package io.retort.agent.loop;

import io.retort.agent.Answer;
import io.retort.agent.Claim;
import io.retort.agent.RunReport;
import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Rendered;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Artifact;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.PropertyValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the answer that a run ends in. */
final class Conclusion {

    private static final int MOST_FACTS = 12;

    private final Ledger ledger;
    private final Usage usage;
    private final Confidence confidence;

    Conclusion(Ledger ledger, Usage usage, Confidence confidence) {
        this.ledger = ledger;
        this.usage = usage;
        this.confidence = confidence;
    }

    /** What the ledger accepted. */
    Answer of(Rendered rendered) {
        return answer(rendered, "", rendered.reason());
    }

    /** The draft was refused twice. */
    Answer refused(List<String> objections) {
        String reason = "the draft is not backed by evidence: " + objections.get(0);
        return new Answer.Withheld(
                "Withheld: what the model wanted to say is not backed by what the tools brought back.\n"
                        + "Ask for one property of one material at a time, or choose another model with --model; "
                        + "'retort traces show " + usage.runId() + "' shows the draft and the objections.",
                reason,
                report());
    }

    /** The draft is backed, but the run is not sure enough that it answers the question. */
    Answer unsure(double least) {
        String sure = String.format(Locale.ROOT, "%.2f", confidence.value());
        return new Answer.Withheld(
                "Withheld: the confidence in this answer is " + sure + ", below the " + least + " that is asked for.\n"
                        + "Ask for one property of one material at a time, choose another model with --model, or lower the"
                        + " bar: export " + Manner.LEAST_CONFIDENCE + "=0.",
                "not sure enough (" + sure + ")",
                report());
    }

    Answer withheld(String reason, String text) {
        return new Answer.Withheld(text, reason, report());
    }

    /** The run ended early: what is known so far, and why there is no more. */
    Answer early(Ending ending) {
        String why = "The run ended early: " + ending.reason() + ". " + ending.nextStep();
        List<Evidence> facts = ledger.evidence().stream()
                .filter(fact -> !(fact.value() instanceof PropertyValue.Tensor))
                .limit(MOST_FACTS)
                .toList();
        String draft =
                "{partial: ended early}" + facts.stream().map(Conclusion::line).collect(Collectors.joining("\n"));
        if (!facts.isEmpty() && ledger.judge(draft) instanceof Ruling.Accepted accepted) {
            return answer(accepted.rendered(), why + "\nKnown so far:\n", ending.reason());
        }
        return new Answer.Withheld(why, ending.reason(), report());
    }

    private static String line(Evidence fact) {
        String id = fact.id().text();
        String whose = fact.material().isPresent() && fact.composition().isPresent() ? " of {" + id + ":material}" : "";
        return "{" + id + ":property}" + whose + ": {" + id + "} ({" + id + ":method})";
    }

    private RunReport report() {
        return usage.report(confidence.value());
    }

    private Answer answer(Rendered rendered, String before, String reason) {
        String text = before + rendered.text();
        List<Claim> claims = rendered.claims().stream()
                .map(claim ->
                        new Claim(claim.text(), claim.start() + before.length(), claim.quantity(), claim.evidence()))
                .toList();
        List<EvidenceId> cited = Stream.concat(
                        claims.stream().flatMap(claim -> claim.evidence().stream()), rendered.alternatives().stream())
                .distinct()
                .toList();
        List<Evidence> evidence = ledger.closure(cited);
        List<Artifact> artifacts = rendered.artifacts().stream()
                .map(Rendered.Link::artifact)
                .distinct()
                .flatMap(id -> ledger.artifact(id).stream())
                .toList();
        return switch (rendered.kind()) {
            case FULL -> new Answer.Given(text, claims, evidence, artifacts, rendered.alternatives(), report());
            case PARTIAL ->
                new Answer.Partial(text, claims, evidence, artifacts, rendered.alternatives(), reason, report());
            case WITHHELD -> new Answer.Withheld(text.isBlank() ? reason : text, reason, report());
        };
    }
}
