package io.retort.agent.ledger;

import io.retort.agent.tool.Observation;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a sentence reaches. "All of them", "every one" and "none of" need a search that came back whole; "the only one"
 * and "no other" one that found a single material. A bare number of the question may stand where it limits ("between",
 * "at least", "the first"), never where it counts or measures.
 */
final class Extent {

    private static final Pattern ALL =
            Pattern.compile("(?i)\\b(?:all (?:of|the|these|those|other|others|materials|compounds"
                    + "|phases|polymorphs|records|entries)|every|everything|each (?:of|material|compound)|none of|always|in all cases"
                    + "|without exception)\\b");
    private static final Pattern ONLY =
            Pattern.compile("(?i)\\b(?:the only|only one|no others?|nothing else|the sole|unique(?:ly)?)\\b");
    private static final Pattern LIMIT =
            Pattern.compile("(?is).*(?:\\b(?:between|and|to|from|above|below|over|under|than"
                    + "|least|most|within|first|top|up to|about|near|around|at|of|for|asked|your|limit(?:ed)?(?: to)?|cut(?: at)?)"
                    + "|[(<>=≤≥“\"])\\s*\\z");

    private final Map<EvidenceId, Evidence> known;
    private final List<Observation> observations;

    Extent(Map<EvidenceId, Evidence> known, List<Observation> observations) {
        this.known = known;
        this.observations = observations;
    }

    List<String> objections(List<Sentence> sentences) {
        List<String> objections = new ArrayList<>();
        sentences.stream().filter(sentence -> !sentence.quoted()).forEach(sentence -> {
            String prose = sentence.prose();
            if (ALL.matcher(prose).find() && !isBacked(sentence, count -> true)) {
                objections.add(
                        "The sentence speaks of all; only a search that came back whole says that. Name the ones that"
                                + " are cited, or search with a higher limit.");
            } else if (ONLY.matcher(prose).find() && !isBacked(sentence, count -> count == 1)) {
                objections.add(
                        "The sentence says that there is no other; only a search that found a single material says"
                                + " that. Leave it out, or count first.");
            }
            numbers(sentence, objections);
        });
        return objections;
    }

    /** Whether a whole search holds every material of the sentence, and found as many as this. */
    private boolean isBacked(Sentence sentence, Predicate<Double> found) {
        Set<MaterialId> named = sentence.parts().stream()
                .flatMap(part -> Sentence.shown(part).stream())
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(evidence -> evidence.material().stream())
                .collect(Collectors.toSet());
        return observations.stream()
                .filter(observation -> observation.outcome() == Observation.Outcome.COMPLETE)
                .anyMatch(observation -> observation.evidence().stream()
                                .anyMatch(fact -> fact.property().equals(Properties.COUNT)
                                        && fact.value() instanceof PropertyValue.Number number
                                        && found.test(number.quantity().value()))
                        && observation.evidence().stream()
                                .flatMap(fact -> fact.material().stream())
                                .collect(Collectors.toSet())
                                .containsAll(named));
    }

    private static void numbers(Sentence sentence, List<String> objections) {
        String before = "";
        for (Part part : sentence.parts()) {
            if (part instanceof Part.Said said
                    && said.words().matches("[−+-]?\\d[\\d.,]*")
                    && !LIMIT.matcher(before).matches()) {
                objections.add("'" + said.words()
                        + "' is a number of the question and stands here as a fact; cite the evidence that says it.");
            }
            before = part instanceof Part.Literal literal ? literal.text() : "";
        }
    }
}
