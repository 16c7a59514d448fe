package io.retort.tools.material;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import io.retort.core.source.Choice.Rival;
import io.retort.core.source.Material;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an answer about a material has to say beside the values: which record, its rivals, its gaps, its limits. */
public final class Remarks {

    private static final int MAX_RIVALS = 5;

    /** Rival values that differ by more than this part of the chosen one matter. */
    private static final double SPREAD = 0.2;

    /** Facts that name a record to a reader, whatever was asked. */
    private static final List<Property> IDENTITY =
            List.of(Properties.SPACEGROUP_SYMBOL, Properties.POLYMORPH, Properties.ENERGY_ABOVE_HULL);

    private static final Property RECORD = new Property(
            "record", Property.Kind.LABEL, Unit.ONE, Basis.NONE, "record", "That there is a record of this id.");

    private final Facts facts;
    private final Caveats caveats;

    Remarks(Facts facts) {
        this.facts = facts;
        this.caveats = new Caveats(facts);
    }

    void add(Entry entry, List<Property> asked, List<Property> missing, Report report) {
        IDENTITY.forEach(property -> report.add(firstOf(entry.chosen(), property)));
        entryNote(entry, report);
        missing.forEach(property -> missingNote(entry, property, report));
        caveats.add(entry, asked, report);
        List<Property> compared =
                asked.stream().filter(property -> !missing.contains(property)).toList();
        entry.own().forEach(own -> ownNote(own, asked, report));
        entry.rivals().stream().limit(MAX_RIVALS).forEach(rival -> rivalNote(rival, compared, report));
        askBack(entry, compared, report);
    }

    /** Says that a record has nothing of what was asked. */
    String nothing(Material material, Report report) {
        return "Nothing that was asked for is recorded for "
                + name(material, report).orElse("this material") + ".";
    }

    private void entryNote(Entry entry, Report report) {
        String known = facts.first(entry.chosen(), Properties.OBSERVED)
                .filter(fact -> fact.value().equals(new PropertyValue.Flag(true)))
                .map(report::cited)
                .map(fact -> "; it is " + Cite.property(fact))
                .orElse("");
        name(entry.chosen(), report)
                .ifPresent(name -> report.note("entry", "This is " + name + ", " + entry.words() + known + "."));
    }

    private void missingNote(Entry entry, Property property, Report report) {
        boolean refused = facts.isRefused(entry.chosen(), property);
        String which = name(entry.chosen(), report).orElse("this record");
        String what = refused
                ? "The " + plain(property) + " that the record of " + which + " states is not physically possible and"
                        + " is left out"
                : "No " + plain(property) + " is recorded for " + which;
        String beside = entry.standIns().stream()
                .flatMap(other -> facts.first(other, property).stream())
                .findFirst()
                .map(report::cited)
                .map(fact -> " The next record that has it, " + otherName(fact, entry, report) + ", gives "
                        + Cite.value(fact) + " (" + Cite.method(fact) + ")" + Cite.alternative(fact) + ".")
                .orElse("");
        report.note("missing", what + "." + beside);
    }

    /** What the user's own tables say of the same formula, beside what the database says. */
    private void ownNote(Material own, List<Property> asked, Report report) {
        String values = asked.stream()
                .flatMap(property -> facts.of(own, property).stream())
                .filter(fact -> fact.provenance().derivedFrom().isEmpty())
                .limit(MAX_RIVALS)
                .map(report::cited)
                .map(fact -> Cite.property(fact) + " " + Cite.value(fact) + " (" + Cite.method(fact)
                        + (Cite.conditions(fact).isEmpty() ? "" : ", " + Cite.conditions(fact)) + "; file "
                        + Cite.source(fact) + ", " + Cite.record(fact) + ")" + Cite.alternative(fact))
                .collect(Collectors.joining("; "));
        if (!values.isEmpty()) {
            report.note("own", "Your own data of " + name(own, report).orElse("it") + ": " + values + ".");
        }
    }

    /** Its name without what it counts per, which stands beside values only. */
    private static String plain(Property property) {
        return property.name().replaceAll(" per .*", "");
    }

    private String otherName(Evidence fact, Entry entry, Report report) {
        return entry.standIns().stream()
                .filter(other -> fact.material().equals(Optional.of(other.id())))
                .findFirst()
                .flatMap(other -> name(other, report))
                .orElse(Cite.material(fact));
    }

    private void rivalNote(Rival close, List<Property> compared, Report report) {
        Material rival = close.material();
        Optional<String> name = name(rival, report);
        if (name.isEmpty()) {
            return;
        }
        String energy = Cite.value(report.cited(close.energyAboveHull())) + " above the hull";
        String values = compared.stream()
                .filter(property -> !IDENTITY.contains(property))
                .flatMap(property -> facts.first(rival, property).stream())
                .map(report::cited)
                .map(fact -> "; " + Cite.property(fact) + " " + Cite.value(fact) + Cite.alternative(fact))
                .collect(Collectors.joining());
        report.note("rival", "Close in energy: " + name.get() + ", " + energy + values + ".");
    }

    /** One short question where the choice among forms that are near in energy changes what was asked. */
    private void askBack(Entry entry, List<Property> compared, Report report) {
        if (!entry.isPinned()) {
            entry.rivals().stream()
                    .map(Rival::material)
                    .filter(rival -> compared.stream().anyMatch(property -> differs(entry.chosen(), rival, property)))
                    .findFirst()
                    .flatMap(rival -> name(rival, report))
                    .ifPresent(name -> report.note("ask", "Or is " + name + " meant?"));
        }
    }

    private boolean differs(Material chosen, Material rival, Property property) {
        double own = facts.first(chosen, property).map(Numbers::of).orElse(Double.NaN);
        double its = facts.first(rival, property).map(Numbers::of).orElse(Double.NaN);
        return Math.abs(own - its) > SPREAD * Math.abs(own);
    }

    /** Formula, id and form of a record; empty where it has no fact that could be cited. */
    private Optional<String> name(Material material, Report report) {
        return naming(facts, material, report);
    }

    /** The same, for a report of another tool. */
    public static Optional<String> naming(Facts facts, Material material, Report report) {
        Optional<Evidence> symbol = facts.first(material, Properties.SPACEGROUP_SYMBOL);
        Optional<Evidence> form = facts.first(material, Properties.POLYMORPH);
        List<Evidence> forms = Stream.of(form, symbol).flatMap(Optional::stream).toList();
        forms.forEach(report::cited);
        return forms.stream()
                .findFirst()
                .or(() -> facts.first(material, Properties.ENERGY_ABOVE_HULL).map(report::cited))
                .or(() -> named(material).map(report::cited))
                .map(fact -> forms.isEmpty()
                        ? Cite.material(fact)
                        : Cite.formula(fact) + " (" + Cite.id(fact) + ", " + Cite.each(forms, Cite::value) + ")");
    }

    /** A fact by which to name a record that has neither form nor energy: one that can be, else that there is a record. */
    private static Optional<Evidence> named(Material material) {
        return material.facts().stream()
                .filter(fact -> Facts.isPossible(material, fact))
                .findFirst()
                .or(() -> material.facts().stream().findFirst().map(fact -> itself(material, fact.provenance())));
    }

    private static Evidence itself(Material material, Provenance origin) {
        return Evidence.recorded(
                material.id(),
                material.composition(),
                RECORD,
                new PropertyValue.Label(material.id().toString()),
                Conditions.NONE,
                origin);
    }

    private List<Evidence> firstOf(Material material, Property property) {
        return facts.first(material, property).stream().toList();
    }
}
