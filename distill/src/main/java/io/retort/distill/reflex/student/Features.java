package io.retort.distill.reflex.student;

import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What the student sees of a question: entities masked, then runs of one to three symbols, runs of letters in words,
 * and counts; hashed into {@link #SIZE} places.
 */
public final class Features {

    /** Places that features are hashed into. */
    public static final int SIZE = 1 << 15;

    private Features() {}

    /** The places that are set, in order, each once. */
    public static int[] of(Reading reading) {
        TreeSet<Integer> places = new TreeSet<>();
        for (String name : names(reading)) {
            places.add(place(name));
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> names(Reading reading) {
        List<String> symbols = symbols(reading);
        List<String> names = new ArrayList<>();
        List<String> framed = new ArrayList<>(symbols);
        framed.add(0, "^");
        framed.add("$");
        for (int i = 0; i < framed.size(); i++) {
            names.add("1 " + framed.get(i));
            if (i + 1 < framed.size()) {
                names.add("2 " + framed.get(i) + " " + framed.get(i + 1));
            }
            if (i + 2 < framed.size()) {
                names.add("3 " + framed.get(i) + " " + framed.get(i + 1) + " " + framed.get(i + 2));
                names.add("s " + framed.get(i) + " " + framed.get(i + 2));
            }
        }
        for (Piece piece : reading.pieces()) {
            details(piece, names);
        }
        counts(reading, names);
        return names;
    }

    /** The question with its entities masked. */
    public static List<String> symbols(Reading reading) {
        List<String> symbols = new ArrayList<>();
        for (Piece piece : reading.pieces()) {
            String symbol = symbol(piece);
            if (!symbol.isEmpty()) {
                symbols.add(symbol);
            }
        }
        return symbols;
    }

    private static String symbol(Piece piece) {
        if (piece instanceof Piece.Word word) {
            return word.known() ? word.word() : "?" + word.word();
        }
        if (piece instanceof Piece.Substance substance) {
            return substance.isElement() ? "ELEMENT" : "MATERIAL";
        }
        if (piece instanceof Piece.Kinds kinds) {
            return kinds.plural() ? "KINDS" : "KIND";
        }
        if (piece instanceof Piece.Num number) {
            return number.unit().isPresent() ? "MEASURED" : "NUMBER";
        }
        if (piece instanceof Piece.Named) {
            return "PROPERTY";
        }
        if (piece instanceof Piece.Order order) {
            return "ORDER-" + order.degree() + (order.field().isPresent() ? "-F" : "");
        }
        if (piece instanceof Piece.Compares compares) {
            return "COMPARES-" + compares.op();
        }
        if (piece instanceof Piece.Mark || piece instanceof Piece.Form) {
            return "";
        }
        return piece.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static void details(Piece piece, List<String> names) {
        if (piece instanceof Piece.Named named) {
            names.add("p " + named.property().key());
            names.add("w " + named.raw().toLowerCase(Locale.ROOT));
            letters(named.raw().toLowerCase(Locale.ROOT), names);
        } else if (piece instanceof Piece.Order order) {
            names.add(
                    "o " + order.field().map(Enum::name).orElse("-") + " " + order.direction() + " " + order.degree());
            names.add("o " + order.direction());
        } else if (piece instanceof Piece.Word word) {
            letters(word.word(), names);
        } else if (piece instanceof Piece.Compares compares) {
            names.add("w " + compares.raw().toLowerCase(Locale.ROOT));
        } else if (piece instanceof Piece.Num number) {
            number.unit().ifPresent(unit -> names.add("u " + unit.unit().dimension()));
        } else if (piece instanceof Piece.Measure measure) {
            names.add("u " + measure.unit().unit().dimension());
        }
    }

    private static void letters(String word, List<String> names) {
        String framed = "<" + word + ">";
        for (int length = 3; length <= 5; length++) {
            for (int i = 0; i + length <= framed.length(); i++) {
                names.add("c " + framed.substring(i, i + length));
            }
        }
    }

    private static void counts(Reading reading, List<String> names) {
        int substances = (int) reading.all(Piece.Substance.class)
                        .map(s -> s.composition() + s.polymorph().orElse(""))
                        .distinct()
                        .count()
                + reading.count(Piece.Id.class);
        long properties = reading.all(Piece.Named.class)
                .map(Piece.Named::property)
                .distinct()
                .count();
        names.add("n substances " + Math.min(3, substances));
        names.add("n properties " + Math.min(3, properties));
        names.add("n kinds " + Math.min(2, reading.count(Piece.Kinds.class)));
        names.add("n numbers " + Math.min(3, reading.count(Piece.Num.class)));
        names.add("n units " + Math.min(2, reading.count(Piece.Measure.class)));
        names.add("n orders " + Math.min(2, reading.count(Piece.Order.class)));
        names.add("n compares " + Math.min(2, reading.count(Piece.Compares.class)));
        names.add("n spaces " + Math.min(2, reading.count(Piece.Space.class)));
        names.add("n all " + Math.min(3, substances) + Math.min(2, properties)
                + Math.min(2, reading.count(Piece.Kinds.class))
                + Math.min(2, reading.count(Piece.Num.class)) + Math.min(1, reading.count(Piece.Order.class))
                + Math.min(1, reading.count(Piece.Compares.class)));
        boolean unknown = reading.all(Piece.Word.class).anyMatch(word -> !word.known());
        names.add("n unknown " + unknown);
    }

    /** FNV-1a, folded. */
    private static int place(String name) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x01000193;
        }
        return (hash ^ (hash >>> 15)) & (SIZE - 1);
    }
}
