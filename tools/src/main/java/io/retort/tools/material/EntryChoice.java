package io.retort.tools.material;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.source.Choice;
import io.retort.core.source.EntryRule;
import io.retort.core.source.Material;
import io.retort.core.source.PolymorphName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which record stands for what was found, by the {@link EntryRule}. */
public final class EntryChoice {

    private EntryChoice() {}

    /** The entry among what was found; empty where nothing was, or no record is the polymorph asked for. */
    public static Optional<Entry> choose(Found found) {
        if (found.named().isPresent()) {
            Choice only = EntryRule.choose(List.of(found.named().get()), Optional.empty());
            return Optional.of(new Entry(only, "the record that the question names", true));
        }
        if (found.polymorph().isPresent()) {
            return polymorph(found.candidates(), found.polymorph().get());
        }
        return choose(found.candidates());
    }

    /** The entry among records of one formula where no polymorph is named. */
    public static Optional<Entry> choose(List<Material> records) {
        return records.isEmpty() ? Optional.empty() : Optional.of(entry(records, Optional.empty()));
    }

    private static Optional<Entry> polymorph(List<Material> candidates, String word) {
        if (candidates.stream().anyMatch(PolymorphName.of(word)::names)) {
            return Optional.of(entry(candidates, Optional.of(word)));
        }
        List<Material> called = candidates.stream()
                .filter(material -> isDescribed(material, word))
                .toList();
        return choose(called);
    }

    private static Entry entry(List<Material> records, Optional<String> polymorph) {
        Choice choice = EntryRule.choose(records, polymorph);
        return new Entry(choice, choice.why().words(), false);
    }

    /** Whether people call this record so: by a name, its space group or its crystal system. */
    public static boolean isCalled(Material material, String word) {
        return PolymorphName.of(word).names(material) || isDescribed(material, word);
    }

    private static boolean isDescribed(Material material, String word) {
        PolymorphName wanted = PolymorphName.of(word);
        return Stream.of(Properties.SPACEGROUP_SYMBOL, Properties.CRYSTAL_SYSTEM)
                .flatMap(property -> material.facts(property).stream())
                .map(Evidence::value)
                .anyMatch(value -> value instanceof PropertyValue.Label label
                        && PolymorphName.of(label.text()).equals(wanted));
    }
}
