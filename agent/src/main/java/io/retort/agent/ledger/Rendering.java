package io.retort.agent.ledger;

import io.retort.agent.Claim;
import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Foreign;
import io.retort.agent.tool.ObservationView;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Quotation;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Equivalence;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a draft out: each placeholder becomes what its evidence states, in the house's spelling. */
final class Rendering {

    private static final Map<String, String> ORDERINGS = Map.of(
            "FM", "ferromagnetic",
            "AFM", "antiferromagnetic",
            "FiM", "ferrimagnetic",
            "NM", "non-magnetic");

    private final Map<EvidenceId, Evidence> known;
    private final Map<String, Artifact> artifacts;
    private final StringBuilder text = new StringBuilder();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Rendered.Quote> quotes = new ArrayList<>();
    private final List<EvidenceId> alternatives = new ArrayList<>();
    private final List<Rendered.Link> links = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();
    private boolean silent = true;

    Rendering(Map<EvidenceId, Evidence> known, Map<String, Artifact> artifacts) {
        this.known = known;
        this.artifacts = artifacts;
    }

    /** Writes everything that can be written; {@link #objections()} says what could not. */
    Rendered write(Draft draft) {
        for (Part part : draft.parts()) {
            try {
                write(part);
            } catch (Refusal refusal) {
                objections.add(refusal.objection());
            }
        }
        return new Rendered(
                draft.kind(), draft.reason(), text.toString().stripTrailing(), claims, quotes, alternatives, links);
    }

    List<String> objections() {
        return objections;
    }

    private void write(Part part) throws Refusal {
        if (part instanceof Part.Literal literal) {
            boolean gap = silent && (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)));
            text.append(gap ? literal.text().replaceFirst("^[ \\n]+", "") : literal.text());
        } else if (part instanceof Part.Value value) {
            claim(value(value), value.id());
        } else if (part instanceof Part.Facet facet) {
            claim(new Shown(facet(facet), Optional.empty()), facet.id());
        } else if (part instanceof Part.Said said) {
            quote(said.words());
        } else if (part instanceof Part.Alternative alternative) {
            alternatives.add(evidence(alternative.id()).id());
        } else if (part instanceof Part.ArtifactLink link) {
            link(link.id());
        } else if (part instanceof Part.Outcome outcome) {
            throw new Refusal("{" + (outcome.kind() == Draft.Kind.PARTIAL ? "partial" : "withhold")
                    + ": …} stands in the middle; it may only stand at the very beginning.");
        } else if (part instanceof Part.Unreadable unreadable) {
            throw new Refusal("'" + unreadable.text() + "' cannot be read; expected one such as {ev-3f2a9c01d7},"
                    + " {ev-3f2a9c01d7 in kJ/mol}, {ev-3f2a9c01d7:material} or {check: ev-… > ev-…}.");
        }
        silent = part instanceof Part.Check || part instanceof Part.Alternative;
    }

    private record Shown(String text, Optional<Quantity> quantity) {}

    private void claim(Shown shown, EvidenceId id) {
        if (!shown.text().isEmpty()) {
            claims.add(new Claim(shown.text(), text.length(), shown.quantity(), List.of(id)));
            text.append(shown.text());
        }
    }

    private void quote(String words) {
        String shown = words.matches("[<>=≤≥~±+−-]*\\s*\\d.*") ? "“" + words + "”" : words;
        quotes.add(new Rendered.Quote(shown, text.length(), words));
        text.append(shown);
    }

    private void link(String id) throws Refusal {
        Artifact artifact = artifacts.get(id);
        if (artifact == null) {
            throw new Refusal("There is no artifact '" + id + "' in this run; the artifacts are: "
                    + (artifacts.isEmpty() ? "none" : String.join(", ", artifacts.keySet())) + ".");
        }
        links.add(new Rendered.Link(artifact.title(), text.length(), id));
        text.append(artifact.title());
    }

    private Shown value(Part.Value part) throws Refusal {
        Evidence evidence = evidence(part.id());
        if (evidence.value() instanceof PropertyValue.Number number) {
            return number(evidence, number.quantity(), part);
        } else if (part.unit().isPresent() || part.per().isPresent()) {
            throw new Refusal(part.id() + " is not a number and has no unit; write {" + part.id() + "}.");
        } else if (evidence.value() instanceof PropertyValue.Label label) {
            return new Shown(
                    Quotation.is(evidence) ? quotation(label.text(), evidence) : Foreign.line(label.text()),
                    Optional.empty());
        } else if (evidence.value() instanceof PropertyValue.Flag flag) {
            return new Shown(flag.value() ? "yes" : "no", Optional.empty());
        }
        throw new Refusal(part.id() + " is a tensor and does not fit into a sentence; cite a scalar of it instead.");
    }

    /** Word for word, in quotation marks, with the place: {@code “…” (paper.pdf, page 3)}. */
    private static String quotation(String words, Evidence evidence) {
        return "“" + words + "” (" + evidence.provenance().source() + ", "
                + evidence.provenance().record() + ")";
    }

    private Shown number(Evidence evidence, Quantity quantity, Part.Value part) throws Refusal {
        Unit unit = part.unit().isPresent() ? unit(part.unit().get()) : quantity.unit();
        Basis basis = part.per().orElse(evidence.basis());
        Numeral numeral = unit.equals(quantity.unit()) && basis == evidence.basis()
                ? Numeral.stated(evidence.property(), quantity.value())
                : Numeral.converted(
                        evidence.property(), quantity.value(), Conversion.of(evidence, quantity, unit, basis));
        String gap = unit.symbol().isEmpty()
                        || unit.symbol().equals("°")
                        || unit.symbol().equals("%")
                ? ""
                : " ";
        String words = unit.symbol().endsWith("/mol") ? basis.molarWords() : basis.words();
        String said = Equivalence.between(quantity.unit(), unit)
                .map(rule -> " (" + rule + ")")
                .orElse("");
        String shown = numeral.text() + gap + unit.symbol() + (words.isEmpty() ? "" : " " + words) + said;
        return new Shown(shown, Optional.of(new Quantity(numeral.value().doubleValue(), unit)));
    }

    private static Unit unit(String text) throws Refusal {
        try {
            return Unit.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private String facet(Part.Facet facet) throws Refusal {
        Evidence evidence = evidence(facet.id());
        return switch (facet.field()) {
            case MATERIAL -> formula(evidence) + " (" + id(evidence) + ")";
            case FORMULA -> formula(evidence);
            case ID -> id(evidence);
            case METHOD -> evidence.provenance().method().name();
            case SOURCE -> Foreign.line(evidence.provenance().source());
            case RELEASE -> evidence.provenance().release().orElse("");
            case RECORD -> Foreign.line(evidence.provenance().record());
            case PROPERTY -> evidence.property().name();
            case CONDITIONS -> ObservationView.words(evidence.conditions());
            case WORDS -> words(evidence);
        };
    }

    private static String words(Evidence evidence) throws Refusal {
        if (evidence.value() instanceof PropertyValue.Label label && !Quotation.is(evidence)) {
            return ORDERINGS.getOrDefault(label.text(), Foreign.line(label.text()));
        }
        throw new Refusal(evidence.id() + " is not a label; write {" + evidence.id() + "}.");
    }

    private static String formula(Evidence evidence) throws Refusal {
        return evidence.composition()
                .map(Composition::reducedFormula)
                .orElseThrow(() -> new Refusal(evidence.id() + " is a fact about no material; it has no formula."));
    }

    private static String id(Evidence evidence) throws Refusal {
        return evidence.material()
                .map(Object::toString)
                .orElseThrow(() -> new Refusal(evidence.id() + " is a fact about no material; it has no id."));
    }

    private Evidence evidence(EvidenceId id) throws Refusal {
        Evidence evidence = known.get(id);
        if (evidence == null) {
            throw new Refusal("There is no evidence " + id
                    + " in this run; cite only ids that a tool returned for this question.");
        }
        return evidence;
    }
}
