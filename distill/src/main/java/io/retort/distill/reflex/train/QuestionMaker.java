package io.retort.distill.reflex.train;

import io.retort.core.evidence.PropertyWords;
import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws questions from frames; the same frames and seed give the same questions. */
final class QuestionMaker {

    /**
     * A question with what it means.
     *
     * @param group of its frame
     * @param text as somebody might type it
     * @param intent that it means
     * @param field ordinal; −1 where it means none or several
     * @param order 0 largest first, 1 smallest first, −1 none
     */
    record Made(int group, String text, Intent intent, int field, int order) {}

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NO_NOUN = Pattern.compile(
            "how .*|.*(dense|stable|metallic|magnetic|ferro\\w*|antiferro\\w*|ferri\\w*|paramagnetic|compress|stiff|conduct\\w*|"
                    + "insulat\\w+|metals?|directs?|indirect|refracts?|bends?|slows?|decomposes?|resists?|compressible|incompressible|isotropic|anisotropic|"
                    + "off|elastically|unstable|metastable|heavy|piezoelectric|magnet|semiconductors?|semimetal|hull|apart|down|to|into|in|nm|aligned|spins?|light|atoms|sites|moment)|direct.*|indirect.*|(on|of|from|off|above) .*|fall.*|break.*|split.*|decay.*|.* or .*|a metal|what .*|is_\\w+");
    private final SplittableRandom random;
    private final Lexicon lexicon;
    private final Map<Field, List<String>> nouns = new EnumMap<>(Field.class);
    private final List<String> formulas;
    private final List<String> names;
    private final List<String> classes;
    private int round;

    QuestionMaker(Lexicon lexicon, long seed) {
        this.random = new SplittableRandom(seed);
        this.lexicon = lexicon;
        this.formulas = lexicon.formulas();
        this.names = lexicon.substances();
        this.classes = lexicon.classWords();
        nouns();
    }

    /** So many questions of each frame. */
    List<Made> draw(Frames frames, int each) {
        List<Made> made = new ArrayList<>();
        for (Frames.Frame frame : frames.frames()) {
            int times = frame.kind().equals("*")
                            || frame.kind().equals("num")
                            || frame.kind().equals("two")
                    ? each + each / 2
                    : each;
            for (int i = 0; i < times; i++) {
                made.add(draw(frame));
            }
        }
        return made;
    }

    private Made draw(Frames.Frame frame) {
        List<Field> fields = fields(frame);
        String text = fill(frame.choose(random), frame, fields);
        boolean single = !fields.isEmpty()
                && frame.intent() != Intent.ESCALATE
                && frame.intent() != Intent.MULTI
                && !(frame.intent() == Intent.COUNT && !text.matches(".*\\d.*"));
        int order = frame.order().equals("max") ? 0 : frame.order().equals("min") ? 1 : -1;
        int field = single ? fields.get(0).ordinal() : -1;
        return new Made(frame.group(), dressed(text), frame.intent(), field, order);
    }

    private List<Field> fields(Frames.Frame frame) {
        if (frame.field().isPresent()) {
            return List.of(frame.field().get());
        }
        boolean numeric = frame.kind().equals("num")
                || frame.text().contains("{n}")
                || frame.text().contains("{max}")
                || frame.text().contains("{min}")
                || frame.text().contains("{r}");
        List<Field> pool = new ArrayList<>(Arrays.stream(Field.values())
                .filter(field -> !numeric || Phrases.NUMBERS.containsKey(field))
                .toList());
        if (frame.kind().equals("-") && !frame.text().matches(".*\\{(p|n|r).*")) {
            return List.of();
        }
        // Every field in turn, so that each frame meets many.
        Field first = pool.remove(round++ % pool.size());
        Field second = pool.remove(random.nextInt(pool.size()));
        return List.of(first, second, pool.get(random.nextInt(pool.size())));
    }

    private String fill(String text, Frames.Frame frame, List<Field> fields) {
        Matcher slot = SLOT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (slot.find()) {
            slot.appendReplacement(out, Matcher.quoteReplacement(value(slot.group(1), frame, fields)));
        }
        return slot.appendTail(out).toString();
    }

    private String value(String slot, Frames.Frame frame, List<Field> fields) {
        return switch (slot) {
            case "p" -> noun(fields.get(0));
            case "p2" -> noun(fields.get(1));
            case "p3" -> noun(fields.get(2));
            case "m", "m2" -> material();
            case "ms" -> materials();
            case "c" -> kinds(true);
            case "c1" -> kinds(false);
            case "n" -> number(fields.get(0));
            case "n2" ->
                number(
                        fields.size() > 1 && Phrases.NUMBERS.containsKey(fields.get(1))
                                ? fields.get(1)
                                : Field.BAND_GAP);
            case "r" -> range(fields.get(0));
            case "gt" -> pick(Phrases.GT);
            case "lt" -> pick(Phrases.LT);
            case "max" -> pick(Phrases.MAX);
            case "min" -> pick(Phrases.MIN);
            case "k" ->
                random.nextBoolean()
                        ? String.valueOf(2 + random.nextInt(19))
                        : pick(List.of("two", "three", "four", "five", "six", "ten", "5", "3", "10"));
            case "e", "e2" -> pick(Phrases.ELEMENTS);
            case "s" -> system();
            case "u" -> fields.isEmpty() ? "eV" : unit(fields.get(0));
            case "id", "id2" -> "mp-" + (1 + random.nextInt(random.nextBoolean() ? 3000 : 1500000));
            case "q" -> measured(1 + random.nextInt(200)) + " " + pick(Phrases.UNITS);
            case "w" -> pick(Phrases.UNITS);
            default -> throw new IllegalArgumentException("Frame '" + frame.text() + "': '{" + slot + "}' is no slot.");
        };
    }

    private String noun(Field field) {
        return pick(nouns.getOrDefault(field, List.of(field.property().name())));
    }

    private String material() {
        int die = random.nextInt(10);
        if (die < 6) {
            return pick(formulas);
        }
        if (die < 8) {
            return pick(names);
        }
        return die == 8
                ? pick(Phrases.ELEMENTS)
                : pick(List.of("rutile ", "cubic ", "hexagonal ", "alpha-", "wurtzite ", "monoclinic "))
                        + pick(formulas);
    }

    private String materials() {
        int count = 2 + random.nextInt(3);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(pick(formulas));
        }
        String last = all.remove(count - 1);
        return String.join(", ", all) + pick(List.of(" and ", " and ", " or ", " vs ", ", ")) + last;
    }

    private String kinds(boolean plural) {
        String word = pick(random.nextInt(4) == 0 ? classes : Phrases.CLASSES);
        String words = plural ? word + "s" : word;
        return switch (random.nextInt(10)) {
            case 0 -> pick(Phrases.ELEMENTS) + " " + words;
            case 1 -> pick(Phrases.SYMBOLS) + "-containing " + words;
            case 2 -> plural ? pick(Phrases.ELEMENTS) + " compounds" : pick(Phrases.ELEMENTS) + " compound";
            case 3 ->
                plural
                        ? "materials containing " + pick(Phrases.ELEMENTS) + " and " + pick(Phrases.ELEMENTS)
                        : "material containing " + pick(Phrases.ELEMENTS);
            case 4 -> plural ? system() + " compounds" : words;
            case 5 -> plural ? words + " of " + pick(Phrases.ELEMENTS) : words;
            default -> words;
        };
    }

    private String system() {
        List<String> elements = new ArrayList<>();
        int count = 2 + random.nextInt(2);
        while (elements.size() < count) {
            String element = pick(Phrases.SYMBOLS);
            if (!elements.contains(element)) {
                elements.add(element);
            }
        }
        return String.join("-", elements);
    }

    private String number(Field field) {
        String unit = unit(field);
        return bound(field) + (unit.isEmpty() ? "" : " " + unit);
    }

    private String range(Field field) {
        String low = bound(field);
        String high = bound(field);
        boolean ordered = Double.parseDouble(low) <= Double.parseDouble(high);
        String a = ordered ? low : high;
        String b = ordered ? high : low;
        String unit = unit(field).isEmpty() ? "" : " " + unit(field);
        return switch (random.nextInt(5)) {
            case 0 -> "between " + a + " and " + b + unit;
            case 1 -> "from " + a + " to " + b + unit;
            case 2 -> a + "-" + b + unit;
            case 3 -> "in the range " + a + " to " + b + unit;
            default -> a + " to " + b + unit;
        };
    }

    private String bound(Field field) {
        String[] spec = Phrases.NUMBERS.getOrDefault(field, "0.5 6 eV").split(" ", 3);
        double low = Double.parseDouble(spec[0]);
        double high = Double.parseDouble(spec[1]);
        double value = low + random.nextDouble() * (high - low);
        return high > 20 ? String.valueOf(Math.round(value)) : measured(value);
    }

    private String unit(Field field) {
        String[] spec = Phrases.NUMBERS.getOrDefault(field, "0 1 eV").split(" ", 3);
        String[] units = spec[2].split("\\|", -1);
        return units[random.nextInt(units.length)];
    }

    private String measured(double value) {
        return random.nextBoolean()
                ? String.valueOf(Math.round(value * 10) / 10.0)
                : String.valueOf(Math.round(value * 100) / 100.0);
    }

    private String dressed(String text) {
        String dressed = random.nextInt(8) == 0 ? pick(Phrases.BEFORE) + text : text;
        dressed = random.nextInt(3) == 0 ? dressed + pick(Phrases.AFTER) : dressed;
        if (random.nextInt(3) == 0) {
            dressed = dressed.substring(0, 1).toUpperCase(Locale.ROOT) + dressed.substring(1);
        }
        return dressed;
    }

    private void nouns() {
        for (Field field : Field.values()) {
            List<String> words = new ArrayList<>();
            for (PropertyWords.Entry entry : PropertyWords.load().entries()) {
                if (field.properties().contains(entry.property())
                        && (entry.language().equals("en") || entry.language().equals(PropertyWords.SYMBOL))) {
                    entry.words().stream()
                            .filter(word -> !NO_NOUN.matcher(word).matches())
                            .forEach(words::add);
                    // The usual words come more often.
                    entry.words().stream()
                            .limit(3)
                            .filter(word -> !NO_NOUN.matcher(word).matches())
                            .forEach(words::add);
                }
            }
            nouns.put(field, words);
        }
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
