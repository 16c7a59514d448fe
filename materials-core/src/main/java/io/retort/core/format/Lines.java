package io.retort.core.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text line by line and word by word, for formats in which lines matter. Knows where it is, so that errors can say. */
final class Lines {

    private final StructureText text;
    private final ReadLog log;
    private int offset;
    private int number;
    private String current = "";

    Lines(StructureText text, ReadLog log) {
        this.text = text;
        this.log = log;
        boolean marked = text.length() >= 3 && (text.bytes()[0] & 0xff) == 0xef && (text.bytes()[1] & 0xff) == 0xbb;
        this.offset = marked ? 3 : 0;
    }

    boolean hasNext() {
        return offset < text.length();
    }

    /** The next line without its end. @throws StructureSyntaxException at the end of the text */
    String next(String expected) {
        if (!hasNext()) {
            throw log.error(number + 1, "the end", expected);
        }
        int start = offset;
        byte[] bytes = text.bytes();
        while (offset < text.length() && bytes[offset] != '\n' && bytes[offset] != '\r') {
            offset++;
        }
        current = new String(bytes, start, offset - start, java.nio.charset.StandardCharsets.UTF_8);
        if (offset < text.length()) {
            boolean two = bytes[offset] == '\r' && offset + 1 < text.length() && bytes[offset + 1] == '\n';
            offset += two ? 2 : 1;
        }
        number++;
        return current;
    }

    /** The next line that holds anything, or null. */
    @Nullable
    String nextFilled() {
        while (hasNext()) {
            String line = next("a line");
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    /** Words of the next line. */
    List<String> words(String expected) {
        return split(next(expected));
    }

    /** Goes back to a place that {@link #mark()} gave. */
    void reset(long mark) {
        offset = (int) (mark >>> 32);
        number = (int) mark;
    }

    long mark() {
        return (long) offset << 32 | number;
    }

    /** Number of the line that was read last. */
    int number() {
        return number;
    }

    String current() {
        return current;
    }

    /** So many numbers from the words, beginning with this one. @throws StructureSyntaxException where one is none */
    double[] numbers(List<String> words, int from, int count, String expected) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = from + i < words.size() ? Numbers.parse(words.get(from + i)) : Double.NaN;
            if (Double.isNaN(values[i])) {
                throw error(expected);
            }
        }
        return values;
    }

    /** The line that was read last is wrong. */
    StructureSyntaxException error(String expected) {
        return log.error(Math.max(1, number), "'" + current.strip() + "'", expected);
    }

    static List<String> split(String line) {
        List<String> words = new ArrayList<>(8);
        int end = line.length();
        int p = 0;
        while (p < end) {
            while (p < end && line.charAt(p) <= ' ') {
                p++;
            }
            int start = p;
            while (p < end && line.charAt(p) > ' ') {
                p++;
            }
            if (p > start) {
                words.add(line.substring(start, p));
            }
        }
        return words;
    }
}
