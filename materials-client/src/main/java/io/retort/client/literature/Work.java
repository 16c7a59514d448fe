package io.retort.client.literature;

import io.retort.core.evidence.Quotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A published work. Texts are one line each, without markup and without characters that only control a display.
 *
 * @param source that told of it: {@code Crossref}
 * @param doi in small letters, without an address before it
 * @param title of it
 * @param authors in order, as the source writes them
 * @param year of publication
 * @param venue journal, book or repository
 * @param summary abstract, or the beginning of an article; empty where the source has none
 * @param licence of the summary, as the source states it; else that of the source's metadata
 * @param retracted whether the source says that it was withdrawn
 * @param url where it can be read
 */
public record Work(
        String source,
        Optional<String> doi,
        String title,
        List<String> authors,
        OptionalInt year,
        String venue,
        String summary,
        String licence,
        boolean retracted,
        String url) {

    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_SUMMARY = 20_000;
    private static final int NAMED = 3;

    /** Marks within a word: CO<sub>2</sub>. */
    private static final String INLINE =
            "(?i)</?(?:jats:|mml:)?(?:sub|sup|i|b|em|strong|italic|bold|inf)\\b[^<>]{0,100}>";

    public Work {
        doi = doi.map(Work::bare).filter(text -> text.matches("10\\.\\d{4,9}/\\S+"));
        title = plain(title, LONGEST_TITLE);
        authors = authors.stream()
                .map(name -> plain(name, 100))
                .filter(name -> !name.isEmpty())
                .toList();
        venue = plain(venue, LONGEST_TITLE);
        summary = plain(summary, LONGEST_SUMMARY);
        licence = plain(licence, 200);
        url = url.matches("https?://\\S+") ? url : "";
    }

    /** What it is called wherever it is counted: its DOI, else its address. */
    public String key() {
        return doi.map(known -> "doi:" + known).orElse(url.isEmpty() ? title : url);
    }

    /** {@code Petousis et al., Scientific Data (2017)}. */
    public String citation() {
        String who = authors.isEmpty()
                ? title
                : authors.size() <= NAMED ? String.join(", ", authors) : authors.get(0) + " et al.";
        String where = venue.isEmpty() ? source : venue;
        return who + ", " + where + (year.isPresent() ? " (" + year.getAsInt() + ")" : "")
                + (retracted ? ", RETRACTED" : "");
    }

    private static String bare(String doi) {
        return doi.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:)", "");
    }

    /** Markup of JATS and HTML goes; a piece longer than the limit is cut. */
    private static String plain(String text, int longest) {
        String plain = Quotation.plain(text.replaceAll(INLINE, "").replaceAll("<[^<>]{1,200}>", " "))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
