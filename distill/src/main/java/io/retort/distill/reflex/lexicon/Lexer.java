package io.retort.distill.reflex.lexicon;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.distill.reflex.lexicon.Piece.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a question into {@link Piece}s: ids, formulas, names, classes, numbers with units, words for properties and
 * comparisons. What it does not know stays a word.
 */
public final class Lexer {

    private static final String MARKS = "\"'“”„«»‘’()[]{},;:!?.…？。，、！：；/&¿¡=~±→—–-+";

    private final Lexicon lexicon;
    private final FormulaReader formulas;
    private final SystematicNames names;
    private final Set<String> known;
    private final Speller speller;
    private final Symbols symbols;
    private final Cutter cutter;

    public Lexer(Lexicon lexicon, Set<String> moreWords) {
        this.lexicon = lexicon;
        this.formulas = new FormulaReader(lexicon);
        this.names = new SystematicNames(lexicon);
        this.symbols = new Symbols(lexicon, formulas);
        this.cutter = new Cutter(lexicon, symbols);
        Set<String> words = new TreeSet<>(lexicon.vocabulary());
        words.addAll(moreWords);
        this.speller = new Speller(words);
        this.known = words;
    }

    /** Reads a question. */
    public Reading read(String question) {
        String text = question.replace('’', '\'')
                .replace('‘', '\'')
                .replace('\u2011', '-')
                .replace('\u2010', '-');
        return new Reading(question, Touch.up(pieces(cutter.cut(Scanner.tokens(text))), lexicon));
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
        Optional<Double> number = Numbers.value(token);
        if (number.isPresent()) {
            return Numbers.takeNumber(tokens, at, number.get(), pieces);
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
        int unit = Numbers.takeUnit(tokens, at, pieces);
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

    /** Binary names of two words: gallium nitride, Mn oxide, iron(III) oxide. */
    private int takeName(List<String> tokens, List<String> mended, int at, List<Piece> pieces) {
        if (at + 1 >= tokens.size()
                || lexicon.phrase(mended.get(at) + " " + mended.get(at + 1)).isPresent()) {
            return 0;
        }
        String cation =
                symbols.element(tokens.get(at)).isPresent() || tokens.get(at).contains("(")
                        ? tokens.get(at)
                        : mended.get(at);
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
        Optional<Piece> affixed = symbols.affixed(token);
        if (affixed.isPresent()) {
            return affixed;
        }
        Optional<ChemicalSystem> space = symbols.space(token);
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
        return symbols.substance(token).map(c -> new Piece.Substance(token, c, Optional.empty(), false));
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
                && (joined && symbols.element(tokens.get(back)).isPresent()
                        || tokens.get(back).matches("with|containing|contain|of"));
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
                || Numbers.isWord(lower)
                || UnitText.alone(token).isPresent();
        if (asIs) {
            return lower;
        }
        return formulas.repair(token).isPresent() ? lower : speller.mend(lower).orElse(lower);
    }

    /** The operator that negation turns round. */
    static Op opposite(Op op) {
        return op == Op.GT ? Op.LT : op == Op.LT ? Op.GT : op;
    }
}
