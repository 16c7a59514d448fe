package io.retort.distill.reflex;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a question speaks of: its materials, or a class of them. */
final class Subjects {

    /** One material: by formula with its form, or by id. */
    record Subject(Optional<Composition> composition, Optional<String> form, Optional<String> id) {
        String name() {
            return id.orElseGet(
                    () -> composition.map(Composition::reducedFormula).orElse(""));
        }
    }

    private final Reading reading;
    private final List<Subject> materials = new ArrayList<>();
    private final Set<Piece> used = new HashSet<>();

    Subjects(Reading reading) {
        this.reading = reading;
        read();
    }

    /** The materials, in order, each once. */
    List<Subject> materials() {
        return List.copyOf(materials);
    }

    /** The pieces that name the materials. */
    Set<Piece> used() {
        return Set.copyOf(used);
    }

    private void read() {
        List<Piece> pieces = reading.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Id id) {
                add(
                        new Subject(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(id.id().toString())),
                        id);
            } else if (pieces.get(i) instanceof Piece.Substance s) {
                Optional<Piece.Form> form = form(pieces, i);
                Optional<String> name = form.map(Piece.Form::name).or(s::polymorph);
                form.ifPresent(used::add);
                add(new Subject(Optional.of(s.composition()), name, Optional.empty()), s);
            }
        }
        dropBare();
    }

    /** The form word next to a formula, else the only one behind it. */
    private Optional<Piece.Form> form(List<Piece> pieces, int at) {
        for (int i : new int[] {at - 1, at + 1, isMark(pieces, at + 1) ? at + 2 : at + 1}) {
            if (i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Form form && !used.contains(form)) {
                return Optional.of(form);
            }
        }
        boolean onlyOne = reading.count(Piece.Form.class) == 1
                && reading.count(Piece.Substance.class) == 1
                && reading.says(
                        "structure", "phase", "form", "polymorph", "type", "modification", "structured", "crystal");
        return onlyOne ? reading.first(Piece.Form.class).filter(form -> !used.contains(form)) : Optional.empty();
    }

    private static boolean isMark(List<Piece> pieces, int i) {
        return i < pieces.size() && pieces.get(i) instanceof Piece.Mark;
    }

    private void add(Subject subject, Piece piece) {
        used.add(piece);
        if (!materials.contains(subject)) {
            materials.add(subject);
        }
    }

    /** "tantalum oxide Ta2O5" and "quartz SiO2" name one material twice. */
    private void dropBare() {
        List<Subject> doubled = materials.stream()
                .filter(bare -> bare.form().isEmpty() && bare.id().isEmpty())
                .filter(bare -> materials.stream()
                        .anyMatch(other ->
                                other.form().isPresent() && other.composition().equals(bare.composition())))
                .toList();
        materials.removeAll(doubled);
    }

    /** Slots that name one material. */
    static void put(Map<String, String> slots, Subject subject) {
        subject.id().ifPresent(id -> slots.put("material_id", id));
        subject.composition().ifPresent(c -> slots.put("formula", c.reducedFormula()));
        subject.form().ifPresent(form -> slots.put("polymorph", form));
    }

    /** Slots that name several. */
    static void put(Map<String, String> slots, List<Subject> subjects) {
        join(
                slots,
                "formula",
                subjects.stream()
                        .flatMap(s -> s.composition().stream())
                        .map(Composition::reducedFormula)
                        .distinct()
                        .toList());
        join(
                slots,
                "material_id",
                subjects.stream().flatMap(s -> s.id().stream()).toList());
        join(
                slots,
                "polymorph",
                subjects.stream().flatMap(s -> s.form().stream()).toList());
    }

    private static void join(Map<String, String> slots, String name, List<String> values) {
        if (!values.isEmpty()) {
            slots.put(name, values.stream().sorted().collect(Collectors.joining(",")));
        }
    }

    /** The elements that a class must contain: from class words, element names, systems and names of compounds. */
    static Set<Element> include(Reading reading, Set<Piece> used) {
        Set<Element> elements = new TreeSet<>(java.util.Comparator.comparing(Element::symbol));
        for (Piece piece : reading.pieces()) {
            Set<Element> found = piece instanceof Piece.Kinds kinds
                    ? kinds.elements()
                    : piece instanceof Piece.Space space
                            ? space.system().elements()
                            : piece instanceof Piece.Substance s
                                            && (s.isElement()
                                                    || s.named()
                                                            && s.polymorph().isEmpty())
                                    ? s.composition().elements()
                                    : Set.of();
            if (!found.isEmpty()) {
                elements.addAll(found);
                used.add(piece);
            }
        }
        return elements;
    }

    static String symbols(Set<Element> elements) {
        return elements.stream().map(Element::symbol).sorted().collect(Collectors.joining(","));
    }
}
