package io.retort.client.library;

import io.retort.core.evidence.Quotation;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The user's own documents. Adding the same file again changes nothing, however it is called then; a file that cannot be
 * read is reported and the others are added. What was added is kept every few files, so that a long run that is stopped
 * goes on where it stood. Safe for use by several threads; two programs cannot add at the same time.
 */
public final class Library {

    /** Passages that one search gives at most. */
    public static final int MOST_PASSAGES = 50;

    private static final String FONT_CACHE = "pdfbox.fontcache";
    private static final int LONGEST_QUESTION = 2000;
    private static final int FILES_BETWEEN_COMMITS = 25;

    private final Path folder;
    private final PdfText reader;

    private Library(Path folder, PdfText reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Of a data directory. @param home the data directory: {@code RETORT_HOME} */
    public static Library of(Path home) {
        return new Library(home.resolve("library"), new PdfText(PdfText.Limits.USUAL));
    }

    static Library of(Path home, PdfText.Limits limits) {
        return new Library(home.resolve("library"), new PdfText(limits));
    }

    /**
     * Adds PDF files.
     *
     * @param cancelled asked before each file; once it says yes, what was added so far stays
     * @throws SourceException where the library cannot be written, or another program is writing it
     */
    public AddReport add(List<Path> files, AddProgress progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        keepFontCacheHere();
        return inIndex(index -> {
            try (IndexWriter writer = index.writer()) {
                Adding adding = new Adding(index, writer);
                for (int i = 0; i < files.size() && !cancelled.getAsBoolean(); i++) {
                    progress.at(name(files.get(i)), i, files.size());
                    adding.add(files.get(i));
                    if ((i + 1) % FILES_BETWEEN_COMMITS == 0) {
                        writer.commit();
                    }
                }
                writer.commit();
                return new AddReport(
                        adding.added, adding.unchanged, adding.refused, (System.nanoTime() - start) / 1_000_000);
            }
        });
    }

    /** All documents, by name. @throws SourceException where the library cannot be read */
    public List<Document> documents() {
        return Files.isDirectory(folder) ? inIndex(PassageIndex::documents) : List.of();
    }

    /**
     * Passages that these words find, the best first.
     *
     * @param words as people type them; any sign in them is only a sign
     * @param limit at most so many, at most {@value #MOST_PASSAGES}
     * @throws SourceException where the library cannot be read
     */
    public List<Passage> search(String words, int limit) {
        String bounded = words.substring(0, Math.min(words.length(), LONGEST_QUESTION));
        return Files.isDirectory(folder)
                ? inIndex(index -> index.search(bounded, Math.min(Math.max(limit, 1), MOST_PASSAGES)))
                : List.of();
    }

    /**
     * Takes documents out. The files themselves are not touched.
     *
     * @param which name of the file, the path that it was added from, or the beginning of its sha256, 8 letters or more
     * @return what was taken out
     * @throws SourceException where no document is called so
     */
    public List<Document> remove(String which) {
        List<Document> named = documents().stream()
                .filter(document -> document.file().equals(which)
                        || document.path().equals(which)
                        || which.length() >= 8 && document.sha256().startsWith(which))
                .toList();
        if (named.isEmpty()) {
            throw new SourceException(
                    "No document is called '" + which + "'. 'retort library list' shows them with their names.");
        }
        return inIndex(index -> {
            try (IndexWriter writer = index.writer()) {
                for (Document document : named) {
                    index.remove(writer, document.sha256());
                }
                writer.commit();
                return named;
            }
        });
    }

    /** Bytes on disk. */
    public long bytes() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** PDFBox keeps a list of the machine's fonts; nothing of ours is written outside of the data directory. */
    private void keepFontCacheHere() {
        if (System.getProperty(FONT_CACHE) == null) {
            System.setProperty(FONT_CACHE, folder.toString());
        }
    }

    private interface Use<T> {
        T of(PassageIndex index) throws IOException;
    }

    private <T> T inIndex(Use<T> use) {
        try (PassageIndex index = new PassageIndex(folder)) {
            return use.of(index);
        } catch (LockObtainFailedException e) {
            throw new SourceException(
                    "Another program is writing the library in " + folder + ". Wait for it, then try again.", e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private SourceException failed(IOException e) {
        return new SourceException(
                "The library in " + folder + " cannot be read or written (" + e.getMessage()
                        + "). If its files are damaged, move the folder away and add the documents again.",
                e);
    }

    private static String name(Path file) {
        return Quotation.plain(String.valueOf(file.getFileName()));
    }

    /** One run of {@link #add}. */
    private final class Adding {

        private final PassageIndex index;
        private final IndexWriter writer;
        private final Set<String> known;
        private final List<Document> added = new ArrayList<>();
        private final List<String> unchanged = new ArrayList<>();
        private final List<AddReport.Refused> refused = new ArrayList<>();

        Adding(PassageIndex index, IndexWriter writer) throws IOException {
            this.index = index;
            this.writer = writer;
            this.known = new HashSet<>(
                    index.documents().stream().map(Document::sha256).collect(Collectors.toSet()));
        }

        void add(Path file) throws IOException {
            try {
                String sha256 = Files.isRegularFile(file) ? digest(file) : "";
                if (known.contains(sha256)) {
                    unchanged.add(name(file));
                    return;
                }
                List<String> pages = reader.pages(file);
                List<Passage> passages = new Passages(sha256, name(file)).of(pages);
                Document document = new Document(
                        sha256,
                        name(file),
                        file.toAbsolutePath().normalize().toString(),
                        pages.size(),
                        passages.size(),
                        Instant.now());
                index.put(writer, document, passages);
                known.add(sha256);
                added.add(document);
            } catch (UnreadableDocumentException e) {
                refused.add(new AddReport.Refused(name(file), String.valueOf(e.getMessage())));
            }
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
