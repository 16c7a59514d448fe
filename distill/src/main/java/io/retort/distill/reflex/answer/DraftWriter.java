package io.retort.distill.reflex.answer;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes what the tools brought back in the draft language: values only by their ids, what the notes say beside them,
 * and what is missing.
 */
public final class DraftWriter {

    private static final int MOST_OTHERS = 4;
    private static final int MOST_LINES = 10;
    private static final int FORMS = 6;

    private final ReflexPlan plan;
    private final List<Observed> results;

    /** @param jsonResults of the plan's calls, as the model sees them, in the order of the calls */
    public DraftWriter(ReflexPlan plan, List<String> jsonResults) {
        this.plan = plan;
        this.results = jsonResults.stream().map(Observed::read).toList();
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
            return Withholding.FAILED;
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
            case GET -> get(results.get(0), plan.calls(), plainness);
            case COMPARE -> compare(plainness);
            case RANK -> rank(plainness);
            case STRUCTURE -> structure();
            case CONVERT -> convert(plainness);
            default -> list();
        };
        return draft.strip() + silent();
    }

    /** Which place kept silent is in the notes; the sentence holds nothing that would need evidence. */
    private String silent() {
        boolean any = results.stream()
                .flatMap(result -> result.notes().stream())
                .anyMatch(note -> note.kind().equals("silent"));
        return any ? " One of the sources that were asked did not answer; this is what the others say." : "";
    }

    private String get(Observed result, List<Call> calls, int plainness) {
        if (result.outcome().equals("empty")) {
            return "{withhold: nothing in the catalogue matches}The catalogue holds no record of what was asked. "
                    + result.summary() + said(result, "missing");
        }
        List<List<Property>> fields = calls.stream().map(Call::properties).toList();
        List<List<Property>> known =
                fields.stream().filter(field -> main(result, field).isPresent()).toList();
        if (known.isEmpty()) {
            return missing(result, fields.get(0).get(0));
        }
        List<String> sentences = new ArrayList<>();
        for (List<Property> field : known) {
            sentences.add(plainness > 0 ? plain(result, field) : sentence(result, field));
        }
        boolean all = known.size() == fields.size();
        String beside = besides(result, all);
        return (all ? "" : "{partial: some of what was asked is not recorded}") + String.join(" ", sentences) + beside;
    }

    /** Nothing of what was asked is recorded; another record may have it. */
    private static String missing(Observed result, Property wanted) {
        String notes = result.notes().stream()
                .filter(note -> note.kind().equals("missing") && note.text().contains(wanted.name()))
                .map(note -> " " + note.text())
                .findFirst()
                .orElseGet(() -> said(result, "missing"));
        boolean offered = notes.contains("{alternative:");
        return offered
                ? "{partial: the record that stands for it lacks this property}" + notes + said(result, "entry")
                : "{withhold: it is not recorded in this catalogue}" + notes + said(result, "entry");
    }

    private static String absent(Observed result, Property wanted) {
        return result.notes().stream()
                .filter(note -> note.kind().equals("missing") && note.text().contains(wanted.name()))
                .map(note -> " " + note.text())
                .findFirst()
                .orElse("");
    }

    /** What the chosen record states; a value that another record lends is told by the note that it is missing here. */
    private static Optional<Fact> main(Observed result, List<Property> field) {
        return field.stream()
                .filter(property -> absent(result, property).isEmpty())
                .flatMap(property -> result.fact(property.key()).stream())
                .findFirst();
    }

    private String sentence(Observed result, List<Property> field) {
        Fact first = main(result, field).orElseThrow();
        boolean lattice = field.equals(Field.LATTICE.properties());
        List<Fact> more = lattice
                ? List.of()
                : field.stream()
                        .skip(1)
                        .flatMap(p -> result.fact(p.key()).stream())
                        .filter(fact -> !fact.equals(first) && fact.material().equals(first.material()))
                        .toList();
        String head =
                "The {" + first.id() + ":property} of {" + first.id() + ":material} is " + value(first) + origin(first);
        if (first.value().isBoolean()) {
            head = "{" + first.id() + ":material}: {" + first.id() + ":property}: " + value(first) + origin(first);
        }
        if (lattice) {
            head = "The lattice of {" + first.id() + ":material}" + origin(first) + ": " + lattice(result, first);
        }
        String tail = more.stream()
                .map(fact -> "; {" + fact.id() + ":property}: " + value(fact))
                .collect(Collectors.joining());
        return head + tail + "." + others(result, first);
    }

    private static String plain(Observed result, List<Property> field) {
        Fact first = main(result, field).orElseThrow();
        return "{" + first.id() + ":material}: {" + first.id() + ":property} {" + first.id() + "} ({" + first.id()
                + ":method}).";
    }

    private String lattice(Observed result, Fact first) {
        String in = plan.unit().map(unit -> " in " + unit.text()).orElse("");
        return Field.LATTICE.properties().stream()
                .flatMap(p -> result.facts(p.key()).stream()
                        .filter(f -> f.conditions().equals(first.conditions()))
                        .limit(1))
                .map(fact -> "{" + fact.id() + ":property} {" + fact.id() + (isLength(fact) ? in : "") + "}")
                .collect(Collectors.joining(", "));
    }

    private static boolean isLength(Fact fact) {
        return fact.property().matches("lattice_[abc]");
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
        if (formation
                && !own
                && unit.get().text().contains("mol")
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
        List<Property> field = plan.calls().get(0).properties();
        List<Fact> facts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (Observed result : results) {
            Optional<Fact> main =
                    result.failed() || result.outcome().equals("empty") ? Optional.empty() : main(result, field);
            main.ifPresent(facts::add);
            main.ifPresent(fact -> sentences.add(
                    "{" + fact.id() + ":material}: {" + fact.id() + ":property} " + value(fact) + origin(fact) + "."));
            if (main.isEmpty()) {
                gaps.add(
                        result.failed()
                                ? ""
                                : result.outcome().equals("empty")
                                        ? result.summary() + said(result, "missing")
                                        : absent(result, field.get(0)));
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
                .filter(note -> note.kind().equals("caveat")
                        && !note.text().matches("(?s)(Lowest in energy|The ground state).*"))
                .map(note -> " " + note.text())
                .filter(text -> seen.add(text.endsWith("too small.") ? text.replaceAll("ev-[0-9a-f]+", "") : text))
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
        List<Fact> rest =
                facts.stream().filter(fact -> !fact.id().equals(best.id())).toList();
        boolean tie = rest.stream()
                .anyMatch(fact -> fact.number().getAsDouble() == best.number().getAsDouble());
        if (tie || rest.isEmpty()) {
            return "";
        }
        String checks = rest.stream()
                .map(fact -> "{check: " + best.id() + " > " + fact.id() + "}")
                .collect(Collectors.joining());
        String word = facts.size() == 2 ? "higher" : "highest";
        return checks + "{" + best.id() + ":material} has the " + word + " {" + best.id() + ":property}. ";
    }

    private String rank(int plainness) {
        Observed ranking = results.get(0);
        Call call = plan.calls().get(0);
        Optional<Fact> first =
                ranking.fact(call.field().orElseThrow().property().key());
        if (first.isEmpty() || plainness > 0 && plan.intent() != Intent.MULTI) {
            return list();
        }
        boolean forms = call.slot("formula").isPresent();
        boolean single = call.slot("k").orElse("1").equals("1");
        String word = call.slot("order").orElse("max").equals("max") ? "highest" : "lowest";
        String head = single && plainness > 0
                ? "{" + first.get().id() + ":material}: {" + first.get().id() + ":property} " + value(first.get())
                        + origin(first.get()) + "."
                : single
                        ? "{" + first.get().id() + ":material} "
                                + (isTied(ranking, first.get()) ? "is among those with" : "has")
                                + " the " + word + " {"
                                + first.get().id() + ":property}: " + value(first.get()) + origin(first.get()) + "."
                        : listed(ranking, Integer.parseInt(call.slot("k").orElse("1")));
        String notes = said(ranking, "order") + (single ? "" : said(ranking, "entry") + said(ranking, "caveat"));
        if (forms) {
            return head + meant(first.get()) + (results.get(0).facts().isEmpty() ? "" : "\n" + lines(ranking, FORMS))
                    + "\n" + notes.strip();
        }
        if (plan.intent() != Intent.MULTI) {
            return single ? head + notes : head + "\n" + notes.strip();
        }
        if (results.size() < 2 || results.get(1).failed()) {
            return "{partial: its other property could not be looked up}" + head + notes;
        }
        String second = get(results.get(1), plan.calls().subList(1, 2), plainness);
        return second.startsWith("{withhold:")
                ? "{partial: its other property is not recorded}" + head + second.substring(second.indexOf('}') + 1)
                : second.startsWith("{partial:")
                        ? second.substring(0, second.indexOf('}') + 1) + head + " "
                                + second.substring(second.indexOf('}') + 1)
                        : head + said(ranking, "order") + " " + second;
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
        Optional<Fact> own = main(usual, plan.calls().get(0).properties());
        boolean same = own.isEmpty() || own.get().material().equals(lowest.material());
        return same
                ? said(usual, "entry")
                : " " + sentence(usual, plan.calls().get(0).properties()) + said(usual, "entry");
    }

    private String structure() {
        Observed result = results.get(0);
        if (result.artifacts().isEmpty()) {
            String missing = said(result, "missing").strip();
            return "{withhold: no structure of it is recorded}" + (missing.isEmpty() ? result.summary() : missing);
        }
        String files =
                result.artifacts().stream().map(id -> "{artifact: " + id + "}").collect(Collectors.joining(", "));
        return result.summary() + said(result, "missing") + " The file to open or download: " + files + ".";
    }

    private String convert(int plainness) {
        Observed result = results.get(0);
        Optional<Fact> fact = result.fact("result");
        return plainness == 0 && fact.isPresent()
                ? quantity().map(text -> Withholding.quote(text) + " is ").orElse("That is ") + "{"
                        + fact.get().id() + "}." + said(result, "conversion")
                : result.summary() + said(result, "conversion");
    }

    /** The quantity to convert, as it stands in the question. */
    private Optional<String> quantity() {
        Call call = plan.calls().get(0);
        String unit = Pattern.quote(call.slot("from").orElse(""));
        Matcher text = Pattern.compile("[0-9.]+(?:[eE][-+]?[0-9]+)?\\s*" + unit).matcher(plan.question());
        return text.find() ? Optional.of(text.group()) : Optional.empty();
    }

    /** What a search or a count found, a line a material, with its notes. */
    private String list() {
        Observed result = results.get(0);
        if (!result.outcome().equals("empty") && plan.calls().get(0).intent() != Intent.COUNT) {
            return listed(result, MOST_LINES) + "\n"
                    + (said(result, "order") + said(result, "entry") + said(result, "caveat")).strip();
        }
        return head(result)
                + said(result, "order")
                + said(result, "entry")
                + said(result, "missing")
                + said(result, "caveat");
    }

    private String listed(Observed result, int most) {
        boolean cut = result.outcome().equals("cut");
        return head(result) + (cut ? " The first of them:" : "") + "\n" + lines(result, most);
    }

    /** How many match, in the words of the question. */
    private String head(Observed result) {
        Optional<Fact> count = result.fact(Properties.COUNT.key());
        String question = plan.question().strip();
        boolean quotable = question.length() <= 200 && !question.matches("(?s).*[{}\\n].*");
        return count.isEmpty() || !quotable
                ? result.summary()
                : "Records of the {" + count.get().id() + ":source} that match “{said: " + question + "}”: {"
                        + count.get().id() + "}.";
    }

    /** A line a material: what was asked first, then what tells the record from others. */
    private String lines(Observed result, int most) {
        List<String> asked =
                plan.calls().get(0).properties().stream().map(Property::key).toList();
        List<String> ids = result.facts().stream()
                .map(Fact::material)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(most)
                .toList();
        return ids.stream()
                .map(id -> line(
                        result.facts().stream()
                                .filter(f -> f.material().equals(id))
                                .toList(),
                        asked))
                .collect(Collectors.joining("\n"));
    }

    private String line(List<Fact> facts, List<String> asked) {
        String name = "• {" + facts.get(0).id() + ":material}";
        String forms = facts.stream()
                .filter(f -> f.property().equals("polymorph") || f.property().equals("spacegroup_symbol"))
                .map(f -> "{" + f.id() + "}")
                .distinct()
                .collect(Collectors.joining(", "));
        String values = facts.stream()
                .filter(f -> asked.contains(f.property()))
                .limit(1)
                .map(this::value)
                .collect(Collectors.joining());
        String method = facts.stream()
                .filter(f -> asked.contains(f.property()))
                .limit(1)
                .map(f -> " ({" + f.id() + ":method})")
                .collect(Collectors.joining());
        return name + (forms.isEmpty() ? "" : " (" + forms + ")") + (values.isEmpty() ? "" : ": " + values + method);
    }

    private String besides(Observed result, boolean all) {
        String missing = all ? "" : said(result, "missing");
        return missing
                + said(result, "entry")
                + said(result, "comparison")
                + said(result, "caveat")
                + said(result, "rival");
    }

    private static String said(Observed result, String kind) {
        return result.notes().stream()
                .filter(note -> note.kind().equals(kind))
                .map(note -> " " + note.text())
                .collect(Collectors.joining());
    }
}
