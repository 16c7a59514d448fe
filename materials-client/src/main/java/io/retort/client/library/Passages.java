package io.retort.client.library;

import io.retort.core.evidence.Quotation;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts pages into passages of whole sentences: long enough to be understood, short enough to be quoted. */
final class Passages {

    /** Characters that a passage has at most; a longer sentence is cut at a word. */
    static final int LONGEST = 600;

    /** A passage is closed at the end of a sentence once it has so many. */
    private static final int ENOUGH = 300;

    private static final int SHORTEST = 20;

    private final String sha256;
    private final String file;

    Passages(String sha256, String file) {
        this.sha256 = sha256;
        this.file = file;
    }

    /** In order. @param pages texts as they were read, the first page first */
    List<Passage> of(List<String> pages) {
        List<Passage> passages = new ArrayList<>();
        for (int page = 1; page <= pages.size(); page++) {
            StringBuilder open = new StringBuilder();
            for (String sentence : sentences(plain(pages.get(page - 1)))) {
                if (!open.isEmpty() && open.length() + sentence.length() > LONGEST) {
                    close(open, page, passages);
                }
                open.append(open.isEmpty() ? "" : " ").append(sentence);
                if (open.length() >= ENOUGH) {
                    close(open, page, passages);
                }
            }
            close(open, page, passages);
        }
        return passages;
    }

    private void close(StringBuilder open, int page, List<Passage> passages) {
        if (open.length() >= SHORTEST) {
            passages.add(new Passage(sha256, file, page, open.toString()));
        }
        open.setLength(0);
    }

    /** A hyphen at the end of a line, before a small letter, is the printer's. */
    private static String plain(String page) {
        return Quotation.plain(page.replaceAll("(?<=\\p{Ll})-\\R(?=\\p{Ll})", ""));
    }

    private static List<String> sentences(String text) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            String rest = text.substring(from, end).strip();
            while (rest.length() > LONGEST) {
                int space = rest.lastIndexOf(' ', LONGEST);
                int cut = space > 0 ? space : LONGEST;
                sentences.add(rest.substring(0, cut).strip());
                rest = rest.substring(cut).strip();
            }
            if (!rest.isEmpty()) {
                sentences.add(rest);
            }
            from = end;
        }
        return sentences;
    }
}
