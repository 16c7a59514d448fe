package io.retort.core.format;

import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the format of a text by what stands in it; the ending of the name decides only between equals. */
final class Recognition {

    private Recognition() {}

    static StructureFormat of(StructureText text) {
        StructureFormat best = null;
        int sureness = 0;
        for (StructureFormat format : StructureFormats.ALL) {
            int here = 2 * format.recognises(text);
            if (here > 0 && isNamedLike(text.name(), format)) {
                here++;
            }
            if (here > sureness) {
                best = format;
                sureness = here;
            }
            if (sureness >= 6) {
                break;
            }
        }
        if (best == null) {
            throw new StructureSyntaxException(
                    "Structure file",
                    1,
                    "'" + firstLine(text) + "'",
                    "one of "
                            + StructureFormats.ALL.stream()
                                    .map(StructureFormat::name)
                                    .collect(Collectors.joining(", ")));
        }
        return best;
    }

    private static boolean isNamedLike(String name, StructureFormat format) {
        String lower = name.toLowerCase(Locale.ROOT);
        return format.endings().stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    private static String firstLine(StructureText text) {
        return text.head(200).lines().findFirst().orElse("").strip();
    }
}
