package io.retort.distill.reflex.answer;

import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.distill.reflex.ReflexPlan;
import io.retort.distill.reflex.answer.Observed.Fact;
import io.retort.distill.reflex.lexicon.UnitText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a value is said: in the unit that the question wishes, with its origin and the notes beside it. */
final class Wording {

    private final ReflexPlan plan;

    Wording(ReflexPlan plan) {
        this.plan = plan;
    }

    /** The unit that the question wishes. */
    Optional<UnitText> unit() {
        return plan.unit();
    }

    /** The name of a property without what it counts per, as notes that hold no value write it. */
    static String plain(Property property) {
        return property.name().replaceAll(" per .*", "");
    }

    /** The note that this record lacks the property; empty where none says so. */
    static String absent(Observed result, Property wanted) {
        return result.notes().stream()
                .filter(note -> note.kind().equals("missing") && note.text().contains(plain(wanted)))
                .map(note -> " " + note.text())
                .findFirst()
                .orElse("");
    }

    /** What the chosen record states; a value that another record lends is told by the note that it is missing here. */
    static Optional<Fact> main(Observed result, List<Property> field) {
        return field.stream()
                .filter(property -> absent(result, property).isEmpty())
                .flatMap(property -> result.fact(property.key()).stream())
                .findFirst();
    }

    /** The notes of one kind, each after a blank. */
    static String said(Observed result, String kind) {
        return result.notes().stream()
                .filter(note -> note.kind().equals(kind))
                .map(note -> " " + note.text())
                .collect(Collectors.joining());
    }

    /** Method, source and conditions, in brackets. */
    static String origin(Fact fact) {
        String conditions = fact.conditions().isEmpty() ? "" : ", {" + fact.id() + ":conditions}";
        return " ({" + fact.id() + ":method}, {" + fact.id() + ":source}" + conditions + ")";
    }

    /** The value in the unit asked for; counted per atom and per formula unit where that differs. */
    String value(Fact fact) {
        if (fact.property().equals("ordering")) {
            return "{" + fact.id() + ":words}";
        }
        Optional<UnitText> unit = plan.unit().filter(u -> fact.number().isPresent());
        boolean formation = fact.property().equals("formation_energy_per_atom");
        boolean own = unit.isEmpty() || !fact.property().equals(mainKey());
        String in = own ? "" : " in " + unit.get().text();
        if (formation && plan.question().matches("(?is).*\\b(per|/) ?(f\\.?u|formula.units?|mole? of formula).*")) {
            return "{" + fact.id() + in + " per formula unit}, which is {" + fact.id() + in + "}";
        }
        if (formation
                && !own
                && unit.get().text().contains("mol")
                && unit.get().basis().filter(b -> b == Basis.PER_ATOM).isEmpty()) {
            return "{" + fact.id() + in + "}, which is {" + fact.id() + in + " per formula unit}";
        }
        return "{" + fact.id() + in + "}";
    }

    private String mainKey() {
        return plan.calls().get(0).field().map(field -> field.property().key()).orElse("");
    }
}
