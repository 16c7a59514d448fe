package io.retort.agent.ledger;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Observation;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Quotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The book of one run: what its tools brought back, and the judgement on what the model wants to say about it. Only
 * evidence of this run counts.
 */
public final class Ledger {

    private static final int MOST_OBJECTIONS = 12;

    private final String question;
    private final Map<EvidenceId, Evidence> known = new LinkedHashMap<>();
    private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Wording wording = new Wording();

    /** @param question as typed; {@code {said: …}} quotes it */
    public Ledger(String question) {
        this.question = question;
    }

    /** Enters what a tool brought back. */
    public void observe(Observation observation) {
        observations.add(observation);
        for (Evidence evidence : observation.evidence()) {
            known.putIfAbsent(evidence.id(), evidence);
            wording.method(evidence.provenance().method().name());
            if (evidence.value() instanceof PropertyValue.Label label && !Quotation.is(evidence)) {
                wording.label(label.text());
            }
        }
        observation.artifacts().forEach(artifact -> artifacts.put(artifact.id(), artifact));
    }

    /** Renders a draft and reads it again. */
    public Ruling judge(String text) {
        Draft draft = Draft.parse(text);
        Rendering rendering = new Rendering(known, artifacts);
        Rendered rendered = rendering.write(draft);
        Set<String> objections = new LinkedHashSet<>(rendering.objections());
        if (objections.isEmpty()) {
            List<Sentence> sentences = Sentence.of(draft, quotable());
            objections.addAll(new Comparisons(known, observations).objections(draft, sentences));
            objections.addAll(new Statements(known).objections(draft, rendered));
            if (draft.kind() != Draft.Kind.WITHHELD) {
                objections.addAll(new Naming(known).objections(sentences));
                objections.addAll(new Meaning(known).objections(sentences));
                objections.addAll(new Extent(known, observations).objections(sentences));
                objections.addAll(new Denial(known).objections(sentences));
                objections.addAll(new Descent(known).objections(draft, sentences));
            }
            objections.addAll(reading().objections(rendered));
        }
        return objections.isEmpty()
                ? new Ruling.Accepted(rendered)
                : new Ruling.Refused(objections.stream().limit(MOST_OBJECTIONS).toList());
    }

    /** All evidence of the run so far, in the order in which it came. */
    public Collection<Evidence> evidence() {
        return List.copyOf(known.values());
    }

    public Optional<Artifact> artifact(String id) {
        return Optional.ofNullable(artifacts.get(id));
    }

    /** What these ids stand for, with everything that it was derived from, as far as this run has seen it. */
    public List<Evidence> closure(Collection<EvidenceId> ids) {
        Set<Evidence> found = new LinkedHashSet<>();
        for (EvidenceId id : ids) {
            gather(id, found);
        }
        return List.copyOf(found);
    }

    ClaimCheck reading() {
        return new ClaimCheck(question, known, wording);
    }

    /** Sentences that tools wrote; they may be repeated as they stand. */
    private Set<String> quotable() {
        Set<String> sentences = new HashSet<>();
        for (Observation observation : observations) {
            Sentence.of(Draft.parse(observation.summary())).forEach(s -> sentences.add(s.spelled()));
            observation
                    .notes()
                    .forEach(note -> Sentence.of(Draft.parse(note.text())).forEach(s -> sentences.add(s.spelled())));
        }
        return sentences;
    }

    private void gather(EvidenceId id, Set<Evidence> found) {
        Evidence evidence = known.get(id);
        if (evidence != null && found.add(evidence)) {
            evidence.provenance().derivedFrom().forEach(input -> gather(input, found));
        }
    }
}
