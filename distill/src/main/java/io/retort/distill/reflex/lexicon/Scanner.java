package io.retort.distill.reflex.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a question into tokens: words, numbers, marks. A unit stays whole ({@code g/cm^3}), a range is cut. */
final class Scanner {

    private static final String NUMBER = "[-+−–]?\\d+(?:[.,]\\d+)?(?:\\s?[x×·*]\\s?10\\^?[-+−]?\\d+|[eE][-+−]?\\d+)?";
    private static final Pattern ID = Pattern.compile("(?i)(?:mp|mvc)[-‐‑–−_ ]?\\d{1,9}|(?:mp|mvc)-[a-z]{6,12}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern GLUED =
            Pattern.compile("(" + NUMBER + ")([\\p{L}µμÅ°%][\\p{L}\\p{N}/^().·⁻¹²³µμÅ-]*)");
    private static final Pattern RANGE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(?:-|–|—|−|~|\\.\\.+|…)\\s?(\\d+(?:\\.\\d+)?)(\\D.*)?");
    private static final Pattern OPERATOR = Pattern.compile("(>=|<=|=>|=<|≥|≤|⩾|⩽|>|<|=|~|±|->|→|\\+/-)(.*)");
    private static final Pattern LATIN_OR_SCRIPT =
            Pattern.compile("[\\x21-\\x7eÀ-ɏ₀-₉µμÅ°²³⁻]+|[^\\x21-\\x7eÀ-ɏ₀-₉µμÅ°²³⁻]+");
    private static final String OPENING = "\"'“”„«‘([{¿¡";
    private static final String CLOSING = "\"'“”»’)]},;:!?.…？。，、！：；";

    private Scanner() {}

    static List<String> tokens(String question) {
        List<String> tokens = new ArrayList<>();
        Matcher ids = ID.matcher(question);
        int from = 0;
        while (ids.find()) {
            boolean bounded = (ids.start() == 0 || !Character.isLetterOrDigit(question.charAt(ids.start() - 1)))
                    && (ids.end() == question.length() || !Character.isLetterOrDigit(question.charAt(ids.end())));
            if (bounded) {
                chunks(question.substring(from, ids.start()), tokens);
                tokens.add(ids.group().replaceAll("[‐‑–−_ ]", "-").replaceAll("(?i)^(mp|mvc)(\\d)", "$1-$2"));
                from = ids.end();
            }
        }
        chunks(question.substring(from), tokens);
        return tokens;
    }

    static boolean isId(String token) {
        return ID.matcher(token).matches();
    }

    static boolean isNumber(String token) {
        return WHOLE_NUMBER.matcher(token).matches();
    }

    private static void chunks(String text, List<String> tokens) {
        for (String chunk : text.split("[\\s\\u00a0\\u3000]+")) {
            if (Lexicon.isScript(chunk)) {
                Matcher parts = LATIN_OR_SCRIPT.matcher(chunk);
                while (parts.find()) {
                    chunk(parts.group(), tokens);
                }
            } else {
                chunk(chunk, tokens);
            }
        }
    }

    private static void chunk(String chunk, List<String> tokens) {
        int start = 0;
        int end = chunk.length();
        List<String> after = new ArrayList<>();
        while (start < end && OPENING.indexOf(chunk.charAt(start)) >= 0 && !closesLater(chunk, start, end)) {
            tokens.add(chunk.substring(start, ++start));
        }
        while (start < end && CLOSING.indexOf(chunk.charAt(end - 1)) >= 0 && !opensEarlier(chunk, start, end)) {
            after.add(0, chunk.substring(end - 1, end));
            end--;
        }
        if (start < end) {
            core(chunk.substring(start, end), tokens);
        }
        tokens.addAll(after);
    }

    /** Whether the bracket at start belongs to a formula: (NH4)2SO4. */
    private static boolean closesLater(String chunk, int start, int end) {
        if (chunk.charAt(start) != '(' && chunk.charAt(start) != '[') {
            return false;
        }
        int close = chunk.indexOf(chunk.charAt(start) == '(' ? ')' : ']', start);
        return close > 0 && close < end - 1 && Character.isLetterOrDigit(chunk.charAt(close + 1));
    }

    private static boolean opensEarlier(String chunk, int start, int end) {
        char last = chunk.charAt(end - 1);
        int open = last == ')' ? chunk.indexOf('(', start) : last == ']' ? chunk.indexOf('[', start) : -1;
        return open > start || open == start && last == ')' && false;
    }

    private static void core(String core, List<String> tokens) {
        Matcher operator = OPERATOR.matcher(core);
        Matcher range = RANGE.matcher(core);
        Matcher glued = GLUED.matcher(core);
        if (operator.matches()) {
            tokens.add(operator.group(1));
            if (!operator.group(2).isEmpty()) {
                core(operator.group(2), tokens);
            }
        } else if (WHOLE_NUMBER.matcher(core).matches()) {
            tokens.add(core);
        } else if (range.matches()
                && (range.group(3) == null || UnitText.read(range.group(3)).isPresent())) {
            tokens.addAll(List.of(range.group(1), "–", range.group(2)));
            if (range.group(3) != null) {
                tokens.add(range.group(3));
            }
        } else if (glued.matches() && UnitText.read(glued.group(2)).isPresent() && !FormulaShape.is3d(core)) {
            tokens.add(glued.group(1));
            tokens.add(glued.group(2));
        } else {
            tokens.addAll(inside(core));
        }
    }

    /** Cuts at signs inside a word: {@code Eg>2}, {@code Si,Ge,C}, {@code Al/Ni}; hyphens are cut later. */
    private static List<String> inside(String core) {
        List<String> parts = new ArrayList<>();
        if (UnitText.alone(core).isPresent()) {
            return List.of(core);
        }
        Matcher cut = Pattern.compile("(>=|<=|=>|=<|≥|≤|>|<|=|,|;|:|/|&|\\+(?=\\p{L})|—|\\?)")
                .matcher(core);
        int from = 0;
        while (cut.find()) {
            if (cut.start() > from) {
                core(core.substring(from, cut.start()), parts);
            }
            parts.add(cut.group());
            from = cut.end();
        }
        if (from == 0) {
            return List.of(core);
        }
        if (from < core.length()) {
            core(core.substring(from), parts);
        }
        return parts;
    }

    /** Words that begin with a digit and are no numbers. */
    private static final class FormulaShape {
        private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[123]d|[2346]h|[13]t|3[rc]|1d|4f|5f");

        static boolean is3d(String core) {
            return NOT_A_NUMBER.matcher(core).matches();
        }
    }
}
