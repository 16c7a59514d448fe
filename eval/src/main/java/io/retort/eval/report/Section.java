package io.retort.eval.report;

import io.retort.eval.metric.Scored;
import io.retort.eval.metric.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One task in a report.
 *
 * @param system that answered
 * @param source of the data in use; empty where there was none
 * @param summaries one a column of truths
 * @param unfinished why answers are missing
 */
public record Section(String system, String source, List<Summary> summaries, Optional<String> unfinished) {

    /** One bad response. */
    record Case(Scored.Row row, Scored.Cell cell) {

        /** How wrong: 0 for a right one, above 1 for a number, by its relative error. */
        double badness() {
            double off = cell.number().isPresent() && row.truth().isPresent()
                    ? Math.abs(cell.number().getAsDouble() - row.truth().getAsDouble())
                            / Math.max(1e-9, Math.abs(row.truth().getAsDouble()))
                    : 0;
            return 1 - cell.value() + (cell.isRight() ? 0 : off);
        }
    }

    Summary first() {
        return summaries.get(0);
    }

    /** Answered and wrong, the worst first; one a sample. */
    List<Case> worst(int most) {
        return first().scored().rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> cell.isAnswered() && !cell.isRight())
                        .map(cell -> new Case(row, cell))
                        .max(Comparator.comparingDouble(Case::badness))
                        .stream())
                .sorted(Comparator.comparingDouble(Case::badness).reversed())
                .limit(most)
                .toList();
    }

    /** Not answered, one a sample. */
    List<Case> silent(int most) {
        return first().scored().rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> !cell.isAnswered())
                        .map(cell -> new Case(row, cell))
                        .limit(1))
                .limit(most)
                .toList();
    }

    /** Groups of samples, by split where there are several, else by the number of elements. */
    List<Group> groups() {
        List<Scored.Row> rows = first().scored().rows();
        boolean splits =
                rows.stream().map(row -> row.sample().split()).distinct().count() > 1;
        Stream<String> names =
                rows.stream().map(row -> name(row, splits)).distinct().sorted();
        return names.map(name -> Group.of(
                        name,
                        rows.stream()
                                .filter(row -> name(row, splits).equals(name))
                                .toList()))
                .toList();
    }

    private static String name(Scored.Row row, boolean splits) {
        if (splits) {
            return row.sample().split();
        }
        int elements =
                row.sample().formula().map(formula -> formula.elements().size()).orElse(0);
        return elements == 0 ? "other" : elements == 1 ? "1 element" : elements + " elements";
    }

    /**
     * Part of the samples.
     *
     * @param right share of responses
     * @param answered share of responses
     */
    record Group(String name, int samples, double right, double answered) {

        static Group of(String name, List<Scored.Row> rows) {
            return new Group(
                    name, rows.size(), share(rows, Scored.Cell::isRight), share(rows, Scored.Cell::isAnswered));
        }

        private static double share(List<Scored.Row> rows, Predicate<Scored.Cell> is) {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToDouble(cell -> is.test(cell) ? 1 : 0)
                    .average()
                    .orElse(0);
        }
    }
}
