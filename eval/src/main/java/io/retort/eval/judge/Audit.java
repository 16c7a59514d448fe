package io.retort.eval.judge;

import io.retort.eval.judge.Judge.Verdict;
import io.retort.eval.metric.Scored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Judges held against the deterministic scorer on the answered responses of a run.
 *
 * @param agreements of every pair of graders, those with the scorer first
 * @param usable judges that agree enough with the scorer
 */
public record Audit(List<Agreement> agreements, List<String> usable) {

    private static final String SCORER = "scorer";

    /** @param most so many responses are judged, evenly chosen */
    public static Audit of(Scored scored, Map<String, Judge> judges, int most) {
        List<Scored.Row> rows = new ArrayList<>();
        List<Scored.Cell> cells = new ArrayList<>();
        scored.rows()
                .forEach(row -> row.cells().stream()
                        .filter(Scored.Cell::isAnswered)
                        .forEach(cell -> {
                            rows.add(row);
                            cells.add(cell);
                        }));
        Map<String, List<Boolean>> verdicts = new LinkedHashMap<>();
        verdicts.put(SCORER, new ArrayList<>());
        judges.keySet().forEach(name -> verdicts.put(name, new ArrayList<>()));
        int count = Math.min(most, cells.size());
        for (int i = 0; i < count; i++) {
            int at = (int) ((long) i * cells.size() / count);
            Scored.Cell cell = cells.get(at);
            String truth =
                    rows.get(at).stated().text() + " " + scored.task().unit().symbol();
            list(verdicts, SCORER).add(cell.isRight());
            judges.forEach((name, judge) -> list(verdicts, name)
                    .add(judge.judge(cell.response().question(), truth.strip(), text(cell)) == Verdict.RIGHT));
        }
        return of(verdicts);
    }

    private static String text(Scored.Cell cell) {
        return cell.response().text().isBlank()
                ? cell.response().stated().stream()
                        .map(value -> value.value().isPresent()
                                ? value.value().getAsDouble() + " " + value.unit()
                                : value.label().orElse(""))
                        .reduce("", (all, one) -> (all + " " + one).strip())
                : cell.response().text();
    }

    private static Audit of(Map<String, List<Boolean>> verdicts) {
        List<String> graders = new ArrayList<>(verdicts.keySet());
        List<Agreement> agreements = new ArrayList<>();
        List<String> usable = new ArrayList<>();
        for (int i = 0; i < graders.size(); i++) {
            for (int j = i + 1; j < graders.size(); j++) {
                String one = graders.get(i);
                String other = graders.get(j);
                if (!list(verdicts, one).isEmpty()) {
                    Agreement agreement = Agreement.of(one, list(verdicts, one), other, list(verdicts, other));
                    agreements.add(agreement);
                    if (one.equals(SCORER) && agreement.isEnough()) {
                        usable.add(other);
                    }
                }
            }
        }
        return new Audit(List.copyOf(agreements), List.copyOf(usable));
    }

    private static List<Boolean> list(Map<String, List<Boolean>> verdicts, String grader) {
        return verdicts.getOrDefault(grader, List.of());
    }

    /** One line a pair, and which judges are switched off. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Agreement agreement : agreements) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s and %s: equal on %.1f %% of %d answers, κ = %.2f%s",
                    agreement.one(),
                    agreement.other(),
                    100 * agreement.equal(),
                    agreement.answers(),
                    agreement.kappa(),
                    agreement.one().equals(SCORER) && !agreement.isEnough()
                            ? "; below " + Agreement.ENOUGH + ", so this judge is switched off for the task"
                            : ""));
        }
        return lines;
    }
}
