package io.retort.client.literature;

import io.retort.core.source.SourceException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.HttpUrl;

/** arXiv by its Atom interface (info.arxiv.org/help/api/user-manual). Metadata are CC0. */
public final class Arxiv implements LiteratureSource {

    static final HttpUrl BASE = HttpUrl.get("https://export.arxiv.org/");
    private static final String LICENCE = "CC0-1.0 (metadata of arXiv)";
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-.*");

    private final LiteratureLine line;

    public Arxiv(LiteratureLine line) {
        this.line = line;
    }

    @Override
    public String name() {
        return "arxiv";
    }

    @Override
    public List<Work> search(String words, int limit) {
        String query = Stream.of(words.split("[^\\p{L}\\p{N}.-]+"))
                .filter(word -> !word.isBlank())
                .limit(12)
                .map(word -> "all:" + word)
                .collect(Collectors.joining(" AND "));
        if (query.isEmpty()) {
            return List.of();
        }
        HttpUrl url = line.at("api/query")
                .addQueryParameter("search_query", query)
                .addQueryParameter("start", "0")
                .addQueryParameter("max_results", Integer.toString(limit))
                .build();
        return read(line.ask("arXiv", url, "application/atom+xml"));
    }

    /** @throws SourceException where it is no Atom feed */
    static List<Work> read(byte[] atom) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(atom));
            List<Work> works = new ArrayList<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("entry")) {
                    works.add(entry(xml));
                }
            }
            return works;
        } catch (XMLStreamException e) {
            throw new SourceException("arXiv answered with something that is not Atom; try again in some minutes.", e);
        }
    }

    /** Neither a document type nor anything outside of the document is read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Work entry(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        String title = "";
        String summary = "";
        String published = "";
        String doi = "";
        String journal = "";
        String comment = "";
        List<String> authors = new ArrayList<>();
        for (int event = xml.next(); !isEnd(xml, event); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "id" -> id = xml.getElementText();
                    case "title" -> title = xml.getElementText();
                    case "summary" -> summary = xml.getElementText();
                    case "published" -> published = xml.getElementText();
                    case "doi" -> doi = xml.getElementText();
                    case "journal_ref" -> journal = xml.getElementText();
                    case "comment" -> comment = xml.getElementText();
                    case "name" -> authors.add(xml.getElementText());
                    default -> {}
                }
            }
        }
        Matcher year = YEAR.matcher(published.strip());
        boolean withdrawn = (comment + " " + summary.lines().findFirst().orElse(""))
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*\\b(paper|article|submission|manuscript) has been withdrawn.*|withdrawn by.*");
        return new Work(
                "arXiv",
                Optional.of(doi).filter(known -> !known.isBlank()),
                title,
                authors,
                year.matches() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty(),
                journal.isBlank() ? "arXiv" : journal,
                summary,
                LICENCE,
                withdrawn,
                id.strip().replaceFirst("^http:", "https:"));
    }

    private static boolean isEnd(XMLStreamReader xml, int event) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("entry")
                || event == XMLStreamConstants.END_DOCUMENT;
    }
}
