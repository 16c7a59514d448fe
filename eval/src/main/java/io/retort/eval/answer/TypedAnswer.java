package io.retort.eval.answer;

import io.retort.agent.Answer;
import io.retort.agent.Claim;
import io.retort.agent.tool.Artifact;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.eval.answer.Response.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps an {@link Answer} as a {@link Response}: its claims in their order, each with the evidence behind it. */
public final class TypedAnswer {

    private TypedAnswer() {}

    public static Response of(String sample, int trial, String question, Answer answer, List<String> tools) {
        var report = answer.report();
        return new Response(
                sample,
                trial,
                question,
                status(answer),
                answer.text(),
                reason(answer),
                stated(answer),
                tools,
                answer.artifacts().stream()
                        .filter(artifact -> artifact.kind().equals("structure"))
                        .map(Artifact::content)
                        .toList(),
                OptionalDouble.of(report.confidence()),
                report.model(),
                new Effort(
                        report.modelCalls(),
                        report.tokensIn(),
                        report.tokensOut(),
                        report.toolCalls(),
                        report.millis(),
                        report.cost().map(OptionalDouble::of).orElse(OptionalDouble.empty())),
                report.runId().isEmpty() ? Optional.empty() : Optional.of(report.runId()));
    }

    private static Status status(Answer answer) {
        if (answer instanceof Answer.Given) {
            return Status.GIVEN;
        }
        return answer instanceof Answer.Partial ? Status.PARTIAL : Status.WITHHELD;
    }

    private static String reason(Answer answer) {
        if (answer instanceof Answer.Partial partial) {
            return partial.reason();
        }
        return answer instanceof Answer.Withheld withheld ? withheld.reason() : "";
    }

    /** Each fact once, in the order in which the text cites it. */
    private static List<Stated> stated(Answer answer) {
        Map<EvidenceId, Evidence> facts = answer.evidence().stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity(), (first, second) -> first));
        Set<EvidenceId> rivals = Set.copyOf(answer.alternatives());
        Set<EvidenceId> seen = new HashSet<>();
        List<Stated> stated = new ArrayList<>();
        for (Claim claim : answer.claims()) {
            for (EvidenceId id : claim.evidence()) {
                Evidence fact = facts.get(id);
                if (fact != null && (claim.quantity().isPresent() || !isNumber(fact)) && seen.add(id)) {
                    stated.add(stated(fact, rivals.contains(id), claim.quantity()));
                }
            }
        }
        return stated;
    }

    private static boolean isNumber(Evidence fact) {
        return fact.value() instanceof PropertyValue.Number;
    }

    private static Stated stated(Evidence fact, boolean rival, Optional<Quantity> shown) {
        OptionalDouble number = OptionalDouble.empty();
        String unit = "";
        Optional<String> label = Optional.empty();
        if (fact.value() instanceof PropertyValue.Number value) {
            number = OptionalDouble.of(value.quantity().value());
            unit = value.quantity().unit().symbol();
        } else if (fact.value() instanceof PropertyValue.Label text) {
            label = Optional.of(text.text());
        } else if (fact.value() instanceof PropertyValue.Flag flag) {
            label = Optional.of(String.valueOf(flag.value()));
        } else {
            label = Optional.of(fact.value().toString());
        }
        return new Stated(
                fact.property().key(),
                fact.composition().map(Composition::reducedFormula),
                fact.material().map(MaterialId::toString),
                number,
                unit,
                fact.basis().words(),
                label,
                fact.provenance().method().name(),
                Optional.of(fact.id().text()),
                rival,
                shown.map(quantity ->
                        new Stated.Shown(quantity.value(), quantity.unit().symbol())));
    }
}
