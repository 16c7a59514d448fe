package io.retort.eval.score;

import io.retort.core.evidence.Properties;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.hall.HallSettings;
import io.retort.eval.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Labels in one spelling: magnetic orderings and space groups as people write them. */
final class Labels {

    private static final Map<String, String> ORDERINGS = Map.ofEntries(
            Map.entry("nm", "NM"),
            Map.entry("nonmagnetic", "NM"),
            Map.entry("fm", "FM"),
            Map.entry("ferromagnetic", "FM"),
            Map.entry("afm", "AFM"),
            Map.entry("antiferromagnetic", "AFM"),
            Map.entry("fim", "FiM"),
            Map.entry("ferrimagnetic", "FiM"));

    private final boolean orderings;
    private final boolean spaceGroups;

    Labels(Task task) {
        this.orderings = task.property().filter(Properties.ORDERING::equals).isPresent();
        this.spaceGroups =
                task.property().filter(Properties.SPACEGROUP_SYMBOL::equals).isPresent();
    }

    /** The label in the task's spelling; empty where its vocabulary does not hold it. */
    Optional<String> read(String text) {
        String plain = text.strip();
        if (orderings) {
            return Optional.ofNullable(
                    ORDERINGS.get(plain.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "")));
        }
        return spaceGroups ? spaceGroup(plain) : plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** The standard symbol of the type, from a symbol in any setting or from its number. */
    private static Optional<String> spaceGroup(String text) {
        if (text.matches("\\d{1,3}")) {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= 230
                    ? Optional.of(HallSettings.standard(number).symbol())
                    : Optional.empty();
        }
        List<HallSetting> found = HallSettings.matching(text.replace("$", "").replace("_", ""));
        if (found.isEmpty()) {
            found = HallSettings.matching(text);
        }
        return found.stream()
                .findFirst()
                .map(setting -> HallSettings.standard(setting.number()).symbol());
    }
}
