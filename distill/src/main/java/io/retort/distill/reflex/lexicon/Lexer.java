package io.retort.distill.reflex.lexicon;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.distill.reflex.lexicon.Piece.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a question into {@link Piece}s: ids, formulas, names, classes, numbers with units, words for properties and
 * comparisons. What it does not know stays a word.
 */
public final class Lexer {

    private static final Pattern FREE = Pattern.compile("(?i)(.+)-(free|less)|non-(.+)");
    private static final Pattern RICH =
            Pattern.compile("(?i)(.+)-(containing|based|bearing|rich|doped|including|contained)");
    private static final Pattern PREFIXED = Pattern.compile(
            "(?i)(α|β|γ|δ|ε|κ|θ|alpha|beta|gamma|delta|epsilon|kappa|theta|2h|1t|3r|3c|4h|6h|h|c|w|zb|m|t|o|r|bcc|fcc|hcp|wz|rs)-(.+)");
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "h",
            "hexagonal",
            "c",
            "cubic",
            "w",
            "wurtzite",
            "wz",
            "wurtzite",
            "zb",
            "zincblende",
            "rs",
            "rocksalt",
            "m",
            "monoclinic",
            "t",
            "tetragonal",
            "o",
            "orthorhombic",
            "r",
            "rhombohedral");
    private static final Map<String, Integer> COUNT_WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100));
    private static final String MARKS = "\"'“”„«»‘’()[]{},;:!?.…？。，、！：；/&¿¡=~±→—–-+";

    private final Lexicon lexicon;
    private final FormulaReader formulas;
    private final SystematicNames names;
    private final Speller speller;

    public Lexer(Lexicon lexicon, Set<String> moreWords) {
        this.lexicon = lexicon;
        this.formulas = new FormulaReader(lexicon);
        this.names = new SystematicNames(lexicon);
        Set<String> words = new TreeSet<>(lexicon.vocabulary());
        words.addAll(moreWords);
        this.speller = new Speller(words);
        this.known = words;
    }

    private final Set<String> known;

    /** Reads a question. */
    public Reading read(String question) {
        String text = question.replace('’', '\'')
                .replace('‘', '\'')
                .replace('\u2011', '-')
                .replace('\u2010', '-');
        return new Reading(question, Touch.up(pieces(split(Scanner.tokens(text))), lexicon));
    }

    /** Cuts hyphens and possessives where the parts mean something and the whole does not. */
    private List<String> split(List<String> tokens) {
        List<String> cut = new ArrayList<>();
        for (String token : tokens) {
            cut.addAll(split(token));
        }
        return cut;
    }

    private List<String> split(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        if (Scanner.isId(token)
                || Scanner.isNumber(token)
                || token.length() == 1
                || lexicon.phrase(lower).isPresent()) {
            return List.of(token);
        }
        if (lower.endsWith("'s") && !lexicon.isPlain(lower) && !lexicon.isWord(lower)) {
            return split(token.substring(0, token.length() - 2));
        }
        boolean whole = UnitText.alone(token).isPresent() || space(token).isPresent() || special(token);
        if (token.indexOf('-') > 0 && !whole) {
            Matcher prefixed = PREFIXED.matcher(token);
            if (prefixed.matches() && substance(prefixed.group(2)).isPresent()) {
                String form = prefixed.group(1).toLowerCase(Locale.ROOT);
                return List.of(SHORT_FORMS.getOrDefault(form, form), prefixed.group(2));
            }
            return Arrays.stream(token.split("-"))
                    .filter(part -> !part.isEmpty())
                    .flatMap(part -> split(part).stream())
                    .toList();
        }
        return List.of(token);
    }

    private boolean special(String token) {
        Matcher free = FREE.matcher(token);
        Matcher rich = RICH.matcher(token);
        return free.matches()
                        && element(free.group(1) == null ? free.group(3) : free.group(1))
                                .isPresent()
                || rich.matches() && element(rich.group(1)).isPresent();
    }

    private List<Piece> pieces(List<String> tokens) {
        List<String> mended = tokens.stream().map(this::mended).toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            at += take(tokens, mended, at, pieces);
        }
        return pieces;
    }

    /** Adds the next piece and says how many tokens it took. */
    private int take(List<String> tokens, List<String> mended, int at, List<Piece> pieces) {
        String token = tokens.get(at);
        if (Scanner.isId(token)) {
            pieces.add(id(token));
            return 1;
        }
        Optional<Double> number = number(token);
        if (number.isPresent()) {
            return takeNumber(tokens, at, number.get(), pieces);
        }
        boolean half = token.equalsIgnoreCase("half")
                && at + 2 < tokens.size()
                && tokens.get(at + 1).matches("an?");
        if (half && UnitText.read(tokens.get(at + 2)).isPresent()) {
            pieces.add(new Piece.Num(
                    String.join(" ", tokens.subList(at, at + 3)), 0.5, UnitText.read(tokens.get(at + 2))));
            return 3;
        }
        int systematic = takeName(tokens, mended, at, pieces);
        if (systematic > 0) {
            return systematic;
        }
        Optional<Piece> exact = exact(tokens, at, pieces);
        if (exact.isPresent()) {
            pieces.add(exact.get());
            return 1;
        }
        for (int length = Math.min(Lexicon.LONGEST, tokens.size() - at); length >= 1; length--) {
            String phrase = String.join(" ", mended.subList(at, at + length));
            Optional<Meaning> meaning = lexicon.phrase(phrase);
            if (meaning.isPresent()) {
                pieces.add(meaning.get().in(String.join(" ", tokens.subList(at, at + length))));
                return length;
            }
        }
        int unit = takeUnit(tokens, at, pieces);
        if (unit > 0) {
            return unit;
        }
        takeWord(token, mended.get(at), pieces);
        return 1;
    }

    private static Piece id(String token) {
        try {
            return new Piece.Id(token, MaterialId.parse(token.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return new Piece.Strange(token);
        }
    }

    private int takeNumber(List<String> tokens, int at, double value, List<Piece> pieces) {
        boolean word = !Scanner.isNumber(tokens.get(at));
        for (int length = Math.min(6, tokens.size() - at - 1); length >= 1; length--) {
            Optional<UnitText> unit = UnitText.read(
                    String.join(" ", tokens.subList(at + 1, at + 1 + length)).replace(" / ", "/"));
            boolean plausible =
                    unit.isPresent() && !(length == 1 && tokens.get(at + 1).matches("in|at|as|a|h|us|min|[NOFHSPBIU]"));
            if (plausible) {
                pieces.add(new Piece.Num(String.join(" ", tokens.subList(at, at + 1 + length)), value, unit));
                return 1 + length;
            }
        }
        pieces.add(new Piece.Num(tokens.get(at), value, Optional.empty()));
        return 1;
    }

    private int takeUnit(List<String> tokens, int at, List<Piece> pieces) {
        for (int length = Math.min(4, tokens.size() - at); length >= 1; length--) {
            String text = String.join(" ", tokens.subList(at, at + length)).replace(" / ", "/");
            Optional<UnitText> unit = UnitText.alone(text);
            boolean asked = at > 0
                    && length == 1
                    && tokens.get(at - 1).matches("(?i)in|to|into|as|->|→|=")
                    && text.matches("[KJ]");
            if (unit.isEmpty() && asked) {
                unit = UnitText.read(text);
            }
            if (unit.isPresent()) {
                pieces.add(new Piece.Measure(text, unit.get()));
                return length;
            }
        }
        return 0;
    }

    /** Binary names of two words: gallium nitride, Mn oxide, iron(III) oxide. */
    private int takeName(List<String> tokens, List<String> mended, int at, List<Piece> pieces) {
        if (at + 1 >= tokens.size()
                || lexicon.phrase(mended.get(at) + " " + mended.get(at + 1)).isPresent()) {
            return 0;
        }
        String cation =
                element(tokens.get(at)).isPresent() || tokens.get(at).contains("(") ? tokens.get(at) : mended.get(at);
        boolean state = tokens.get(at + 1).equals("(") && at + 4 < tokens.size();
        if (state && tokens.get(at + 3).equals(")")) {
            cation = cation + "(" + tokens.get(at + 2) + ")";
        }
        int anion = state ? at + 4 : at + 1;
        Optional<Composition> composition = names.read(cation, mended.get(anion));
        if (composition.isEmpty()) {
            return 0;
        }
        pieces.add(new Piece.Substance(
                String.join(" ", tokens.subList(at, anion + 1)), composition.get(), Optional.empty(), true));
        return anion + 1 - at;
    }

    /** What case decides: symbols, formulas, systems, units, Co-free. */
    private Optional<Piece> exact(List<String> tokens, int at, List<Piece> before) {
        String token = tokens.get(at);
        Matcher free = FREE.matcher(token);
        if (free.matches()) {
            Optional<Element> element = element(free.group(1) == null ? free.group(3) : free.group(1));
            if (element.isPresent()) {
                return Optional.of(new Piece.Without(token, Set.of(element.get())));
            }
        }
        Matcher rich = RICH.matcher(token);
        if (rich.matches() && element(rich.group(1)).isPresent()) {
            return Optional.of(
                    new Piece.Kinds(token, Set.of(element(rich.group(1)).get()), true));
        }
        Optional<ChemicalSystem> space = space(token);
        if (space.isPresent()) {
            return Optional.of(new Piece.Space(token, space.get()));
        }
        Optional<Property> symbol = lexicon.symbol(token);
        if (symbol.isPresent()) {
            return Optional.of(new Piece.Named(token, symbol.get()));
        }
        boolean phrase = lexicon.phrase(token.toLowerCase(Locale.ROOT)).isPresent();
        if (!phrase && UnitText.alone(token).isPresent() && formulas.read(token).isEmpty()) {
            return Optional.empty();
        }
        boolean article = token.matches("In|As|At|No|Be|He|I|A|Am|La|Os")
                && (before.isEmpty()
                        || before.get(before.size() - 1) instanceof Piece.Mark
                                && !before.get(before.size() - 1).raw().equals(",")
                        || token.matches("I|A|Am") && !listed(tokens, at));
        if (article) {
            return Optional.empty();
        }
        return substance(token).map(c -> new Piece.Substance(token, c, Optional.empty(), false));
    }

    /** Whether the token before is an element or the word before a list of elements. */
    private boolean listed(List<String> tokens, int at) {
        int back = at - 1;
        while (back >= 0 && tokens.get(back).matches("and|,|or|&")) {
            back--;
        }
        boolean joined = back < at - 1;
        boolean after = at + 1 >= tokens.size()
                || !tokens.get(at + 1).matches("(?i)want|need|am|have|would|can|was|will|know|'.*");
        return after
                && back >= 0
                && (joined && element(tokens.get(back)).isPresent()
                        || tokens.get(back).matches("with|containing|contain|of"));
    }

    private Optional<Composition> substance(String token) {
        Optional<Composition> read = formulas.read(token);
        return read.isPresent() ? read : formulas.repair(token);
    }

    private Optional<Element> element(String text) {
        Optional<Element> symbol = Element.find(text);
        return symbol.isPresent() ? symbol : lexicon.elementNamed(text.toLowerCase(Locale.ROOT));
    }

    private static final Pattern SPACE = Pattern.compile("[A-Za-z]{1,2}(?:[-–][A-Za-z]{1,2})+");
    private static final Set<String> NOT_SPACES = Set.of("as-is", "in-as", "no-no", "co-no", "re-as");

    private Optional<ChemicalSystem> space(String token) {
        if (!SPACE.matcher(token).matches() || NOT_SPACES.contains(token)) {
            return Optional.empty();
        }
        List<Optional<Element>> elements = Arrays.stream(token.split("[-–]"))
                .map(part -> Element.find(Character.toUpperCase(part.charAt(0))
                        + part.substring(1).toLowerCase(Locale.ROOT)))
                .toList();
        boolean mixed = !token.equals(token.toLowerCase(Locale.ROOT))
                && Arrays.stream(token.split("[-–]"))
                        .anyMatch(part -> Element.find(part).isEmpty());
        if (mixed || elements.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<Element> set = elements.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        return set.size() < 2 ? Optional.empty() : Optional.of(new ChemicalSystem(set));
    }

    private void takeWord(String token, String mended, List<Piece> pieces) {
        if (Lexicon.isScript(token)) {
            takeScript(token, pieces);
        } else if (token.length() == 1 && MARKS.contains(token)) {
            pieces.add(new Piece.Mark(token));
        } else if (FormulaReader.looksLikeFormula(token) && !known.contains(mended)) {
            pieces.add(new Piece.Strange(token));
        } else if (lexicon.isParticle(mended) && !lexicon.isPlain(mended)) {
            pieces.add(new Piece.Word(token, "of", true));
        } else {
            pieces.add(new Piece.Word(token, mended, known.contains(mended)));
        }
    }

    private static final Pattern SCRIPT_PARTICLES =
            Pattern.compile("[的是多少请问什么怎样如何为有呢吗和与在はのがをにとですかますしください何教えてか의은는이가를을와과얼마무엇인나요야입니까뭐알려줘주세좀해어떻게되、。？！?]+");

    private void takeScript(String token, List<Piece> pieces) {
        String rest = token;
        for (Map.Entry<String, Property> word : lexicon.scripts()) {
            if (rest.contains(word.getKey())) {
                pieces.add(new Piece.Named(word.getKey(), word.getValue()));
                rest = rest.replaceFirst(Pattern.quote(word.getKey()), " ");
            }
        }
        for (String part : rest.strip().split("\\s+")) {
            if (!part.isEmpty()) {
                boolean particle = SCRIPT_PARTICLES.matcher(part).matches();
                pieces.add(new Piece.Word(part, particle ? "the" : part, particle));
            }
        }
    }

    private String mended(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        boolean asIs = known.contains(lower)
                || lexicon.phrase(lower).isPresent()
                || !lower.chars().allMatch(c -> Character.isLetter(c) || c == '\'')
                || Lexicon.isScript(lower)
                || formulas.read(token).isPresent()
                || COUNT_WORDS.containsKey(lower)
                || UnitText.alone(token).isPresent();
        if (asIs) {
            return lower;
        }
        return formulas.repair(token).isPresent() ? lower : speller.mend(lower).orElse(lower);
    }

    private static Optional<Double> number(String token) {
        Integer word = COUNT_WORDS.get(token.toLowerCase(Locale.ROOT));
        if (word != null) {
            return Optional.of((double) word);
        }
        if (!Scanner.isNumber(token)) {
            return Optional.empty();
        }
        String plain =
                token.replaceAll("\\s", "").replace('−', '-').replace('–', '-').replace(',', '.');
        String scientific = plain.replaceAll("[x×·*]10\\^?", "e");
        try {
            double value = Double.parseDouble(scientific);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The operator that negation turns round. */
    static Op opposite(Op op) {
        return op == Op.GT ? Op.LT : op == Op.LT ? Op.GT : op;
    }
}
