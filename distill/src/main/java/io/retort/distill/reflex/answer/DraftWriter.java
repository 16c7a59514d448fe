package io.retort.distill.reflex.answer;

import io.retort.core.quantity.Basis;
import io.retort.distill.reflex.Call;
import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.ReflexPlan;
import io.retort.distill.reflex.answer.Observed.Fact;
import io.retort.distill.reflex.lexicon.UnitText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what the tools brought back in the draft language: values only by their ids, what the notes say beside them,
 * and what is missing.
 */
public final class DraftWriter {

    private static final int MOST_OTHERS = 4;

    private final ReflexPlan plan;
    private final List<Observed> results;

    /** @param jsonResults of the plan's calls, as the model sees them, in the order of the calls */
    public DraftWriter(ReflexPlan plan, List<String> jsonResults) {
        this.plan = plan;
        this.results = jsonResults.stream().map(Observed::read).toList();
    }

    /** The material that a ranking found first, for a look-up that waits for it. */
    public Optional<String> found() {
        return plan.calls().get(0).field().flatMap(field -> results.get(0).fact(field.property().key())).map(Fact::material);
    }

    /** The draft. {@code plainness} 0 is the fullest; each objection of the ledger asks for a plainer one. */
    public String write(int plainness) {
        if (results.stream().allMatch(Observed::failed)) {
            return Withholding.FAILED;
        }
        if (plainness >= 3) {
            return Withholding.UNSAID;
        }
        if (plainness == 2) {
            return results.stream().filter(r -> !r.failed()).map(Observed::summary).collect(Collectors.joining(" "));
        }
        String draft = switch (plan.calls().get(0).intent()) {
            case GET -> get(results.get(0), plan.calls(), plainness);
            case COMPARE -> compare(plainness);
            case RANK -> rank(plainness);
            case STRUCTURE -> structure();
            case CONVERT -> convert(plainness);
            default -> list();
        };
        return draft.strip();
    }

    private String get(Observed result, List<Call> calls, int plainness) {
        List<Field> fields = calls.stream().flatMap(call -> call.field().stream()).toList();
        if (result.outcome().equals("empty")) {
            return "{withhold: nothing in the catalogue matches}" + result.summary() + said(result, "missing");
        }
        List<Field> known = fields.stream().filter(field -> main(result, field).isPresent()).toList();
        if (known.isEmpty()) {
            return missing(result);
        }
        List<String> sentences = new ArrayList<>();
        for (Field field : known) {
            sentences.add(plainness > 0 ? plain(result, field) : sentence(result, field));
        }
        boolean all = known.size() == fields.size();
        String beside = besides(result, all);
        return (all ? "" : "{partial: some of what was asked is not recorded}") + String.join(" ", sentences) + beside;
    }

    /** Nothing of what was asked is recorded; another record may have it. */
    private static String missing(Observed result) {
        String notes = said(result, "missing");
        boolean offered = notes.contains("{alternative:");
        return offered
                ? "{partial: the record that stands for it lacks this property}" + notes + said(result, "entry")
                : "{withhold: it is not recorded in this catalogue}" + notes + said(result, "entry");
    }

    private static Optional<Fact> main(Observed result, Field field) {
        return field.properties().stream().flatMap(p -> result.fact(p.key()).stream()).findFirst();
    }

    private String sentence(Observed result, Field field) {
        Fact first = main(result, field).orElseThrow();
        List<Fact> more = field == Field.LATTICE
                ? List.of()
                : field.properties().stream()
                        .skip(1)
                        .flatMap(p -> result.fact(p.key()).stream())
                        .filter(fact -> !fact.equals(first) && fact.material().equals(first.material()))
                        .toList();
        String head = "The {" + first.id() + ":property} of {" + first.id() + ":material} is " + value(first) + origin(first);
        if (field == Field.LATTICE) {
            head = "The lattice of {" + first.id() + ":material}" + origin(first) + ": " + lattice(result, first);
        }
        String tail = more.stream().map(fact -> "; {" + fact.id() + ":property}: " + value(fact)).collect(Collectors.joining());
        return head + tail + "." + others(result, first);
    }

    private static String plain(Observed result, Field field) {
        Fact first = main(result, field).orElseThrow();
        return "{" + first.id() + ":material}: {" + first.id() + ":property} {" + first.id() + "} ({" + first.id() + ":method}).";
    }

    private static String lattice(Observed result, Fact first) {
        return Field.LATTICE.properties().stream()
                .flatMap(p -> result.facts(p.key()).stream().filter(f -> f.conditions().equals(first.conditions())).limit(1))
                .map(fact -> "{" + fact.id() + ":property} {" + fact.id() + "}")
                .collect(Collectors.joining(", "));
    }

    /** The value in the unit asked for; counted per atom and per formula unit where that differs. */
    private String value(Fact fact) {
        if (fact.property().equals("ordering")) {
            return "{" + fact.id() + ":words}";
        }
        Optional<UnitText> unit = plan.unit().filter(u -> fact.number().isPresent());
        boolean formation = fact.property().equals("formation_energy_per_atom");
        boolean own = unit.isEmpty() || !fact.property().equals(mainKey());
        String in = own ? "" : " in " + unit.get().text();
        if (formation && plan.question().matches("(?is).*\\b(per|/) ?(f\\.?u|formula.units?|mole? of formula).*")) {
            return "{" + fact.id() + in + " per formula unit}, which is {" + fact.id() + in + "}";
        }
        if (formation && !own && unit.get().text().contains("mol")
                && unit.get().basis().filter(b -> b == Basis.PER_ATOM).isEmpty()) {
            return "{" + fact.id() + in + "}, which is {" + fact.id() + in + " per formula unit}";
        }
        return "{" + fact.id() + in + "}";
    }

    private String mainKey() {
        return plan.calls().get(0).field().map(field -> field.property().key()).orElse("");
    }

    private static String origin(Fact fact) {
        String conditions = fact.conditions().isEmpty() ? "" : ", {" + fact.id() + ":conditions}";
        return " ({" + fact.id() + ":method}, {" + fact.id() + ":source}" + conditions + ")";
    }

    private String others(Observed result, Fact first) {
        if (Field.LATTICE.properties().stream().anyMatch(p -> p.key().equals(first.property()))) {
            return "";
        }
        String others = result.facts(first.property()).stream()
                .filter(fact -> !fact.id().equals(first.id()) && fact.material().equals(first.material()))
                .limit(MOST_OTHERS)
                .map(fact -> value(fact) + origin(fact) + "{alternative: " + fact.id() + "}")
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? "" : " Other values for it: " + others + ".";
    }

    private String compare(int plainness) {
        Field field = plan.calls().get(0).field().orElseThrow();
        List<Fact> facts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (Observed result : results) {
            Optional<Fact> main = result.failed() || result.outcome().equals("empty") ? Optional.empty() : main(result, field);
            main.ifPresent(facts::add);
            main.ifPresent(fact -> sentences.add(
                    "{" + fact.id() + ":material}: {" + fact.id() + ":property} " + value(fact) + origin(fact) + "."));
            if (main.isEmpty()) {
                gaps.add(result.failed() ? "" : result.outcome().equals("empty") ? result.summary() + said(result, "missing") : said(result, "missing"));
            }
        }
        if (facts.isEmpty()) {
            return "{withhold: it is not recorded in this catalogue}" + String.join(" ", gaps);
        }
        String verdict = plainness > 0 || facts.size() < results.size() ? "" : verdict(facts);
        Set<String> seen = new HashSet<>();
        String caveats = results.stream()
                .filter(result -> !result.failed())
                .flatMap(result -> result.notes().stream())
                .filter(note -> note.kind().equals("caveat"))
                .map(note -> " " + note.text())
                .filter(text -> seen.add(text.startsWith(" Calculations") ? text.replaceAll("ev-[0-9a-f]+", "") : text))
                .collect(Collectors.joining());
        String head = facts.size() < results.size() ? "{partial: not all of them are recorded}" : "";
        return head + verdict + String.join(" ", sentences) + String.join("", gaps) + (plainness > 0 ? "" : caveats);
    }

    /** Which is the greatest, with the checks that make it so; nothing where values are no numbers or methods differ. */
    private static String verdict(List<Fact> facts) {
        boolean numbers = facts.stream().allMatch(fact -> fact.number().isPresent());
        boolean one = facts.stream().map(Fact::method).distinct().count() == 1;
        if (!numbers || !one) {
            return "";
        }
        Fact top = facts.get(0);
        for (Fact fact : facts) {
            top = fact.number().getAsDouble() > top.number().getAsDouble() ? fact : top;
        }
        Fact best = top;
        List<Fact> rest = facts.stream().filter(fact -> !fact.id().equals(best.id())).toList();
        boolean tie = rest.stream().anyMatch(fact -> fact.number().getAsDouble() == best.number().getAsDouble());
        if (tie || rest.isEmpty()) {
            return "";
        }
        String checks = rest.stream().map(fact -> "{check: " + best.id() + " > " + fact.id() + "}").collect(Collectors.joining());
        String word = facts.size() == 2 ? "higher" : "highest";
        return checks + "{" + best.id() + ":material} has the " + word + " {" + best.id() + ":property}. ";
    }

    private String rank(int plainness) {
        Observed ranking = results.get(0);
        Call call = plan.calls().get(0);
        Optional<Fact> first = ranking.fact(call.field().orElseThrow().property().key());
        if (first.isEmpty() || plainness > 0 && plan.intent() != Intent.MULTI) {
            return list();
        }
        boolean forms = call.slot("formula").isPresent();
        boolean single = call.slot("k").orElse("1").equals("1");
        String word = call.slot("order").orElse("max").equals("max") ? "highest" : "lowest";
        String head = single && plainness > 0
                ? "{" + first.get().id() + ":material}: {" + first.get().id() + ":property} " + value(first.get()) + origin(first.get()) + "."
                : single ? "{" + first.get().id() + ":material} has the " + word + " {" + first.get().id() + ":property}: "
                        + value(first.get()) + origin(first.get()) + "."
                : ranking.summary();
        String notes = (single && forms ? " " + ranking.summary() : "") + said(ranking, "order") + said(ranking, "entry")
                + (single && !forms ? "" : said(ranking, "caveat"));
        if (plan.intent() != Intent.MULTI) {
            return head + notes;
        }
        if (results.size() < 2 || results.get(1).failed()) {
            return "{partial: its other property could not be looked up}" + head + notes;
        }
        String second = get(results.get(1), plan.calls().subList(1, 2), plainness);
        return second.startsWith("{withhold:")
                ? "{partial: its other property is not recorded}" + head + second.substring(second.indexOf('}') + 1)
                : second.startsWith("{partial:")
                        ? second.substring(0, second.indexOf('}') + 1) + head + " " + second.substring(second.indexOf('}') + 1)
                        : head + said(ranking, "order") + " " + second;
    }

    private String structure() {
        Observed result = results.get(0);
        if (result.artifacts().isEmpty()) {
            String missing = said(result, "missing").strip();
            return "{withhold: no structure of it is recorded}" + (missing.isEmpty() ? result.summary() : missing);
        }
        String files = result.artifacts().stream().map(id -> "{artifact: " + id + "}").collect(Collectors.joining(", "));
        return result.summary() + said(result, "missing") + " The file to open or download: " + files + ".";
    }

    private String convert(int plainness) {
        Observed result = results.get(0);
        Optional<Fact> fact = result.fact("result");
        String asked = plan.calls().get(0).slot("value").orElse("");
        return plainness == 0 && fact.isPresent() && !asked.isEmpty()
                ? "That is {" + fact.get().id() + "}." + said(result, "conversion")
                : result.summary() + said(result, "conversion");
    }

    /** What a search or a count found: its summary as it stands, with its notes. */
    private String list() {
        Observed result = results.get(0);
        return result.summary() + said(result, "order") + said(result, "entry") + said(result, "missing") + said(result, "caveat");
    }

    private String besides(Observed result, boolean all) {
        String missing = all ? "" : said(result, "missing");
        return missing + said(result, "entry") + said(result, "caveat") + said(result, "rival");
    }

    private static String said(Observed result, String kind) {
        return result.notes().stream()
                .filter(note -> note.kind().equals(kind))
                .map(note -> " " + note.text())
                .collect(Collectors.joining());
    }
}
