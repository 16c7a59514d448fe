package io.retort.kg.grow;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.gate.Gate;
import io.retort.kg.load.EvidenceTriples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes candidates in and lets the critic's choice into a graph of its own. The files in the data directory are the truth;
 * both named graphs are made from them, so a cut can be made again at any recall, and nothing of it touches what databases
 * state.
 */
public final class Growth {

    private final KnowledgeGraph graph;
    private final CandidateFile file;
    private final Path cut;
    private final Critic critic;
    private final Supplier<Knowledge> knowledge;

    /**
     * @param home the data directory: {@code RETORT_HOME}
     * @param knowledge read when candidates are judged
     */
    public Growth(KnowledgeGraph graph, Path home, Critic critic, Supplier<Knowledge> knowledge) {
        this.graph = graph;
        this.file = new CandidateFile(home);
        this.cut = home.resolve("candidates").resolve("recall.txt");
        this.critic = critic;
        this.knowledge = knowledge;
    }

    /** Takes candidates in. They stand in {@link Gate#CANDIDATES} and nowhere else. @return how many were new */
    public int propose(Collection<Candidate> candidates) {
        int added = file.add(candidates);
        List<Candidate> all = file.all();
        graph.store().replace(Gate.CANDIDATES, sink -> {
            EvidenceTriples triples = new EvidenceTriples(sink);
            all.stream().map(Growth::pending).filter(Growth::measures).forEach(triples::write);
        });
        return added;
    }

    /** All candidates with their scores, the surest first. */
    public List<Scored> scored() {
        Features features = new Features(knowledge.get());
        return file.all().stream()
                .map(candidate -> new Scored(candidate, critic.score(features.of(candidate))))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    /** What a recall would let through; changes nothing. */
    public Cut preview(double recall) {
        double threshold = critic.threshold(recall);
        List<Accepted> accepted = new ArrayList<>();
        List<Scored> refused = new ArrayList<>();
        for (Scored one : scored()) {
            if (one.score() >= threshold && measures(one.candidate().fact())) {
                accepted.add(new Accepted(one.candidate(), one.score(), threshold, recall));
            } else {
                refused.add(one);
            }
        }
        return new Cut(recall, threshold, accepted, refused);
    }

    /** Makes {@link Gate#ACCEPTED} what this recall lets through, whatever it was before. */
    public Cut accept(double recall) {
        Cut made = preview(recall);
        graph.store().replace(Gate.ACCEPTED, sink -> {
            EvidenceTriples triples = new EvidenceTriples(sink);
            made.accepted().stream().map(Accepted::evidence).forEach(triples::write);
        });
        keep(recall);
        return made;
    }

    /** The cut that was made last, judged anew; empty where none was made. */
    public Optional<Cut> last() {
        try {
            return Files.exists(cut)
                    ? Optional.of(
                            preview(Double.parseDouble(Files.readString(cut).strip())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A proposed fact under the name of who proposes it. */
    private static Evidence pending(Candidate candidate) {
        return new Accepted(candidate, 0, 0, 0)
                .evidence("Candidate", candidate.origin().reference());
    }

    /** A number in a unit that does not measure its property can be judged, but has no place in a graph. */
    private static boolean measures(Evidence fact) {
        return !(fact.value() instanceof PropertyValue.Number)
                || Knowledge.number(fact).isPresent();
    }

    private void keep(double recall) {
        try {
            Files.createDirectories(cut.getParent());
            Path draft = Files.createTempFile(cut.getParent(), "recall", ".tmp");
            Files.writeString(draft, recall + "\n");
            Files.move(draft, cut, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
