package io.retort.core.symmetry.hall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The spellings of a Hermann-Mauguin symbol that files carry, brought to one key each. */
final class HermannMauguin {

    private HermannMauguin() {}

    /**
     * Spelling → settings. Exact spellings of a setting are entered before shortened and older ones, so that they win
     * where two settings share one.
     */
    static Map<String, List<HallSetting>> index(List<HallSetting> settings) {
        Map<String, Set<HallSetting>> index = new LinkedHashMap<>();
        List<Function<HallSetting, Stream<String>>> spellings =
                List.of(HermannMauguin::exact, HermannMauguin::shortened, HermannMauguin::older);
        for (Function<HallSetting, Stream<String>> spelling : spellings) {
            for (HallSetting setting : settings) {
                spelling.apply(setting).forEach(symbol -> enter(index, symbol, setting));
            }
        }
        Map<String, List<HallSetting>> lists = new LinkedHashMap<>();
        index.forEach((key, found) -> lists.put(key, List.copyOf(found)));
        return Map.copyOf(lists);
    }

    static List<HallSetting> find(String symbol, Map<String, List<HallSetting>> index) {
        String[] parts = symbol.strip().split(":", 2);
        String name = parts[0].strip();
        if (parts.length == 2) {
            return lookUp(name, parts[1].strip(), index);
        }
        List<HallSetting> found = index.getOrDefault(key(name), List.of());
        if (!found.isEmpty() || name.length() < 3) {
            return name.startsWith("H") && found.isEmpty() ? lookUp("R" + name.substring(1), "H", index) : found;
        }
        return name.startsWith("H")
                ? lookUp("R" + name.substring(1), "H", index)
                : lookUp(name.substring(0, name.length() - 1), suffix(name), index);
    }

    /** The choice that a last capital letter stands for: S and Z are origin 1 and 2 in ICSD files. */
    private static String suffix(String name) {
        return switch (name.charAt(name.length() - 1)) {
            case 'H' -> "H";
            case 'R' -> "R";
            case 'S' -> "1";
            case 'Z' -> "2";
            default -> "none";
        };
    }

    private static List<HallSetting> lookUp(String name, String choice, Map<String, List<HallSetting>> index) {
        List<HallSetting> named = index.getOrDefault(key(name), List.of());
        String wanted = choice.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        List<HallSetting> chosen = named.stream()
                .filter(setting -> setting.choice().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        return chosen.isEmpty()
                ? named.stream()
                        .filter(setting -> wanted.length() == 1
                                && setting.choice().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .toList()
                : chosen;
    }

    private static Stream<String> exact(HallSetting setting) {
        return Stream.of(setting.fullSymbol(), setting.symbol());
    }

    /** {@code P 1 2_1/n 1} is also {@code P 2_1/n}. */
    private static Stream<String> shortened(HallSetting setting) {
        boolean monoclinic = setting.number() >= 3 && setting.number() <= 15;
        Stream<String> type = Stream.of(setting.shortSymbol());
        return monoclinic ? Stream.concat(type, Stream.of(setting.symbol().replace(" 1", ""))) : type;
    }

    /** Before e glide planes, and cubic groups before −3 took the place of 3. */
    private static Stream<String> older(HallSetting setting) {
        List<String> symbols = new ArrayList<>();
        if (!setting.olderSymbol().isEmpty()) {
            symbols.add(setting.olderSymbol());
        }
        if (setting.number() >= 200 && setting.symbol().contains("-3")) {
            symbols.add(setting.symbol().replace("-3", "3"));
        }
        return symbols.stream();
    }

    private static void enter(Map<String, Set<HallSetting>> index, String symbol, HallSetting setting) {
        index.computeIfAbsent(key(symbol), unused -> new LinkedHashSet<>()).add(setting);
    }

    private static String key(String symbol) {
        return symbol.replaceAll("[\\s_()'\"]", "")
                .replace('–', '-')
                .replace('−', '-')
                .toLowerCase(Locale.ROOT);
    }
}
