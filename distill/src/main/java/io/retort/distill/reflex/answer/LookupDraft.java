package io.retort.distill.reflex.answer;

import io.retort.core.evidence.Property;
import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.answer.Observed.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what one record states: the fields asked for, other values, and the notes beside them. */
final class LookupDraft {

    private static final int MOST_OTHERS = 4;

    private final Wording words;

    LookupDraft(Wording words) {
        this.words = words;
    }

    /** What the record states of the fields of these calls. */
    String write(Observed result, List<Call> calls, int plainness) {
        if (result.outcome().equals("empty")) {
            return "{withhold: nothing in the catalogue matches}The catalogue holds no record of what was asked. "
                    + result.summary() + Wording.said(result, "missing");
        }
        List<List<Property>> fields = calls.stream().map(Call::properties).toList();
        List<List<Property>> known = fields.stream()
                .filter(field -> Wording.main(result, field).isPresent())
                .toList();
        if (known.isEmpty()) {
            return missing(result, fields.get(0).get(0));
        }
        List<String> sentences = new ArrayList<>();
        for (List<Property> field : known) {
            sentences.add(plainness > 0 ? plain(result, field) : sentence(result, field));
        }
        boolean all = known.size() == fields.size();
        String beside = besides(result, all);
        return (all ? "" : "{partial: some of what was asked is not recorded}") + String.join(" ", sentences) + beside;
    }

    /** Nothing of what was asked is recorded; another record may have it. */
    private static String missing(Observed result, Property wanted) {
        String notes = result.notes().stream()
                .filter(note -> note.kind().equals("missing") && note.text().contains(Wording.plain(wanted)))
                .map(note -> " " + note.text())
                .findFirst()
                .orElseGet(() -> Wording.said(result, "missing"));
        boolean offered = notes.contains("{alternative:");
        return offered
                ? "{partial: the record that stands for it lacks this property}" + notes + Wording.said(result, "entry")
                : "{withhold: it is not recorded in this catalogue}" + notes + Wording.said(result, "entry");
    }

    /** One field in a sentence. */
    String sentence(Observed result, List<Property> field) {
        Fact first = Wording.main(result, field).orElseThrow();
        boolean lattice = field.equals(Field.LATTICE.properties());
        List<Fact> more = lattice
                ? List.of()
                : field.stream()
                        .skip(1)
                        .flatMap(p -> result.fact(p.key()).stream())
                        .filter(fact -> !fact.equals(first) && fact.material().equals(first.material()))
                        .toList();
        String head = "The {" + first.id() + ":property} of {" + first.id() + ":material} is " + words.value(first)
                + Wording.origin(first);
        if (first.value().isBoolean()) {
            head = "{" + first.id() + ":material}: {" + first.id() + ":property}: " + words.value(first)
                    + Wording.origin(first);
        }
        if (lattice) {
            head = "The lattice of {" + first.id() + ":material}" + Wording.origin(first) + ": "
                    + lattice(result, first);
        }
        String tail = more.stream()
                .map(fact -> "; {" + fact.id() + ":property}: " + words.value(fact))
                .collect(Collectors.joining());
        return head + tail + "." + others(result, first);
    }

    private static String plain(Observed result, List<Property> field) {
        Fact first = Wording.main(result, field).orElseThrow();
        return "{" + first.id() + ":material}: {" + first.id() + ":property} {" + first.id() + "} ({" + first.id()
                + ":method}).";
    }

    private String lattice(Observed result, Fact first) {
        String in = words.unit().map(unit -> " in " + unit.text()).orElse("");
        return Field.LATTICE.properties().stream()
                .flatMap(p -> result.facts(p.key()).stream()
                        .filter(f -> f.conditions().equals(first.conditions()))
                        .limit(1))
                .map(fact -> "{" + fact.id() + ":property} {" + fact.id() + (isLength(fact) ? in : "") + "}")
                .collect(Collectors.joining(", "));
    }

    private static boolean isLength(Fact fact) {
        return fact.property().matches("lattice_[abc]");
    }

    private String others(Observed result, Fact first) {
        if (Field.LATTICE.properties().stream().anyMatch(p -> p.key().equals(first.property()))) {
            return "";
        }
        String others = result.facts(first.property()).stream()
                .filter(fact -> !fact.id().equals(first.id()) && fact.material().equals(first.material()))
                .limit(MOST_OTHERS)
                .map(fact -> words.value(fact) + Wording.origin(fact) + "{alternative: " + fact.id() + "}")
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? "" : " Other values for it: " + others + ".";
    }

    private static String besides(Observed result, boolean all) {
        String missing = all ? "" : Wording.said(result, "missing");
        return missing
                + Wording.said(result, "own")
                + Wording.said(result, "entry")
                + Wording.said(result, "comparison")
                + Wording.said(result, "caveat")
                + Wording.said(result, "rival")
                + Wording.said(result, "ask");
    }
}
