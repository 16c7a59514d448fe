package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.core.format.ReadOptions;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureSyntaxException;
import io.retort.core.format.StructureText;
import io.retort.core.format.XyzComment;
import io.retort.core.format.XyzFormat;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Extended XYZ: frames of crystals with their energy and keys in the second line. Frames without a cell are left out. */
final class ExtendedXyz implements FileKind {

    private static final int MOST_ATOMS = 100_000;

    @Override
    public String name() {
        return "extended XYZ";
    }

    @Override
    public boolean recognises(Head head) {
        List<String> lines = new String(head.bytes(), StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .toList();
        return lines.size() == 2
                && lines.get(0).strip().matches("\\d{1,9}")
                && XyzComment.settings(lines.get(1)).containsKey("lattice");
    }

    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return List.of();
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Lines lines = new Lines(in);
        long line = 0;
        for (Optional<String> head = lines.next(); head.isPresent(); head = lines.next()) {
            line++;
            if (!head.get().isBlank()) {
                intake.next();
                int atoms = count(head.get(), line);
                frame(head.get(), text(lines, atoms + 1), line, intake);
                line += atoms + 1;
            }
        }
    }

    private static int count(String head, long line) throws IOException {
        String text = head.strip();
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_ATOMS) {
            throw new IOException("line " + line + ": found '" + text.substring(0, Math.min(40, text.length()))
                    + "', expected a number of atoms from 1 to " + MOST_ATOMS);
        }
        return Integer.parseInt(text);
    }

    private static String text(Lines lines, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(lines.next().orElseThrow(() -> new IOException("the last frame is cut short")))
                    .append('\n');
        }
        return text.toString();
    }

    private static void frame(String head, String rest, long line, Intake intake) {
        Map<String, String> keys = XyzComment.settings(rest.lines().findFirst().orElse(""));
        if (!keys.containsKey("lattice")) {
            intake.bad(line, "the frame has no Lattice=\"…\" in its second line; a molecule is no material here");
            return;
        }
        try {
            String text = head + "\n" + rest;
            Structure structure = StructureFiles.read(
                            StructureText.of("frame", text), new XyzFormat(), ReadOptions.LENIENT)
                    .structure();
            String record = "frame at line " + line;
            new Calculation(structure, energy(keys), keys, record)
                    .add(
                            SourceFile.sha256(text.getBytes(StandardCharsets.UTF_8))
                                    .substring(0, 16),
                            intake);
        } catch (StructureSyntaxException e) {
            intake.bad(line + e.line() - 1, "found " + e.found() + ", expected " + e.expected());
        } catch (IllegalArgumentException e) {
            intake.bad(line, String.valueOf(e.getMessage()));
        }
    }

    /** The free energy is not the energy that others compare. */
    private static OptionalDouble energy(Map<String, String> keys) {
        String text = keys.getOrDefault("energy", keys.getOrDefault("dft_energy", ""));
        return text.matches("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }
}
