package io.retort.eval.score;

import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.matching.MatchTolerance;
import io.retort.core.matching.StructureMatch;
import io.retort.core.matching.StructureMatcher;
import io.retort.core.structure.Structure;
import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the structure that was handed over is the crystal asked for: same lattice within the task's relative
 * tolerance, without scaling, and every site within a tenth of the length per atom. A neighbouring site is another
 * crystal.
 */
final class StructureScorer implements Scorer {

    private static final double SITE = 0.1;

    private final StructureMatcher matcher;

    StructureScorer(Task task) {
        double share = Math.max(1e-4, task.tolerance().relative());
        this.matcher = new StructureMatcher(new MatchTolerance(share, SITE, 2, true, false));
    }

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        Optional<Structure> wanted = structure(truth.text());
        if (wanted.isEmpty()) {
            return new Score.Unscored("the truth is no structure file");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        List<String> files = new ArrayList<>(response.structures());
        if (files.isEmpty() && response.stated().isEmpty()) {
            files.add(response.text());
        }
        Optional<Structure> said =
                files.stream().flatMap(file -> structure(file).stream()).findFirst();
        return said.map(structure -> compare(structure, wanted.get()))
                .orElseGet(() -> new Score.Unanswered("no structure is handed over"));
    }

    private Score compare(Structure said, Structure wanted) {
        if (!said.composition().sameRatio(wanted.composition())) {
            return Score.graded(0, "it is " + said.reducedFormula() + ", asked " + wanted.reducedFormula());
        }
        double strain = said.volumePerAtom() / wanted.volumePerAtom() - 1;
        Optional<StructureMatch> match = matcher.compare(said, wanted);
        String volume = String.format(Locale.ROOT, "volumetric strain %.2f %%", 100 * strain);
        return match.map(found -> Score.graded(
                        1,
                        String.format(Locale.ROOT, "the same crystal within %.3f Å, %s", found.rmsDistance(), volume)))
                .orElseGet(() -> Score.graded(0, "another crystal of the same composition, " + volume));
    }

    private static Optional<Structure> structure(String text) {
        try {
            return Optional.of(StructureFiles.read("answer", text).structure());
        } catch (StructureSyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
