package io.retort.core.symmetry.hall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All 530 settings and the ways to one. The table is the resource {@code settings.tsv}. */
public final class HallSettings {

    /** In order of the Hall number. */
    public static final List<HallSetting> ALL = read();

    /** The setting that stands for each of the 230 types, in order of the number. */
    public static final List<HallSetting> STANDARD = standardSettings();

    private static final Map<String, List<HallSetting>> BY_SYMBOL = HermannMauguin.index(ALL);
    private static final Map<String, HallSetting> BY_HALL_SYMBOL = byHallSymbol();

    private HallSettings() {}

    /** By Hall number. @throws IllegalArgumentException outside 1 to 530 */
    public static HallSetting of(int hallNumber) {
        if (hallNumber < 1 || hallNumber > ALL.size()) {
            throw new IllegalArgumentException("Hall number " + hallNumber + ": expected 1 to " + ALL.size() + ".");
        }
        return ALL.get(hallNumber - 1);
    }

    /**
     * The setting that stands for a space group where nothing else is said: unique axis b, cell choice 1, origin 1,
     * hexagonal axes. @throws IllegalArgumentException outside 1 to 230
     */
    public static HallSetting standard(int number) {
        if (number < 1 || number > STANDARD.size()) {
            throw new IllegalArgumentException("Space-group number " + number + ": expected 1 to 230.");
        }
        return STANDARD.get(number - 1);
    }

    /** All settings of a space-group type, the standard one first. @throws IllegalArgumentException outside 1 to 230 */
    public static List<HallSetting> ofType(int number) {
        int standard = standard(number).number();
        return ALL.stream().filter(setting -> setting.number() == standard).toList();
    }

    /**
     * Every setting that a Hermann-Mauguin symbol may mean, likeliest first: {@code P2_1/c}, {@code P 21/n},
     * {@code P 1 21/c 1}, {@code F d -3 m :2}, {@code R -3 m H}, {@code Fd3m}, {@code C m c a}. Symbols that leave origin or
     * axes open give origin 1 and hexagonal axes first. Empty where the symbol is unknown.
     */
    public static List<HallSetting> matching(String symbol) {
        return HermannMauguin.find(symbol, BY_SYMBOL);
    }

    /** The likeliest setting of a Hermann-Mauguin symbol; see {@link #matching}. */
    public static Optional<HallSetting> find(String symbol) {
        return matching(symbol).stream().findFirst();
    }

    /**
     * By Hall symbol, also with underscores: {@code -P 2ybc}. Symbols outside the 530 are read by
     * {@link HallSymbol#operations}.
     */
    public static Optional<HallSetting> findHall(String hallSymbol) {
        return Optional.ofNullable(BY_HALL_SYMBOL.get(hallKey(hallSymbol)));
    }

    private static List<HallSetting> standardSettings() {
        List<HallSetting> standard = new ArrayList<>();
        for (HallSetting setting : ALL) {
            if (setting.number() > standard.size()) {
                standard.add(setting);
            }
        }
        return List.copyOf(standard);
    }

    private static Map<String, HallSetting> byHallSymbol() {
        Map<String, HallSetting> settings = new LinkedHashMap<>();
        ALL.forEach(setting -> settings.putIfAbsent(hallKey(setting.hallSymbol()), setting));
        return Map.copyOf(settings);
    }

    private static String hallKey(String symbol) {
        return symbol.strip().replace('_', ' ').replaceAll("\\s+", " ").replace("''", "\"");
    }

    private static List<HallSetting> read() {
        try (InputStream table = Objects.requireNonNull(HallSettings.class.getResourceAsStream("settings.tsv"))) {
            List<HallSetting> settings = new ArrayList<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(HallSetting::new)
                    .forEach(settings::add);
            return List.copyOf(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
