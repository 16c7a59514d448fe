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
    private static final List<String> GT = List.of(
            "above",
            "over",
            "greater than",
            "larger than",
            "more than",
            "higher than",
            "at least",
            "exceeding",
            ">",
            ">=",
            "bigger than",
            "no less than",
            "not less than",
            "not below",
            "beyond",
            "≥",
            "in excess of",
            "at minimum");
    private static final List<String> LT = List.of(
            "below",
            "under",
            "less than",
            "smaller than",
            "lower than",
            "at most",
            "no more than",
            "not more than",
            "<",
            "<=",
            "not above",
            "not exceeding",
            "up to",
            "≤",
            "beneath",
            "not higher than");
    private static final List<String> MAX =
            List.of("largest", "highest", "biggest", "greatest", "maximum", "strongest", "highest", "largest");
    private static final List<String> MIN =
            List.of("lowest", "smallest", "least", "minimum", "weakest", "lowest", "smallest");
    private static final List<String> ELEMENTS = List.of(
            "Li",
            "Na",
            "K",
            "Mg",
            "Ca",
            "Ti",
            "V",
            "Cr",
            "Mn",
            "Fe",
            "Co",
            "Ni",
            "Cu",
            "Zn",
            "Ga",
            "Ge",
            "Zr",
            "Nb",
            "Mo",
            "Ag",
            "Cd",
            "Sn",
            "Ba",
            "La",
            "W",
            "Pb",
            "Bi",
            "O",
            "S",
            "N",
            "lithium",
            "iron",
            "copper",
            "titanium",
            "cobalt",
            "lead",
            "oxygen",
            "nickel",
            "zinc",
            "sodium",
            "manganese",
            "aluminium",
            "tin",
            "silicon");
    private static final List<String> SYMBOLS = List.of(
            "Li", "Na", "Mg", "Al", "Si", "Ti", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "O", "S", "P", "N", "Cl", "C");
    private static final List<String> UNITS = List.of(
            "eV",
            "meV",
            "kJ/mol",
            "kcal/mol",
            "hartree",
            "GPa",
            "kbar",
            "Mbar",
            "MPa",
            "nm",
            "Å",
            "g/cm3",
            "kg/m3",
            "K",
            "cm-1",
            "THz");
    private static final List<String> BEFORE = List.of(
            "hi, ",
            "hello, ",
            "please ",
            "hey ",
            "good morning, ",
            "dear all, ",
            "quick question: ",
            "could you help: ",
            "i have a question: ",
            "excuse me, ",
            "ok so ",
            "for my thesis: ",
            "just curious, ",
            "quick one - ",
            "quick one: ",
            "one more: ",
            "my advisor asks: ",
            "sorry to bother you, ");
    private static final List<String> AFTER = List.of(
            " please",
            " thanks",
            " pls",
            " thank you",
            "?",
            "?",
            "?",
            "??",
            " ?",
            ".",
            "!",
            ", please",
            ", thanks a lot",
            " for me",
            " if you can",
            " asap");

    private static final Map<Field, String> NUMBERS = new EnumMap<>(Field.class);

    static {
        NUMBERS.put(Field.BAND_GAP, "0.5 6 eV|eV||eV");
        NUMBERS.put(Field.EFERMI, "1 9 eV|eV|");
        NUMBERS.put(Field.DENSITY, "1 15 g/cm3|g/cm^3|g/cc|g/cm3|");
        NUMBERS.put(Field.VOLUME, "40 500 Å^3|A^3|cubic angstroms|");
        NUMBERS.put(Field.NSITES, "2 60 ||atoms");
        NUMBERS.put(Field.FORMATION_ENERGY, "-4 -0.2 eV/atom|eV per atom|eV|");
        NUMBERS.put(Field.E_ABOVE_HULL, "0.01 0.3 eV/atom|eV|eV per atom|");
        NUMBERS.put(Field.BULK_MODULUS, "20 400 GPa|GPa|gpa|");
        NUMBERS.put(Field.SHEAR_MODULUS, "20 300 GPa|GPa|gpa|");
        NUMBERS.put(Field.YOUNGS_MODULUS, "50 600 GPa|GPa|gpa|");
        NUMBERS.put(Field.POISSON_RATIO, "0.1 0.45 ");
        NUMBERS.put(Field.ANISOTROPY, "0.1 5 ");
        NUMBERS.put(Field.DIELECTRIC_CONSTANT, "3 100 ");
        NUMBERS.put(Field.REFRACTIVE_INDEX, "1.3 4 ");
        NUMBERS.put(Field.PIEZO_MODULUS, "0.1 5 C/m2|C/m^2|");
        NUMBERS.put(Field.MAGNETIZATION, "1 20 μB|muB|bohr magnetons|");
    }

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
                .filter(field -> !numeric || NUMBERS.containsKey(field))
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
                number(fields.size() > 1 && NUMBERS.containsKey(fields.get(1)) ? fields.get(1) : Field.BAND_GAP);
            case "r" -> range(fields.get(0));
            case "gt" -> pick(GT);
            case "lt" -> pick(LT);
            case "max" -> pick(MAX);
            case "min" -> pick(MIN);
            case "k" ->
                random.nextBoolean()
                        ? String.valueOf(2 + random.nextInt(19))
                        : pick(List.of("two", "three", "four", "five", "six", "ten", "5", "3", "10"));
            case "e", "e2" -> pick(ELEMENTS);
            case "s" -> system();
            case "u" -> fields.isEmpty() ? "eV" : unit(fields.get(0));
            case "id", "id2" -> "mp-" + (1 + random.nextInt(random.nextBoolean() ? 3000 : 1500000));
            case "q" -> measured(1 + random.nextInt(200)) + " " + pick(UNITS);
            case "w" -> pick(UNITS);
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
                ? pick(ELEMENTS)
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
        String word = pick(
                random.nextInt(4) == 0
                        ? classes
                        : List.of(
                                "oxide",
                                "nitride",
                                "sulfide",
                                "carbide",
                                "fluoride",
                                "chloride",
                                "selenide",
                                "telluride",
                                "phosphide",
                                "boride",
                                "iodide",
                                "bromide",
                                "arsenide",
                                "silicide",
                                "hydride"));
        String words = plural ? word + "s" : word;
        return switch (random.nextInt(10)) {
            case 0 -> pick(ELEMENTS) + " " + words;
            case 1 -> pick(SYMBOLS) + "-containing " + words;
            case 2 -> plural ? pick(ELEMENTS) + " compounds" : pick(ELEMENTS) + " compound";
            case 3 ->
                plural
                        ? "materials containing " + pick(ELEMENTS) + " and " + pick(ELEMENTS)
                        : "material containing " + pick(ELEMENTS);
            case 4 -> plural ? system() + " compounds" : words;
            case 5 -> plural ? words + " of " + pick(ELEMENTS) : words;
            default -> words;
        };
    }

    private String system() {
        List<String> elements = new ArrayList<>();
        int count = 2 + random.nextInt(2);
        while (elements.size() < count) {
            String element = pick(SYMBOLS);
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
        String[] spec = NUMBERS.getOrDefault(field, "0.5 6 eV").split(" ", 3);
        double low = Double.parseDouble(spec[0]);
        double high = Double.parseDouble(spec[1]);
        double value = low + random.nextDouble() * (high - low);
        return high > 20 ? String.valueOf(Math.round(value)) : measured(value);
    }

    private String unit(Field field) {
        String[] spec = NUMBERS.getOrDefault(field, "0 1 eV").split(" ", 3);
        String[] units = spec[2].split("\\|", -1);
        return units[random.nextInt(units.length)];
    }

    private String measured(double value) {
        return random.nextBoolean()
                ? String.valueOf(Math.round(value * 10) / 10.0)
                : String.valueOf(Math.round(value * 100) / 100.0);
    }

    private String dressed(String text) {
        String dressed = random.nextInt(8) == 0 ? pick(BEFORE) + text : text;
        dressed = random.nextInt(3) == 0 ? dressed + pick(AFTER) : dressed;
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
