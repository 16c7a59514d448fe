package io.retort.core.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The second line of an extended XYZ frame: {@code key=value}, {@code key="several words"}, {@code flag}. */
public final class XyzComment {

    private XyzComment() {}

    /** By key in lower case; empty for a comment that is prose. */
    public static Map<String, String> settings(String comment) {
        Map<String, String> settings = new HashMap<>();
        int p = 0;
        int end = comment.length();
        while (p < end) {
            int start = p;
            while (p < end && comment.charAt(p) > ' ' && comment.charAt(p) != '=') {
                p++;
            }
            if (p < end && comment.charAt(p) == '=' && p > start) {
                String key = comment.substring(start, p).toLowerCase(Locale.ROOT);
                int from = p + 1;
                char quote = from < end ? comment.charAt(from) : ' ';
                boolean quoted = quote == '"' || quote == '\'' || quote == '{';
                char close = quote == '{' ? '}' : quote;
                p = quoted ? comment.indexOf(close, from + 1) : endOfWord(comment, from);
                p = p < 0 ? end : p;
                settings.put(key, comment.substring(Math.min(p, quoted ? from + 1 : from), p));
            }
            p++;
        }
        return settings;
    }

    private static int endOfWord(String text, int from) {
        int p = from;
        while (p < text.length() && text.charAt(p) > ' ') {
            p++;
        }
        return p;
    }
}
