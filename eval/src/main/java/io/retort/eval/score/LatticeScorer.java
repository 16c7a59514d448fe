package io.retort.eval.score;

import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.matching.MatchTolerance;
import io.retort.core.matching.StructureMatcher;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryException;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Stated;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Six lattice parameters, compared after Niggli reduction, so that one lattice written in two cells is one lattice. The
 * conventional cell of a centred lattice has a multiple of the primitive cell's volume; that is said, and is not right,
 * as its centring is not stated. Lengths and angles must agree within the task's relative tolerance.
 */
final class LatticeScorer implements Scorer {

    private final Task task;

    LatticeScorer(Task task) {
        this.task = task;
    }

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        List<Double> wanted = StreamSupport.stream(truth.value().spliterator(), false)
                .filter(value -> value.isNumber())
                .map(value -> value.asDouble())
                .toList();
        if (wanted.size() != 6) {
            return new Score.Unscored("the truth is not six numbers");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        List<Double> said = said(response);
        if (said.size() != 6) {
            return new Score.Unanswered("the answer states " + said.size() + " of six lattice parameters");
        }
        Optional<List<Double>> reducedTruth = reduced(wanted);
        Optional<List<Double>> reduced = reduced(said);
        if (reducedTruth.isEmpty() || reduced.isEmpty()) {
            return Score.graded(0, "the six numbers " + said + " span no cell");
        }
        return compare(reduced.get(), reducedTruth.get());
    }

    private Score compare(List<Double> said, List<Double> truth) {
        double worst = 0;
        int worstAt = 0;
        for (int i = 0; i < 6; i++) {
            double off = Math.abs(said.get(i) - truth.get(i)) / Math.abs(truth.get(i));
            if (off > worst) {
                worst = off;
                worstAt = i;
            }
        }
        // A lattice on the border between two Niggli forms may be reduced to either; it is still one lattice.
        boolean right = worst <= task.tolerance().relative() || isOneLattice(said, truth);
        double volumes = volume(said) / volume(truth);
        return Score.graded(
                right ? 1 : 0,
                String.format(
                        Locale.ROOT,
                        "after Niggli reduction the largest difference is %.3g %% in %s, allowed %.3g %%%s",
                        100 * worst,
                        List.of("a", "b", "c", "α", "β", "γ").get(worstAt),
                        100 * task.tolerance().relative(),
                        right || Math.abs(volumes - 1) < 0.02
                                ? ""
                                : String.format(Locale.ROOT, "; its volume is %.2f times the true cell's", volumes)));
    }

    private boolean isOneLattice(List<Double> said, List<Double> truth) {
        double share = task.tolerance().relative();
        var tolerance = new MatchTolerance(share, 0.1, Math.toDegrees(share), false, false);
        return new StructureMatcher(tolerance).matches(crystal(lattice(said)), crystal(lattice(truth)));
    }

    private static List<Double> said(Response response) {
        List<Double> typed = new ArrayList<>();
        for (Property property : Properties.LATTICE) {
            response.stated().stream()
                    .filter(value -> value.property().equals(property.key()) && !value.alternative())
                    .flatMap(value -> value.value().stream().boxed())
                    .findFirst()
                    .ifPresent(typed::add);
        }
        if (typed.size() == 6) {
            return typed;
        }
        List<Double> listed = response.stated().stream()
                .flatMap(value -> value.label().stream())
                .findFirst()
                .map(LatticeScorer::numbers)
                .orElse(List.of());
        if (listed.size() >= 6) {
            return listed.subList(0, 6);
        }
        List<Double> written = response.stated().stream().allMatch(LatticeScorer::isForeign)
                ? numbers(response.text())
                : List.<Double>of();
        return written.size() >= 6 ? written.subList(written.size() - 6, written.size()) : typed;
    }

    private static boolean isForeign(Stated value) {
        return value.evidence().isEmpty();
    }

    private static List<Double> numbers(String text) {
        return NumbersInText.all(text).stream().map(NumbersInText.Found::value).toList();
    }

    private static Optional<List<Double>> reduced(List<Double> p) {
        try {
            Lattice niggli = Symmetry.niggli(crystal(lattice(p))).lattice();
            return Optional.of(List.of(
                    niggli.a().length(),
                    niggli.b().length(),
                    niggli.c().length(),
                    niggli.alpha(),
                    niggli.beta(),
                    niggli.gamma()));
        } catch (SymmetryException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The lattice as a crystal, with one atom at its points. */
    private static Structure crystal(Lattice lattice) {
        return new Structure(lattice, List.of(Site.of(Element.of("Po"), new Fractional(0, 0, 0))));
    }

    private static Lattice lattice(List<Double> p) {
        return Lattice.of(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5));
    }

    private static double volume(List<Double> p) {
        return Math.abs(lattice(p).volume());
    }
}
