package io.retort.agent.ledger;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.formula.FormulaSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose value it is. In a sentence that names materials, each value has to belong to the one that the reader takes it
 * for: the one named behind "for", "of" or "in" straight after it, else the last one named before it, else the first one
 * after it; or, where as many are named as there are values, to the one in its place ("ZnO and ZnS have 5.4 and 4.0").
 */
final class Naming {

    private static final Pattern BEHIND = Pattern.compile("\\s*\\)?,?\\s*(?:for|of|in|from)\\s+(?:the\\s+)?");
    private static final Pattern APPOSITION = Pattern.compile("\\s*[(,]\\s*");

    private final Map<EvidenceId, Evidence> known;

    Naming(Map<EvidenceId, Evidence> known) {
        this.known = known;
    }

    List<String> objections(List<Sentence> sentences) {
        List<String> objections = new ArrayList<>();
        List<Name> before = List.of();
        for (Sentence sentence : sentences) {
            List<Name> names = names(sentence);
            if (!names.isEmpty() && !sentence.quoted()) {
                appositions(sentence, names, objections);
            }
            List<Name> heard = names.isEmpty() ? before : names;
            if (!heard.isEmpty() && !sentence.quoted()) {
                values(sentence, names, before, objections);
            }
            before = heard;
        }
        return objections;
    }

    /** A material that is named, at this place of the sentence. A formula may be that of several materials. */
    private record Name(int place, Subject of) {}

    /** What a name says: an id, or only a formula. */
    private record Subject(Optional<MaterialId> id, String formula) {
        boolean covers(Evidence evidence) {
            return id.isPresent()
                    ? evidence.material().equals(id)
                    : evidence.composition()
                            .map(Composition::reducedFormula)
                            .filter(formula::equals)
                            .isPresent();
        }
    }

    private List<Name> names(Sentence sentence) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < sentence.parts().size(); i++) {
            int place = i;
            subject(sentence.parts().get(i)).ifPresent(subject -> names.add(new Name(place, subject)));
        }
        return names;
    }

    private Optional<Subject> subject(Part part) {
        if (part instanceof Part.Facet facet
                && Set.of(Part.Field.MATERIAL, Part.Field.ID, Part.Field.FORMULA)
                        .contains(facet.field())) {
            return Optional.ofNullable(known.get(facet.id()))
                    .flatMap(evidence -> evidence.composition()
                            .map(Composition::reducedFormula)
                            .map(formula -> new Subject(
                                    facet.field() == Part.Field.FORMULA ? Optional.empty() : evidence.material(),
                                    formula)));
        }
        return part instanceof Part.Said said ? formula(said.words()) : Optional.empty();
    }

    private static Optional<Subject> formula(String words) {
        if (!words.matches("[A-Z][A-Za-z0-9().]{0,40}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Subject(
                    Optional.empty(), Formula.parse(words).composition().reducedFormula()));
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }

    /** "GaN (mp-661)": two names side by side are one material. */
    private void appositions(Sentence sentence, List<Name> names, List<String> objections) {
        for (int i = 1; i < names.size(); i++) {
            Name first = names.get(i - 1);
            Name second = names.get(i);
            boolean beside = second.place == first.place + 2
                    && sentence.parts().get(first.place + 1) instanceof Part.Literal between
                    && APPOSITION.matcher(between.text()).matches()
                    && between.text().contains("(");
            if (beside && !first.of.formula.equals(second.of.formula)) {
                objections.add("'" + first.of.formula + "' and '" + second.of.formula
                        + "' stand side by side as one material; take both from one evidence, as in {ev-…:material}.");
            }
        }
    }

    private void values(Sentence sentence, List<Name> names, List<Name> before, List<String> objections) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sentence.parts().size(); i++) {
            if (sentence.parts().get(i) instanceof Part.Value value
                    && evidence(value).isPresent()) {
                places.add(i);
            }
        }
        List<Integer> strangers = places.stream()
                .filter(place -> !fits(sentence, place, names, before))
                .toList();
        if (!strangers.isEmpty() && !inOrder(sentence, places, names)) {
            Evidence stranger = evidence((Part.Value) sentence.parts().get(strangers.get(0)))
                    .orElseThrow();
            objections.add(stranger.id() + " belongs to {" + stranger.id() + ":material}; the sentence gives it to"
                    + " another material. Name the material of each value just before it.");
        }
    }

    /** Of a material; what is about none, or was calculated from several, belongs to nobody. */
    private Optional<Evidence> evidence(Part.Value value) {
        return Optional.ofNullable(known.get(value.id()))
                .filter(evidence -> evidence.material().isPresent());
    }

    private boolean fits(Sentence sentence, int place, List<Name> names, List<Name> before) {
        Evidence evidence = evidence((Part.Value) sentence.parts().get(place)).orElseThrow();
        if (names.isEmpty()) {
            return before.stream().anyMatch(name -> name.of.covers(evidence));
        }
        Optional<Name> behind = names.stream()
                .filter(name -> name.place == place + 2
                        && sentence.parts().get(place + 1) instanceof Part.Literal between
                        && BEHIND.matcher(between.text()).matches())
                .findFirst();
        Optional<Name> last = names.stream().filter(name -> name.place < place).reduce((a, b) -> b);
        Optional<Name> next = names.stream().filter(name -> name.place > place).findFirst();
        return behind.or(() -> last).or(() -> next).orElseThrow().of.covers(evidence);
    }

    /** As many different names before all values as there are values, in the same order. */
    private boolean inOrder(Sentence sentence, List<Integer> places, List<Name> names) {
        List<Subject> different = names.stream()
                .filter(name -> name.place < places.get(0))
                .map(Name::of)
                .distinct()
                .toList();
        if (different.size() != places.size()) {
            return false;
        }
        for (int i = 0; i < places.size(); i++) {
            Part.Value value = (Part.Value) sentence.parts().get(places.get(i));
            if (!different.get(i).covers(evidence(value).orElseThrow())) {
                return false;
            }
        }
        return true;
    }
}
