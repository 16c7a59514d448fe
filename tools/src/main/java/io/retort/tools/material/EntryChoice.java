package io.retort.tools.material;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.source.Material;
import io.retort.tools.material.Entry.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Which record stands for a formula; the same everywhere, every time. */
public final class EntryChoice {

    /** Records closer than this in energy may trade places with the method, in eV/atom. */
    static final double RIVAL_WINDOW = 0.025;

    private static final Comparator<Material> NEAREST_HULL = Comparator.comparingDouble(
                    (Material material) -> hull(material).orElse(Double.MAX_VALUE))
            .thenComparing(Material::id);

    private EntryChoice() {}

    /** The entry among what was found; empty where nothing was, or no record is the polymorph asked for. */
    public static Optional<Entry> choose(Found found) {
        if (found.named().isPresent()) {
            return Optional.of(entry(found.named().get(), Reason.ID, found.candidates()));
        }
        List<Material> current = found.candidates().stream()
                .filter(material -> !material.deprecated())
                .sorted(NEAREST_HULL)
                .toList();
        if (found.polymorph().isPresent()) {
            String word = found.polymorph().get();
            return current.stream()
                    .filter(material -> isCalled(material, word))
                    .min(Comparator.comparing((Material material) -> !material.common())
                            .thenComparing(NEAREST_HULL))
                    .map(material -> entry(material, Reason.POLYMORPH, found.candidates()));
        }
        return choose(current);
    }

    /** The entry among records of one formula where no polymorph is named. */
    public static Optional<Entry> choose(List<Material> records) {
        List<Material> current = records.stream()
                .filter(material -> !material.deprecated())
                .sorted(NEAREST_HULL)
                .toList();
        return current.stream()
                .filter(Material::common)
                .findFirst()
                .map(material -> entry(material, Reason.COMMON, current))
                .or(() -> current.stream().findFirst().map(material -> entry(material, lowest(material), current)));
    }

    /** Whether people call this record so: by a name, its space group or its crystal system. */
    public static boolean isCalled(Material material, String word) {
        String wanted = plain(word);
        return Stream.of(
                        material.names().stream(),
                        label(material, Properties.POLYMORPH),
                        label(material, Properties.SPACEGROUP_SYMBOL),
                        label(material, Properties.CRYSTAL_SYSTEM))
                .flatMap(names -> names)
                .anyMatch(name -> plain(name).equals(wanted));
    }

    /** Energy above hull in eV/atom, if the record has one. */
    static OptionalDouble hull(Material material) {
        return material.number(Properties.ENERGY_ABOVE_HULL);
    }

    private static Entry entry(Material chosen, Reason reason, List<Material> candidates) {
        List<Material> others = candidates.stream()
                .filter(material ->
                        !material.deprecated() && !material.id().equals(chosen.id()))
                .sorted(NEAREST_HULL)
                .toList();
        List<Material> rivals =
                others.stream().filter(other -> areClose(chosen, other)).toList();
        return new Entry(chosen, reason, rivals, others);
    }

    private static boolean areClose(Material one, Material other) {
        OptionalDouble a = hull(one);
        OptionalDouble b = hull(other);
        return a.isPresent() && b.isPresent() && Math.abs(a.getAsDouble() - b.getAsDouble()) <= RIVAL_WINDOW;
    }

    private static Reason lowest(Material material) {
        return hull(material).isPresent() ? Reason.LOWEST : Reason.ONLY;
    }

    private static Stream<String> label(Material material, Property property) {
        return material.facts(property).stream()
                .map(fact -> fact.value() instanceof PropertyValue.Label label ? label.text() : "")
                .filter(text -> !text.isEmpty());
    }

    private static String plain(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replace("α", "alpha")
                .replace("β", "beta")
                .replace("γ", "gamma")
                .replace("δ", "delta")
                .replaceAll("[\\s_-]+|structure$|type$", "");
    }
}
