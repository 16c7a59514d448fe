package io.retort.distill.reflex.answer;

import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.ReflexPlan;
import io.retort.distill.reflex.answer.Observed.Fact;
import java.util.List;
import java.util.Optional;

/** Says what came first, and what waited for it. */
final class RankingDraft {

    private static final int FORMS = 6;

    private final ReflexPlan plan;
    private final List<Observed> results;
    private final Wording words;
    private final LookupDraft lookup;
    private final ListDraft list;

    RankingDraft(ReflexPlan plan, List<Observed> results, Wording words) {
        this.plan = plan;
        this.results = results;
        this.words = words;
        this.lookup = new LookupDraft(words);
        this.list = new ListDraft(plan, words);
    }

    /** The first alone, or the first few; with what else was asked of it. */
    String write(int plainness) {
        Observed ranking = results.get(0);
        Call call = plan.calls().get(0);
        Optional<Fact> first =
                ranking.fact(call.field().orElseThrow().property().key());
        if (first.isEmpty() || plainness > 0 && plan.intent() != Intent.MULTI) {
            return list.write(ranking);
        }
        boolean forms = call.slot("formula").isPresent();
        boolean single = call.slot("k").orElse("1").equals("1");
        String word = call.slot("order").orElse("max").equals("max") ? "highest" : "lowest";
        String head = single && plainness > 0
                ? "{" + first.get().id() + ":material}: {" + first.get().id() + ":property} " + words.value(first.get())
                        + Wording.origin(first.get()) + "."
                : single
                        ? "{" + first.get().id() + ":material} "
                                + (isTied(ranking, first.get()) ? "is among those with" : "has")
                                + " the " + word + " {"
                                + first.get().id() + ":property}: " + words.value(first.get())
                                + Wording.origin(first.get()) + "."
                        : list.listed(ranking, Integer.parseInt(call.slot("k").orElse("1")));
        String notes = Wording.said(ranking, "order")
                + (single ? "" : Wording.said(ranking, "entry") + Wording.said(ranking, "caveat"));
        if (forms) {
            return head + meant(first.get())
                    + (results.get(0).facts().isEmpty() ? "" : "\n" + list.lines(ranking, FORMS)) + "\n"
                    + notes.strip();
        }
        if (plan.intent() != Intent.MULTI) {
            return single ? head + notes : head + "\n" + notes.strip();
        }
        if (results.size() < 2 || results.get(1).failed()) {
            return "{partial: its other property could not be looked up}" + head + notes;
        }
        String second = lookup.write(results.get(1), plan.calls().subList(1, 2), plainness);
        return second.startsWith("{withhold:")
                ? "{partial: its other property is not recorded}" + head + second.substring(second.indexOf('}') + 1)
                : second.startsWith("{partial:")
                        ? second.substring(0, second.indexOf('}') + 1) + head + " "
                                + second.substring(second.indexOf('}') + 1)
                        : head + Wording.said(ranking, "order") + " " + second;
    }

    /** Whether another material has the very same value, as gaps of zero do. */
    private static boolean isTied(Observed ranking, Fact first) {
        return ranking.facts().stream()
                .filter(fact -> fact.property().equals(first.property()))
                .filter(fact -> !fact.material().equals(first.material()))
                .anyMatch(fact -> fact.number().equals(first.number()));
    }

    /** The form that the plain name means, where another is lower; tools tell it in their notes. */
    private String meant(Fact lowest) {
        if (results.size() < 2 || results.get(1).failed()) {
            return "";
        }
        Observed usual = results.get(1);
        Optional<Fact> own = Wording.main(usual, plan.calls().get(0).properties());
        boolean same = own.isEmpty() || own.get().material().equals(lowest.material());
        return same
                ? Wording.said(usual, "entry")
                : " " + lookup.sentence(usual, plan.calls().get(0).properties()) + Wording.said(usual, "entry");
    }
}
