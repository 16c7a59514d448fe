package io.retort.core.format;

import io.retort.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which element each group of a POSCAR is: by the line of names (VASP 5), else by what stands behind the coordinates,
 * else by the comment (both customs of VASP 4), else unknown.
 */
final class PoscarNames {

    private final ReadLog log;

    PoscarNames(ReadLog log) {
        this.log = log;
    }

    List<Element> of(List<String> names, int[] counts, String comment, List<PoscarReader.Row> rows, int line) {
        if (!names.isEmpty()) {
            return named(names, counts.length, line - 1);
        }
        List<Element> behind = behind(counts.length, rows);
        if (!behind.isEmpty()) {
            return behind;
        }
        List<Element> inComment = elements(Lines.split(comment), counts.length);
        return inComment.isEmpty() ? numbered(counts.length, line) : inComment;
    }

    private List<Element> named(List<String> names, int groups, int line) {
        List<Element> elements = elements(names, groups);
        if (elements.isEmpty()) {
            throw log.error(line, "'" + String.join(" ", names) + "'", groups + " element symbols");
        }
        return elements;
    }

    /** The first so many words as elements; empty where one is none. {@code Fe_pv} and {@code Fe/5f2b} are Fe. */
    private static List<Element> elements(List<String> words, int groups) {
        List<Element> elements = new ArrayList<>();
        for (String word : words) {
            if (elements.size() == groups) {
                break;
            }
            Optional<Element> element = symbol(word);
            if (element.isEmpty()) {
                return List.of();
            }
            elements.add(element.get());
        }
        return elements.size() == groups ? elements : List.of();
    }

    private static Optional<Element> symbol(String word) {
        int end = 0;
        while (end < word.length() && Character.isLetter(word.charAt(end))) {
            end++;
        }
        String letters = word.substring(0, end);
        return letters.length() > 2 || letters.isEmpty() ? Optional.empty() : Element.find(letters);
    }

    private static List<Element> behind(int groups, List<PoscarReader.Row> rows) {
        @Nullable Element[] found = new @Nullable Element[groups];
        for (PoscarReader.Row row : rows) {
            Element element = symbol(row.name().replaceFirst("^[#!]+", "")).orElse(null);
            if (element == null || found[row.group()] != null && !element.equals(found[row.group()])) {
                return List.of();
            }
            found[row.group()] = element;
        }
        List<Element> elements = new ArrayList<>();
        for (Element element : found) {
            elements.add(element == null ? Element.of("H") : element); // a group of no atoms
        }
        return elements;
    }

    private List<Element> numbered(int groups, int line) {
        List<Element> elements = Element.all().stream()
                .filter(element -> !"DT".contains(element.symbol()))
                .limit(groups)
                .toList();
        if (elements.size() < groups) {
            throw log.error(line, groups + " kinds of atoms without a name", "a line of element symbols (VASP 5)");
        }
        log.repair(
                line,
                "no element symbols (VASP 4)",
                "a line such as 'Si O' above this one",
                "the kinds are called " + elements + ", which is surely wrong");
        return elements;
    }
}
