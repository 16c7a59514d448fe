package io.retort.tools.material;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Provenance;
import io.retort.core.source.Comparison;
import io.retort.core.source.Comparison.NotComparable;
import io.retort.core.source.Comparison.Obstacle;
import io.retort.core.source.Material;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values of one property side by side. Each is held against the first before it that speaks of the same thing; where
 * there is none, against the first of all, and it is said why they are not comparable.
 *
 * @param samples in the order in which they are shown
 */
record Compared(List<Sample> samples) {

    /** A value and the record that states it. */
    record Sample(Material material, Evidence fact) {}

    /** What came of two. */
    record Pair(Evidence fact, Evidence against, Comparison verdict) {}

    Compared {
        samples = List.copyOf(samples);
    }

    /** Values of one record. */
    static Compared of(Material material, List<Evidence> facts) {
        return new Compared(
                facts.stream().map(fact -> new Sample(material, fact)).toList());
    }

    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            pairs.add(pair(i));
        }
        return pairs;
    }

    /** Says what agrees and what differs between places; values by several methods need no word. */
    void note(Report report) {
        pairs().stream()
                .filter(pair -> !(pair.verdict() instanceof NotComparable) && !samePlace(pair))
                .forEach(pair -> report.note("comparison", sentence(pair)));
    }

    static String sentence(Pair pair) {
        String both = described(pair.against()) + " and " + described(pair.fact());
        if (pair.verdict() instanceof NotComparable not) {
            return both + " are not comparable: "
                    + not.why().stream().map(Obstacle::words).collect(Collectors.joining(", ")) + ".";
        }
        return both + (pair.verdict() instanceof Comparison.Agree ? " agree." : " differ.");
    }

    static String described(Evidence fact) {
        String conditions = Cite.conditions(fact);
        return Cite.value(fact) + " (" + Cite.method(fact) + ", " + Cite.source(fact)
                + (conditions.isEmpty() ? "" : ", " + conditions) + ")";
    }

    private Pair pair(int index) {
        Sample sample = samples.get(index);
        Optional<Pair> comparable = samples.subList(0, index).stream()
                .map(earlier -> pair(sample, earlier))
                .filter(pair -> !(pair.verdict() instanceof NotComparable))
                .findFirst();
        return comparable.orElseGet(() -> pair(sample, samples.get(0)));
    }

    private static Pair pair(Sample sample, Sample earlier) {
        Comparison verdict = Comparison.of(earlier.material(), earlier.fact(), sample.material(), sample.fact());
        return new Pair(sample.fact(), earlier.fact(), verdict);
    }

    private static boolean samePlace(Pair pair) {
        Provenance one = pair.fact().provenance();
        Provenance other = pair.against().provenance();
        return one.source().equals(other.source()) && one.release().equals(other.release());
    }
}
