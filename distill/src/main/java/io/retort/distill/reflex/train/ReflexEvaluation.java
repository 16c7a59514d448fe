package io.retort.distill.reflex.train;

import io.retort.core.formula.Composition;
import io.retort.core.quantity.Unit;
import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.Reflex;
import io.retort.distill.reflex.ReflexPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures the reflex on questions with gold calls: {@code ReflexEvaluation FILE… [--errors]}. A line is
 * {@code question ||| intent|slot=value|…}; several calls stand behind {@code multi ;; }.
 */
public final class ReflexEvaluation {

    /** A question and the calls that it means. */
    public record Gold(String question, Intent intent, List<Call> calls) {}

    /**
     * How it went.
     *
     * @param questions asked
     * @param exact whose plan is the gold call, acted on or not, or that are rightly escalated
     * @param acted on
     * @param wrong of those
     * @param unanswerable in gold
     * @param withheld of those
     * @param millis of each plan, sorted
     * @param errors one line each
     */
    public record Report(
            int questions,
            int exact,
            int acted,
            int wrong,
            int unanswerable,
            int withheld,
            List<Double> millis,
            List<String> errors) {

        /** Upper end of Wilson's 95 % interval of the risk. */
        public double[] riskInterval() {
            return wilson(wrong, acted);
        }

        @Override
        public String toString() {
            double[] interval = riskInterval();
            return String.format(
                    Locale.ROOT,
                    "n %d; exact %.1f %%; acted %.1f %%; of answerable %.1f %%; wrong of acted %d/%d = %.1f %% [%.1f, %.1f];"
                            + " unanswerable withheld %d/%d = %.1f %%; ms p50 %.2f p99 %.2f",
                    questions,
                    100.0 * exact / questions,
                    100.0 * acted / questions,
                    100.0 * (acted - (unanswerable - withheld)) / Math.max(1, questions - unanswerable),
                    wrong,
                    acted,
                    100.0 * wrong / Math.max(1, acted),
                    100 * interval[0],
                    100 * interval[1],
                    withheld,
                    unanswerable,
                    100.0 * withheld / Math.max(1, unanswerable),
                    millis.get(millis.size() / 2),
                    millis.get((int) (millis.size() * 0.99)));
        }
    }

    private final Reflex reflex;

    public ReflexEvaluation(Reflex reflex) {
        this.reflex = reflex;
    }

    /** Prints a report for each file. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        ReflexEvaluation evaluation = new ReflexEvaluation(Reflex.load());
        System.out.printf("load %.0f ms%n", (System.nanoTime() - start) / 1e6);
        List<String> files = new ArrayList<>(Arrays.asList(arguments));
        boolean errors = files.remove("--errors");
        for (String file : files) {
            Report report = evaluation.measure(read(Files.readAllLines(Path.of(file))));
            if (errors) {
                report.errors().forEach(System.out::println);
            }
            System.out.println(file + ": " + report);
        }
    }

    /** Reads lines of questions with gold calls. */
    public static List<Gold> read(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#") && line.contains(" ||| "))
                .map(ReflexEvaluation::gold)
                .toList();
    }

    public Report measure(List<Gold> golds) {
        List<Double> millis = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        int exact = 0;
        int acted = 0;
        int wrong = 0;
        int unanswerable = 0;
        int withheld = 0;
        for (Gold gold : golds) {
            long start = System.nanoTime();
            ReflexPlan plan = reflex.plan(gold.question());
            millis.add((System.nanoTime() - start) / 1e6);
            boolean escalate = gold.intent() == Intent.ESCALATE;
            boolean right = escalate ? !plan.act() : same(gold, plan);
            exact += right ? 1 : 0;
            acted += plan.act() ? 1 : 0;
            wrong += plan.act() && !right ? 1 : 0;
            unanswerable += escalate ? 1 : 0;
            withheld += escalate && !plan.act() ? 1 : 0;
            if (!right || !escalate && !plan.act()) {
                errors.add((plan.act() && !right ? "WRONG  " : right ? "unsure " : "missed ") + line(gold, plan));
            }
        }
        millis.sort(null);
        return new Report(golds.size(), exact, acted, wrong, unanswerable, withheld, millis, errors);
    }

    private static String line(Gold gold, ReflexPlan plan) {
        return String.format(
                Locale.ROOT,
                "%s%n         gold %s%n         plan %.3f %s %s %s",
                gold.question(),
                gold.calls(),
                plan.confidence(),
                plan.intent().key(),
                plan.calls(),
                plan.why());
    }

    private static Gold gold(String line) {
        String[] parts = line.split(" \\|\\|\\| ", 2);
        String[] calls = parts[1].strip().split(" ;; ");
        Intent intent = Intent.valueOf(calls[0].split("\\|")[0].strip().toUpperCase(Locale.ROOT));
        List<Call> read = Arrays.stream(calls)
                .skip(intent == Intent.MULTI ? 1 : 0)
                .map(ReflexEvaluation::call)
                .filter(call -> call.intent() != Intent.ESCALATE)
                .toList();
        return new Gold(parts[0].strip(), intent, read);
    }

    private static Call call(String text) {
        String[] cells = text.strip().split("\\|");
        Map<String, String> slots = new LinkedHashMap<>();
        for (int i = 1; i < cells.length; i++) {
            String[] slot = cells[i].split("=", 2);
            slots.put(slot[0].strip(), slot[1].strip());
        }
        return new Call(Intent.valueOf(cells[0].toUpperCase(Locale.ROOT)), slots);
    }

    private static boolean same(Gold gold, ReflexPlan plan) {
        return gold.intent() == plan.intent()
                && gold.calls().stream()
                        .map(ReflexEvaluation::canonical)
                        .collect(Collectors.toSet())
                        .equals(plan.calls().stream()
                                .map(ReflexEvaluation::canonical)
                                .collect(Collectors.toSet()));
    }

    /** Compositions reduced, lists sorted, numbers as numbers, units by what they mean. */
    private static Map<String, String> canonical(Call call) {
        Map<String, String> slots = new TreeMap<>();
        slots.put("intent", call.intent().key());
        call.slots().forEach((name, value) -> slots.put(name, canonical(name, value)));
        return slots;
    }

    private static String canonical(String name, String value) {
        return switch (name) {
            case "formula", "precursor" ->
                Arrays.stream(value.split(","))
                        .map(formula -> Composition.of(formula).reducedFormula())
                        .sorted()
                        .collect(Collectors.joining(","));
            case "value", "k" ->
                Arrays.stream(value.split(","))
                        .map(number -> String.format(Locale.ROOT, "%.6g", Double.parseDouble(number)))
                        .collect(Collectors.joining(","));
            case "from", "to" ->
                Unit.of(value).dimension() + " " + Unit.of(value).factor().doubleValue();
            case "chemsys" -> Arrays.stream(value.split("-")).sorted().collect(Collectors.joining("-"));
            default -> Arrays.stream(value.split(",")).sorted().collect(Collectors.joining(","));
        };
    }

    static double[] wilson(int hits, int of) {
        if (of == 0) {
            return new double[] {0, 1};
        }
        double z = 1.96;
        double p = (double) hits / of;
        double middle = (p + z * z / (2 * of)) / (1 + z * z / of);
        double half = z * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of)) / (1 + z * z / of);
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
}
