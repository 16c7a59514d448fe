package io.retort.agent.ledger;

import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Quotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the prose around the values says in plain words: an answer cites something, a sentence that quotes a number of
 * the question cites something, and the words "measured", "calculated", "direct", "indirect" and the names of elements
 * and sources fit what is cited. In a withheld text there is nothing cited to hold them against.
 */
final class Statements {

    private static final Pattern MEASURED =
            Pattern.compile("(?i)\\b(?:measured|measurements?|experimental(?:ly)?|experiments?)\\b");
    private static final Pattern NOT_MEASURED =
            Pattern.compile("(?i)\\bno (?:measured|experimental) (?:value|data|gap|record)s?\\b");
    private static final Pattern CALCULATED = Pattern.compile("(?i)\\b(?:calculated|calculations?|computed|DFT)\\b");
    private static final Pattern DIRECT = Pattern.compile("(?i)\\b(in)?direct\\b");
    private static final Pattern YES_OR_NO = Pattern.compile("(?i)^\\s*(yes|no)\\b(?=\\s*[,.:;!–—-])");
    /** A source called "catalogue" is a word of every day; names have capitals. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}");

    private static final Set<String> ALSO_ENGLISH = Set.of("lead", "tin");

    private final Map<EvidenceId, Evidence> known;

    Statements(Map<EvidenceId, Evidence> known) {
        this.known = known;
    }

    List<String> objections(Draft draft, Rendered rendered) {
        List<String> objections = new ArrayList<>();
        if (draft.kind() == Draft.Kind.WITHHELD) {
            return objections;
        }
        if (rendered.claims().isEmpty()) {
            objections.add("The draft cites no evidence. Call a tool and write {ev-…} where values stand, or begin with"
                    + " {withhold: reason} and say what is missing.");
            return objections;
        }
        Set<Evidence> cited = cited(rendered);
        String prose = draft.parts(Part.Literal.class).map(Part.Literal::text).collect(Collectors.joining(" "));
        quotedNumbers(draft, objections);
        kinds(prose, cited, objections);
        elements(prose, cited, objections);
        sources(prose, cited, objections);
        if (YES_OR_NO.matcher(prose).find()) {
            objections.add(
                    "The draft begins with yes or no; say what the evidence states, or let a flag say it: {ev-…}.");
        }
        return objections;
    }

    private Set<Evidence> cited(Rendered rendered) {
        return rendered.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .map(known::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** "The gap is {said: 5 eV}" would pass a wrong number of the question off as the answer. */
    private static void quotedNumbers(Draft draft, List<String> objections) {
        for (Sentence sentence : Sentence.of(draft)) {
            boolean quoted = sentence.parts().stream()
                    .anyMatch(part ->
                            part instanceof Part.Said said && said.words().matches("[^\\p{L}]*\\d.*"));
            boolean valued = sentence.parts().stream().anyMatch(Part.Value.class::isInstance);
            if (quoted && !valued) {
                objections.add(
                        "A number of the question stands in a sentence without a value; cite the evidence there too.");
            }
        }
    }

    /** "No measured value is recorded" is true where the run has seen none of the materials that are cited. */
    private boolean isRecorded(Set<Evidence> cited) {
        return known.values().stream()
                .filter(e -> e.provenance().method().kind() == Method.Kind.MEASURED)
                .anyMatch(e -> cited.stream()
                        .anyMatch(c -> c.material().equals(e.material())
                                && c.property().equals(e.property())));
    }

    private void kinds(String prose, Set<Evidence> cited, List<String> objections) {
        boolean measured = cited.stream()
                .anyMatch(e -> e.provenance().method().kind() == Method.Kind.MEASURED
                        || e.property().equals(Properties.OBSERVED));
        boolean calculated = cited.stream()
                .anyMatch(e -> e.provenance().method().kind() != Method.Kind.MEASURED && !Quotation.is(e));
        if (NOT_MEASURED.matcher(prose).find() && isRecorded(cited)) {
            objections.add(
                    "The prose says that nothing was measured; a measured value is among the evidence. Cite it.");
        }
        if (!measured
                && MEASURED.matcher(NOT_MEASURED.matcher(prose).replaceAll("")).find()) {
            objections.add("The prose speaks of measurement or experiment; nothing that is cited was measured.");
        }
        if (!calculated && CALCULATED.matcher(prose).find()) {
            objections.add("The prose speaks of calculation; nothing that is cited was calculated.");
        }
        DIRECT.matcher(prose).results().forEach(found -> {
            boolean direct = found.group(1) == null;
            if (cited.stream()
                    .noneMatch(e -> e.property().equals(Properties.IS_GAP_DIRECT)
                            && e.value().equals(new PropertyValue.Flag(direct)))) {
                objections.add(
                        "'" + found.group() + "' is a fact about a gap; cite the is_gap_direct evidence that says so.");
            }
        });
    }

    private static void elements(String prose, Set<Evidence> cited, List<String> objections) {
        Set<String> words = new HashSet<>(List.of(prose.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        for (Element element : Element.all()) {
            String name = element.name().toLowerCase(Locale.ROOT);
            boolean present = cited.stream()
                    .anyMatch(e ->
                            e.composition().filter(c -> c.amount(element) > 0).isPresent());
            if (words.contains(name) && !present && !ALSO_ENGLISH.contains(name)) {
                objections.add("'" + name
                        + "' is named; nothing that is cited contains it. Use {said: …} for the question's own word.");
            }
        }
    }

    private void sources(String prose, Set<Evidence> cited, List<String> objections) {
        Set<String> cites = cited.stream().map(e -> e.provenance().source()).collect(Collectors.toSet());
        known.values().stream()
                .map(e -> e.provenance().source())
                .distinct()
                .filter(source -> NAME.matcher(source).find() && prose.contains(source) && !cites.contains(source))
                .forEach(
                        source -> objections.add("'" + source + "' is named; nothing that is cited comes from there."));
    }
}
