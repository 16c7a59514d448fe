package io.retort.distill.reflex.answer;

import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.ReflexPlan;
import io.retort.distill.reflex.answer.Observed.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes what the tools brought back in the draft language: values only by their ids, what the notes say beside them,
 * and what is missing.
 */
public final class DraftWriter {

    private final ReflexPlan plan;
    private final Wording words;
    private final List<Observed> results;

    /** @param jsonResults of the plan's calls, as the model sees them, in the order of the calls */
    public DraftWriter(ReflexPlan plan, List<String> jsonResults) {
        this(plan, jsonResults, false);
    }

    /** @param brief whether only what must not be left out is said beside the answer */
    public DraftWriter(ReflexPlan plan, List<String> jsonResults, boolean brief) {
        this.plan = plan;
        this.words = new Wording(plan);
        this.results = jsonResults.stream()
                .map(Observed::read)
                .map(result -> brief ? result.inBrief() : result)
                .toList();
    }

    /** The material that a ranking found first, for a look-up that waits for it. */
    public Optional<String> found() {
        return plan.calls()
                .get(0)
                .field()
                .flatMap(field -> results.get(0).fact(field.property().key()))
                .map(Fact::material);
    }

    /** The draft. {@code plainness} 0 is the fullest; each objection of the ledger asks for a plainer one. */
    public String write(int plainness) {
        if (results.stream().allMatch(Observed::failed)) {
            return plan.calls().get(0).intent() == Intent.PHASE_DIAGRAM ? Withholding.NO_PHASES : Withholding.FAILED;
        }
        if (plainness >= 3) {
            return Withholding.UNSAID;
        }
        if (plainness == 2) {
            return results.stream()
                    .filter(r -> !r.failed())
                    .map(Observed::summary)
                    .collect(Collectors.joining(" ", "", silent()));
        }
        String draft = switch (plan.calls().get(0).intent()) {
            case GET ->
                plan.calls().get(0).slot("methods").isPresent()
                        ? sideBySide()
                        : plan.calls().get(0).isOverview()
                                ? new OverviewDraft(words)
                                        .write(
                                                results.get(0),
                                                plan.calls().get(0).properties())
                                : lookup(plainness);
            case COMPARE ->
                new ComparisonDraft(words).write(results, plan.calls().get(0).properties(), plainness);
            case RANK -> new RankingDraft(plan, results, words).write(plainness);
            case STRUCTURE -> structure();
            case CONVERT -> convert(plainness);
            case SYNTHESIS -> recipes();
            case PHASE_DIAGRAM -> phases();
            default -> new ListDraft(plan, words).write(results.get(0));
        };
        return draft.strip() + silent();
    }

    /** The value of the method that was asked for goes first; where there is none, that is said first. */
    private String lookup(int plainness) {
        LookupDraft draft = new LookupDraft(words);
        Observed result = results.get(0);
        Call call = plan.calls().get(0);
        Optional<String> method = call.slot("method");
        if (method.isEmpty()) {
            return draft.write(result, plan.calls(), plainness);
        }
        String key = call.properties().get(0).key();
        if (result.facts(key).stream().anyMatch(fact -> fact.method().equalsIgnoreCase(method.get()))) {
            return draft.write(result.preferring(key, method.get()), plan.calls(), plainness);
        }
        String plain = draft.write(result, plan.calls(), plainness);
        return plain.startsWith("{")
                ? plain
                : "{partial: no value by the method that was asked for is recorded}By the method that was asked for no"
                        + " value of it is recorded. " + plain;
    }

    /** Which place kept silent is in the notes; the sentence holds nothing that would need evidence. */
    private String silent() {
        boolean any = results.stream()
                .flatMap(result -> result.notes().stream())
                .anyMatch(note -> note.kind().equals("silent"));
        return any ? " One of the sources that were asked did not answer; this is what the others say." : "";
    }

    private String structure() {
        Observed result = results.get(0);
        if (result.artifacts().isEmpty()) {
            String missing = Wording.said(result, "missing").strip();
            return "{withhold: no structure of it is recorded}" + (missing.isEmpty() ? result.summary() : missing);
        }
        String files =
                result.artifacts().stream().map(id -> "{artifact: " + id + "}").collect(Collectors.joining(", "));
        return result.summary() + Wording.said(result, "missing") + " The file to open or download: " + files + ".";
    }

    /** Every method's value, and which of them agree. */
    private String sideBySide() {
        Observed result = results.get(0);
        return result.facts().isEmpty()
                ? "{withhold: it is not recorded in this catalogue}" + result.summary()
                : result.summary() + Wording.said(result, "comparison") + Wording.said(result, "entry");
    }

    /** The stable compounds, what the others fall into, and the table. */
    private String phases() {
        Observed result = results.get(0);
        String table = result.artifacts().stream()
                .map(id -> " The table of them: {artifact: " + id + "}.")
                .collect(Collectors.joining());
        return result.summary() + Wording.said(result, "unstable") + Wording.said(result, "caveat") + table;
    }

    /** Routes as the tool tells them, and the table of their steps. */
    private String recipes() {
        Observed result = results.get(0);
        if (result.outcome().equals("empty")) {
            return "{withhold: no recipe for it is known here}" + result.summary() + Wording.said(result, "missing");
        }
        String table = result.artifacts().stream()
                .map(id -> " Step by step: {artifact: " + id + "}.")
                .collect(Collectors.joining());
        return result.summary() + "\n" + Wording.said(result, "caveat").strip() + table;
    }

    private String convert(int plainness) {
        Observed result = results.get(0);
        Optional<Fact> fact = result.fact("result");
        return plainness == 0 && fact.isPresent()
                ? quantity().map(text -> Withholding.quote(text) + " is ").orElse("That is ") + "{"
                        + fact.get().id() + "}." + Wording.said(result, "conversion")
                : result.summary() + Wording.said(result, "conversion");
    }

    /** The quantity to convert, as it stands in the question. */
    private Optional<String> quantity() {
        Call call = plan.calls().get(0);
        String unit = Pattern.quote(call.slot("from").orElse(""));
        Matcher text = Pattern.compile("[0-9.]+(?:[eE][-+]?[0-9]+)?\\s*" + unit).matcher(plan.question());
        return text.find() ? Optional.of(text.group()) : Optional.empty();
    }
}
