package io.retort.core.format;

import java.util.List;

/**
 * Whatever the bytes, a parser answers with structures or with a {@link StructureSyntaxException} that names a line, soon and in
 * little memory. {@code .ci/fuzz} searches with it for bytes that break this; {@link StructureFuzzTest} tries those that did.
 */
public final class StructureFuzzer {

    private static final List<ReadOptions> OPTIONS =
            List.of(new ReadOptions(false, 1_000_000, 2_000, 32), new ReadOptions(true, 1_000_000, 2_000, 32));

    /** The format to fuzz; any, by recognition, where none is named. */
    private static final String FORMAT = System.getProperty("retort.fuzz", "any");

    private StructureFuzzer() {}

    /** The name that Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (FORMAT.equals("any")) {
            any(bytes);
        } else {
            read(StructureFormats.of(FORMAT), bytes);
        }
    }

    static void any(byte[] bytes) {
        try {
            StructureFile file = StructureFiles.read("fuzzed", bytes, OPTIONS.get(0));
            StructureReport.of(file.entry());
            StructureFiles.write(file.structure(), StructureFormats.CIF);
        } catch (StructureSyntaxException e) {
            requireLine(e);
        }
    }

    static void read(StructureFormat format, byte[] bytes) {
        StructureText text = new StructureText("fuzzed", bytes, bytes.length);
        for (ReadOptions options : OPTIONS) {
            try {
                StructureFiles.read(text, format, options);
            } catch (StructureSyntaxException e) {
                requireLine(e);
            }
        }
    }

    private static void requireLine(StructureSyntaxException e) {
        if (e.line() < 1) {
            throw new AssertionError("no line: " + e.getMessage());
        }
    }
}
