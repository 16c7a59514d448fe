package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.Operation;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.hall.HallSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standard settings of one crystal class, in order of number. The operators of a class are made when it is first met.
 * Safe between threads.
 */
final class StandardGroups {

    private static final Map<Long, StandardGroups> BY_SIGNATURE = bySignature();

    private final List<HallSetting> settings = new ArrayList<>();
    private volatile @Nullable List<HallGroup> groups;

    /** The crystal class that has these rotations, if they make one. */
    static Optional<StandardGroups> of(Iterable<int[]> rotations) {
        return Optional.ofNullable(BY_SIGNATURE.get(RotationKind.signature(rotations)));
    }

    /** {@code m-3m}. */
    String pointGroup() {
        return settings.get(0).pointGroup();
    }

    List<HallGroup> groups() {
        List<HallGroup> known = groups;
        if (known == null) {
            known = settings.stream().map(HallGroup::new).toList();
            groups = known;
        }
        return known;
    }

    private static Map<Long, StandardGroups> bySignature() {
        Map<String, StandardGroups> classes = new HashMap<>();
        Map<Long, StandardGroups> bySignature = new HashMap<>();
        for (HallSetting setting : HallSettings.STANDARD) {
            StandardGroups known = classes.get(setting.pointGroup());
            if (known == null) {
                known = new StandardGroups();
                classes.put(setting.pointGroup(), known);
                bySignature.put(signature(setting), known);
            }
            known.settings.add(setting);
        }
        return Map.copyOf(bySignature);
    }

    /** The first setting of each class has a primitive cell, so each rotation stands there once. */
    private static long signature(HallSetting setting) {
        List<int[]> rotations = new ArrayList<>();
        for (Operation operation : setting.operations()) {
            rotations.add(operation.rotation().toArray());
        }
        return RotationKind.signature(rotations);
    }
}
