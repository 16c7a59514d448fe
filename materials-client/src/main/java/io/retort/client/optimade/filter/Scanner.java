package io.retort.client.optimade.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tokens of a filter one after the other. Each takes the spaces after it along, as the grammar says. */
final class Scanner {

    private static final String SPACES = " \t\n\r\u000b\f";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z_0-9]*");
    private static final Pattern NESTED_NAME = Pattern.compile("[a-z_][a-z_0-9+]*");

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
        spaces();
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The next character; 0 at the end. */
    char peek() {
        return isAtEnd() ? 0 : text.charAt(at);
    }

    boolean isNext(String token) {
        return text.startsWith(token, at);
    }

    /** Takes the token if it is next. Keywords may touch what follows: names have small letters only. */
    boolean take(String token) {
        if (!isNext(token)) {
            return false;
        }
        at += token.length();
        spaces();
        return true;
    }

    void require(String token, String expected) {
        if (!take(token)) {
            throw error(expected);
        }
    }

    boolean isNextName() {
        return NAME.matcher(text).region(at, text.length()).lookingAt();
    }

    String name(boolean nested) {
        return token(nested ? NESTED_NAME : NAME, "a property name in small letters, such as nelements");
    }

    boolean isNextNumber() {
        return NUMBER.matcher(text).region(at, text.length()).lookingAt();
    }

    String number() {
        return token(NUMBER, "a number");
    }

    /** A text in double quotes, without them and without its escapes. */
    String quoted() {
        StringBuilder value = new StringBuilder();
        int start = at++;
        while (peek() != '"') {
            value.append(character(start));
        }
        at++;
        spaces();
        return value.toString();
    }

    FilterSyntaxException error(String expected) {
        return new FilterSyntaxException(text, at, expected);
    }

    private char character(int start) {
        if (isAtEnd()) {
            throw new FilterSyntaxException(text, start, "a text that ends with a double quote");
        }
        char next = text.charAt(at);
        if (next < ' ' && SPACES.indexOf(next) < 0 || next == 0x7f) {
            throw error("a printable character");
        }
        if (next == '\\') {
            at++;
            if (peek() != '"' && peek() != '\\') {
                at--;
                throw error("\\\" or \\\\, the only two escapes");
            }
        }
        return text.charAt(at++);
    }

    private String token(Pattern pattern, String expected) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw error(expected);
        }
        at = matcher.end();
        spaces();
        return matcher.group();
    }

    private void spaces() {
        while (at < text.length() && SPACES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
