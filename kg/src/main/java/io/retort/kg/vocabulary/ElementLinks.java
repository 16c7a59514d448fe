package io.retort.kg.vocabulary;

import java.util.List;

/** The elements in ChEBI and in Wikidata: the resource {@code element-links.tsv}. */
public final class ElementLinks {

    private static final String CHEBI = "http://purl.obolibrary.org/obo/";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    /**
     * One element.
     *
     * @param symbol {@code Fe}
     * @param links IRIs of the same element elsewhere
     */
    public record Link(String symbol, List<String> links) {}

    private ElementLinks() {}

    public static List<Link> read() {
        return Vocabulary.resource("element-links.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Link(cells[0], List.of(CHEBI + cells[1], WIKIDATA + cells[2])))
                .toList();
    }
}
