package io.retort.client.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The index of passages: Lucene's BM25 over English word stems. A question is words and nothing else; no sign in it is an
 * operator. Where an encoder of sentences joins, it orders what {@link #search} finds.
 */
final class PassageIndex implements AutoCloseable {

    private static final String KIND = "kind";
    private static final String DOCUMENT = "document";
    private static final String SHA = "sha256";
    private static final String FILE = "file";
    private static final String PATH = "path";
    private static final String PAGE = "page";
    private static final String PAGES = "pages";
    private static final String PASSAGES = "passages";
    private static final String ADDED = "added";
    private static final String TEXT = "text";
    private static final int MOST_DOCUMENTS = 1_000_000;

    private final Directory directory;
    private final Analyzer analyzer = new EnglishAnalyzer();

    PassageIndex(Path folder) throws IOException {
        this.directory = FSDirectory.open(Files.createDirectories(folder));
    }

    /** Opens it to write. @throws org.apache.lucene.store.LockObtainFailedException where somebody else does */
    IndexWriter writer() throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(analyzer));
    }

    /** A document with its passages; what the same file gave before goes. */
    void put(IndexWriter writer, Document document, List<Passage> passages) throws IOException {
        List<org.apache.lucene.document.Document> all = new ArrayList<>();
        for (Passage passage : passages) {
            org.apache.lucene.document.Document one = new org.apache.lucene.document.Document();
            one.add(new StringField(SHA, passage.sha256(), Field.Store.YES));
            one.add(new StoredField(FILE, passage.file()));
            one.add(new StoredField(PAGE, passage.page()));
            one.add(new TextField(TEXT, passage.text(), Field.Store.YES));
            all.add(one);
        }
        all.add(head(document));
        writer.updateDocuments(new Term(SHA, document.sha256()), all);
    }

    void remove(IndexWriter writer, String sha256) throws IOException {
        writer.deleteDocuments(new Term(SHA, sha256));
    }

    private static org.apache.lucene.document.Document head(Document document) {
        org.apache.lucene.document.Document head = new org.apache.lucene.document.Document();
        head.add(new StringField(KIND, DOCUMENT, Field.Store.NO));
        head.add(new StringField(SHA, document.sha256(), Field.Store.YES));
        head.add(new StoredField(FILE, document.file()));
        head.add(new StoredField(PATH, document.path()));
        head.add(new StoredField(PAGES, document.pages()));
        head.add(new StoredField(PASSAGES, document.passages()));
        head.add(new StoredField(ADDED, document.addedAt().toString()));
        return head;
    }

    boolean isEmpty() throws IOException {
        return !DirectoryReader.indexExists(directory);
    }

    /** By name. */
    List<Document> documents() throws IOException {
        if (isEmpty()) {
            return List.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            List<Document> documents = new ArrayList<>();
            StoredFields stored = reader.storedFields();
            for (ScoreDoc hit : new IndexSearcher(reader)
                    .search(new TermQuery(new Term(KIND, DOCUMENT)), MOST_DOCUMENTS)
                    .scoreDocs) {
                documents.add(document(stored.document(hit.doc)));
            }
            documents.sort(Comparator.comparing(Document::file).thenComparing(Document::sha256));
            return documents;
        }
    }

    /** The best first; none where no word of the question is a word that is searched for. */
    List<Passage> search(String words, int limit) throws IOException {
        String plain = words.replaceAll("[^\\p{L}\\p{N}.'’-]+", " ");
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, plain);
        if (query == null || isEmpty()) {
            return List.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            StoredFields stored = reader.storedFields();
            List<Passage> passages = new ArrayList<>();
            for (ScoreDoc hit : new IndexSearcher(reader).search(query, limit).scoreDocs) {
                passages.add(passage(stored.document(hit.doc)));
            }
            return passages;
        }
    }

    @Override
    public void close() throws IOException {
        directory.close();
        analyzer.close();
    }

    private static Passage passage(org.apache.lucene.document.Document stored) {
        return new Passage(stored.get(SHA), stored.get(FILE), Integer.parseInt(stored.get(PAGE)), stored.get(TEXT));
    }

    private static Document document(org.apache.lucene.document.Document stored) {
        return new Document(
                stored.get(SHA),
                stored.get(FILE),
                stored.get(PATH),
                Integer.parseInt(stored.get(PAGES)),
                Integer.parseInt(stored.get(PASSAGES)),
                Instant.parse(stored.get(ADDED)));
    }
}
