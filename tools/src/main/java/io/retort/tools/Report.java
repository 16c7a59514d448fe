package io.retort.tools;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Note;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a call gathers before it becomes an observation: each fact once, in the order in which it came up. */
public final class Report {

    private final Map<EvidenceId, Evidence> evidence = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Artifact> artifacts = new ArrayList<>();

    public void add(Collection<Evidence> facts) {
        facts.forEach(fact -> evidence.putIfAbsent(fact.id(), fact));
    }

    /** Adds the fact and gives it back, to be cited. */
    public Evidence cited(Evidence fact) {
        add(List.of(fact));
        return fact;
    }

    /** Adds something to be said, in the draft language; {@link Note} lists the kinds. */
    public void note(String kind, String text) {
        notes.add(new Note(kind, text));
    }

    public void attach(Artifact artifact) {
        artifacts.add(artifact);
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence.values());
    }

    public Observation observation(Outcome outcome, String summary) {
        return new Observation(outcome, summary, evidence(), notes, artifacts);
    }
}
