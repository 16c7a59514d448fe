package io.retort.client.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers the labels, in any letter case, so that a column can hold them. Not safe for several threads. */
final class Dictionary {

    private final Map<String, Integer> codes = new HashMap<>();

    /** The code of the label; a new one for a new label. */
    int code(String label) {
        return codes.computeIfAbsent(label.toLowerCase(Locale.ROOT), unseen -> codes.size());
    }
}
