package io.retort.core.symmetry.standardize;

import io.retort.core.symmetry.hall.HallSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The Wyckoff positions of every Hall setting. The table is the resource {@code wyckoff.tsv}. */
public final class WyckoffTable {

    private static final List<String> LINES = read();

    private WyckoffTable() {}

    /** From a upwards; the general position is the last. */
    public static List<WyckoffPosition> of(HallSetting setting) {
        String[] cells = LINES.get(setting.hallNumber() - 1).split("\t");
        return Arrays.stream(cells).skip(1).map(WyckoffTable::position).toList();
    }

    private static WyckoffPosition position(String cell) {
        String[] parts = cell.split(" ");
        return new WyckoffPosition(parts[0].charAt(0), Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    private static List<String> read() {
        try (InputStream table = Objects.requireNonNull(WyckoffTable.class.getResourceAsStream("wyckoff.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
