package io.retort.distill.reflex.lexicon;

import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.distill.reflex.lexicon.Piece.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Settles what only the neighbours can tell: wurtzite beside AlN is a form, "no Pb" excludes, "not above" is below. */
final class Touch {

    private static final Pattern EXCLUDES = Pattern.compile(
            "no|without|excluding|except|lacking|minus|sans|devoid|exclude|excludes|avoiding|avoid|omitting|omit|w/o|free");
    private static final Pattern NOT = Pattern.compile("not|no|never|isn't|aren't|doesn't|don't|non");
    private static final Pattern FORM_NOUN = Pattern.compile(
            "structure|phase|form|polymorph|type|modification|structures|structured|phases|polymorphs|crystal");

    private Touch() {}

    static List<Piece> up(List<Piece> pieces, Lexicon lexicon) {
        return negated(excluded(forms(symbols(pieces), lexicon)));
    }

    /** Letters and words that are a quantity or a unit where they stand: modulus K, epsilon of, per cubic centimetre. */
    private static List<Piece> symbols(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>(pieces);
        for (int i = 0; i < out.size(); i++) {
            Piece next = i + 1 < out.size() ? out.get(i + 1) : new Piece.Mark("");
            Piece before = i > 0 ? out.get(i - 1) : new Piece.Mark("");
            if (out.get(i) instanceof Piece.Form form
                    && form.raw().equalsIgnoreCase("cubic")
                    && isWord(next, "cent.*|met.*|ang.*|cm|m|nano.*")) {
                out.set(i, new Piece.Word(form.raw(), "per", true));
            } else if (out.get(i) instanceof Piece.Form form
                    && form.raw().matches("(?i)epsilon|kappa")
                    && isWord(next, "of|for|in")) {
                out.set(i, new Piece.Named(form.raw(), Properties.E_TOTAL));
            } else if (out.get(i) instanceof Piece.Substance s
                    && s.raw().equals("K")
                    && before instanceof Piece.Named named
                    && named.property().equals(Properties.K_VRH)) {
                out.set(i, new Piece.Named("K", Properties.K_VRH));
            } else if (out.get(i) instanceof Piece.Substance s
                    && s.raw().equals("K")
                    && (next instanceof Piece.Compares || next.raw().equals("=") || isWord(next, "of|for"))) {
                out.set(i, new Piece.Named("K", Properties.K_VRH));
            }
        }
        return out;
    }

    private static boolean isWord(Piece piece, String pattern) {
        return piece instanceof Piece.Word word && word.word().matches(pattern);
    }

    private static List<Piece> forms(List<Piece> pieces, Lexicon lexicon) {
        List<Piece> out = new ArrayList<>(pieces);
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i) instanceof Piece.Substance s && s.named()) {
                Optional<String> form = lexicon.form(s.raw().toLowerCase(java.util.Locale.ROOT));
                boolean beside = isFormula(out, i + 1) || isFormula(out, i - 1);
                boolean noun = i + 1 < out.size()
                        && out.get(i + 1) instanceof Piece.Word w
                        && FORM_NOUN.matcher(w.word()).matches();
                boolean other = hasOther(out, s);
                if (form.isPresent() && (beside || noun && other)) {
                    out.set(i, new Piece.Form(s.raw(), form.get()));
                }
            }
        }
        // "spinel MgAl2O4 (spinel)" says the form once; a form that names its substance stands for it.
        return out;
    }

    private static boolean isFormula(List<Piece> pieces, int i) {
        return i >= 0
                && i < pieces.size()
                && (pieces.get(i) instanceof Piece.Substance s
                                && (!s.named() || s.polymorph().isEmpty())
                        || pieces.get(i) instanceof Piece.Id);
    }

    private static boolean hasOther(List<Piece> pieces, Piece.Substance one) {
        return pieces.stream().anyMatch(p -> p instanceof Piece.Substance s && !s.equals(one));
    }

    private static List<Piece> excluded(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int from = elementsAfterExclusion(pieces, i);
            if (from < 0) {
                out.add(pieces.get(i));
                continue;
            }
            Set<Element> elements = new TreeSet<>();
            int at = from;
            while (at < pieces.size()
                    && (isElement(pieces.get(at))
                            || isJoint(pieces.get(at)) && at + 1 < pieces.size() && isElement(pieces.get(at + 1)))) {
                if (pieces.get(at) instanceof Piece.Substance s) {
                    elements.addAll(s.composition().elements());
                } else if (pieces.get(at) instanceof Piece.Kinds k) {
                    elements.addAll(k.elements());
                }
                at++;
            }
            out.add(new Piece.Without(pieces.get(i).raw(), elements));
            i = at - 1;
        }
        return out;
    }

    private static int elementsAfterExclusion(List<Piece> pieces, int i) {
        boolean excludes = pieces.get(i) instanceof Piece.Word w
                && EXCLUDES.matcher(w.word()).matches();
        if (!excludes) {
            return -1;
        }
        int at = i + 1;
        while (at < pieces.size()
                && pieces.get(at) instanceof Piece.Word w
                && w.word().matches("of|any|from|containing|contain|for")) {
            at++;
        }
        return at < pieces.size() && isElement(pieces.get(at)) ? at : -1;
    }

    private static boolean isElement(Piece piece) {
        return piece instanceof Piece.Substance s && s.isElement();
    }

    private static boolean isJoint(Piece piece) {
        return piece instanceof Piece.Word w && w.word().matches("and|or|nor")
                || piece instanceof Piece.Mark m && m.raw().matches("[,/&]");
    }

    private static List<Piece> negated(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>(pieces);
        for (int i = 1; i < out.size(); i++) {
            boolean not = out.get(i - 1) instanceof Piece.Word w
                    && NOT.matcher(w.word()).matches();
            if (not
                    && out.get(i) instanceof Piece.Compares c
                    && c.op() != Op.BETWEEN
                    && !c.raw().matches("(?i)(not|no)\\b.*")) {
                out.set(i, new Piece.Compares(c.raw(), Lexer.opposite(c.op())));
            }
        }
        return out;
    }
}
