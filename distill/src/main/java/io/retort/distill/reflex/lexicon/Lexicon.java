package io.retort.distill.reflex.lexicon;

import io.retort.core.element.Element;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyWords;
import io.retort.core.formula.Composition;
import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.lexicon.Piece.Degree;
import io.retort.distill.reflex.lexicon.Piece.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The closed word classes of the field: properties, compounds, classes, polymorphs, comparisons. Read once. */
public final class Lexicon {

    /** Longest phrase, in words. */
    static final int LONGEST = 7;

    private static final List<String> ELEMENT_SPELLINGS = List.of(
            "aluminum=Al",
            "aluminium=Al",
            "cesium=Cs",
            "caesium=Cs",
            "sulphur=S",
            "sulfur=S",
            "wolfram=W",
            "natrium=Na",
            "kalium=K",
            "eisen=Fe",
            "kupfer=Cu",
            "silber=Ag",
            "zinn=Sn",
            "blei=Pb",
            "quecksilber=Hg",
            "titan=Ti",
            "silizium=Si",
            "silicium=Si",
            "kohlenstoff=C",
            "sauerstoff=O",
            "stickstoff=N",
            "wasserstoff=H",
            "cuivre=Cu",
            "fer=Fe",
            "argent=Ag",
            "plomb=Pb",
            "tungstène=W",
            "étain=Sn",
            "cobre=Cu",
            "hierro=Fe",
            "oro=Au",
            "plata=Ag",
            "plomo=Pb",
            "aluminio=Al",
            "titanio=Ti",
            "silicio=Si",
            "tungsteno=W",
            "níquel=Ni",
            "chrom=Cr",
            "mangan=Mn",
            "gallium=Ga");

    private final Map<String, Meaning> phrases = new HashMap<>();
    private final Map<String, Property> symbols = new HashMap<>();
    private final Map<String, Property> scripts = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, Set<Element>> classes = new HashMap<>();
    private final Map<String, String> knownFormulas = new HashMap<>();
    private final Map<String, Element> elementNames = new HashMap<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> vocabulary = new HashSet<>();

    /** Reads all tables. */
    public static Lexicon load() {
        return new Lexicon();
    }

    private Lexicon() {
        // Later tables win where two hold the same phrase.
        elements();
        forms();
        classes();
        compounds();
        comparisons();
        properties();
        orders();
        Tables.lines("formulas.txt").forEach(f -> knownFormulas.put(f.toLowerCase(Locale.ROOT), f));
        Tables.lines("plain-words.txt").forEach(line -> plain.addAll(List.of(line.split(" "))));
        Tables.lines("particles.txt").forEach(line -> particles.addAll(List.of(line.split(" "))));
        vocabulary.addAll(particles);
        phrases.keySet().forEach(phrase -> vocabulary.addAll(List.of(phrase.split(" "))));
        vocabulary.addAll(plain);
    }

    Optional<Meaning> phrase(String lower) {
        return Optional.ofNullable(phrases.get(lower));
    }

    Optional<Property> symbol(String exact) {
        return Optional.ofNullable(symbols.get(exact));
    }

    /** Words of scripts that do not part words by spaces, longest first. */
    List<Map.Entry<String, Property>> scripts() {
        return scripts.entrySet().stream()
                .sorted(Map.Entry.<String, Property>comparingByKey(java.util.Comparator.comparingInt(String::length))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    Optional<String> form(String lower) {
        return Optional.ofNullable(forms.get(lower));
    }

    Optional<Set<Element>> kinds(String lower) {
        return Optional.ofNullable(classes.get(lower));
    }

    Optional<Element> elementNamed(String lower) {
        return Optional.ofNullable(elementNames.get(lower));
    }

    Optional<String> knownFormula(String lower) {
        return Optional.ofNullable(knownFormulas.get(lower));
    }

    /** Whether the word asks for nothing by itself. */
    public boolean isPlain(String lower) {
        return plain.contains(lower);
    }

    /** Whether it is an article, a preposition or the like of another language. */
    boolean isParticle(String lower) {
        return particles.contains(lower);
    }

    boolean isWord(String lower) {
        return vocabulary.contains(lower);
    }

    /** All words that a mended spelling may become. */
    Set<String> vocabulary() {
        return Collections.unmodifiableSet(vocabulary);
    }

    /** The names of compounds and elements, in alphabetical order; for making questions. */
    public List<String> substances() {
        List<String> names = new ArrayList<>();
        phrases.forEach((phrase, meaning) -> {
            if (meaning.in(phrase) instanceof Piece.Substance) {
                names.add(phrase);
            }
        });
        Collections.sort(names);
        return names;
    }

    /** Formulas that people write, in the order of the table; for making questions. */
    public List<String> formulas() {
        return Tables.lines("formulas.txt");
    }

    /** Singular class words, in alphabetical order; for making questions. */
    public List<String> classWords() {
        return classes.keySet().stream()
                .filter(word -> !word.endsWith("s"))
                .sorted()
                .toList();
    }

    /** Phrases that compare with a number, by operator, in alphabetical order. */
    public List<String> comparisons(Op op) {
        return phrases.entrySet().stream()
                .filter(e -> e.getValue().in(e.getKey()) instanceof Piece.Compares c && c.op() == op)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void elements() {
        for (Element element : Element.all()) {
            if (!element.symbol().equals("D") && !element.symbol().equals("T")) {
                element(element.name().toLowerCase(Locale.ROOT), element);
            }
        }
        for (String spelling : ELEMENT_SPELLINGS) {
            String[] parts = spelling.split("=");
            element(parts[0], Element.of(parts[1]));
        }
    }

    private void element(String name, Element element) {
        elementNames.put(name, element);
        phrases.put(
                name,
                raw -> new Piece.Substance(raw, Composition.of(element.symbol()).reduced(), Optional.empty(), true));
    }

    private void forms() {
        for (String[] row : Tables.rows("polymorphs.tsv")) {
            forms.put(row[0], row[1]);
            phrases.put(row[0], raw -> new Piece.Form(raw, row[1]));
        }
    }

    private void classes() {
        for (String[] row : Tables.rows("classes.tsv")) {
            Set<Element> elements =
                    Arrays.stream(row[1].split(",")).map(Element::of).collect(Collectors.toCollection(TreeSet::new));
            kinds(row[0], elements, false);
            kinds(row[0] + "s", elements, true);
        }
    }

    private void kinds(String word, Set<Element> elements, boolean plural) {
        classes.put(word, elements);
        phrases.put(word, raw -> new Piece.Kinds(raw, elements, plural));
    }

    private void compounds() {
        for (String[] row : Tables.rows("compounds.tsv")) {
            if (row[1].equals("formula")) {
                continue;
            }
            if (row[1].equals("?")) {
                phrases.put(row[0], Piece.Strange::new);
                continue;
            }
            Optional<String> form = row.length > 2 && !row[2].isEmpty() ? Optional.of(row[2]) : Optional.empty();
            // Read only when met: most questions name one compound.
            phrases.put(
                    row[0],
                    raw -> new Piece.Substance(raw, Composition.of(row[1]).reduced(), form, true));
        }
    }

    private void comparisons() {
        for (String[] row : Tables.rows("comparisons.tsv")) {
            Op op = Op.valueOf(row[1].toUpperCase(Locale.ROOT));
            phrases.put(row[0], raw -> new Piece.Compares(raw, op));
        }
    }

    private void properties() {
        for (PropertyWords.Entry entry : PropertyWords.load().entries()) {
            for (String word : entry.words()) {
                if (entry.language().equals(PropertyWords.SYMBOL)) {
                    symbols.put(word, entry.property());
                } else if (isScript(word)) {
                    scripts.putIfAbsent(word, entry.property());
                } else {
                    property(word, entry.property());
                }
            }
        }
    }

    private void property(String word, Property property) {
        phrases.putIfAbsent(word, raw -> new Piece.Named(raw, property));
        if (!word.endsWith("s")) {
            phrases.putIfAbsent(word + "s", raw -> new Piece.Named(raw, property));
        }
    }

    private void orders() {
        for (String[] row : Tables.rows("adjectives.tsv")) {
            Optional<Field> field = Field.find(row[1]);
            Degree degree = Degree.valueOf(row[3].toUpperCase(Locale.ROOT));
            phrases.put(row[0], raw -> new Piece.Order(raw, field, row[1].equals("none"), row[2], degree));
        }
    }

    static boolean isScript(String text) {
        return text.codePoints().anyMatch(Lexicon::isScript);
    }

    static boolean isScript(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || c == 'ー';
    }
}
