package io.retort.client.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF file, page by page.
 *
 * @param limits on what is read
 */
record PdfText(Limits limits) {

    /** Letters on all pages together below which a file holds pictures of pages, not text. */
    private static final int FEWEST_LETTERS = 40;

    /**
     * What one file may be.
     *
     * @param bytes of it
     * @param pages in it
     * @param characters of its text
     * @param time for reading it
     */
    record Limits(long bytes, int pages, int characters, Duration time) {

        static final Limits USUAL = new Limits(200L << 20, 3000, 20_000_000, Duration.ofMinutes(2));
    }

    /** @throws UnreadableDocumentException with what to do about it, where there is no text to be had */
    List<String> pages(Path file) {
        requireSize(file);
        FutureTask<List<String>> reading = new FutureTask<>(() -> read(file));
        Thread reader = new Thread(reading, "pdf " + file.getFileName());
        reader.setDaemon(true); // a file that goes round in circles must not keep the program alive
        reader.start();
        try {
            return reading.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new UnreadableDocumentException(
                    "it was not read within " + limits.time().toSeconds()
                            + " s; print it anew: qpdf --linearize in.pdf out.pdf, then add out.pdf");
        } catch (ExecutionException e) {
            throw unreadable(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException("stopped");
        }
    }

    private void requireSize(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableDocumentException("there is no such file");
            }
            if (Files.size(file) > limits.bytes()) {
                throw new UnreadableDocumentException("it has more than " + (limits.bytes() >> 20)
                        + " MiB; split it: qpdf --split-pages=500 in.pdf part.pdf");
            }
        } catch (IOException e) {
            throw new UnreadableDocumentException("it cannot be read: " + e.getMessage());
        }
    }

    private List<String> read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int count = document.getNumberOfPages();
            if (count > limits.pages()) {
                throw new UnreadableDocumentException("it has " + count + " pages, more than " + limits.pages()
                        + "; split it: qpdf --split-pages=500 in.pdf part.pdf");
            }
            return pages(document, count);
        }
    }

    private List<String> pages(PDDocument document, int count) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        List<String> pages = new ArrayList<>();
        long characters = 0;
        long letters = 0;
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            characters += text.length();
            letters += text.chars().filter(Character::isLetter).count();
            if (characters > limits.characters() || Thread.currentThread().isInterrupted()) {
                throw new UnreadableDocumentException("its text has more than " + limits.characters()
                        + " characters; split it: qpdf --split-pages=500 in.pdf part.pdf");
            }
            pages.add(text);
        }
        if (letters < FEWEST_LETTERS) {
            throw new UnreadableDocumentException("it holds no text (scanned pages?); make text of it first: ocrmypdf"
                    + " in.pdf out.pdf, then add out.pdf");
        }
        return pages;
    }

    private static UnreadableDocumentException unreadable(Throwable cause) {
        if (cause instanceof UnreadableDocumentException known) {
            return known;
        }
        boolean certificate = cause instanceof LinkageError; // the decryption of certificates is not installed
        if (cause instanceof InvalidPasswordException || certificate) {
            return new UnreadableDocumentException("it is encrypted; save a copy that is not: qpdf --decrypt"
                    + " --password=PASSWORD in.pdf out.pdf, then add out.pdf");
        }
        if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
            return new UnreadableDocumentException(
                    "it is too large or too deeply nested; split it: qpdf --split-pages=100 in.pdf part.pdf");
        }
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new UnreadableDocumentException(
                "it is damaged or no PDF (" + why + "); open it, save it anew as PDF, and add that");
    }
}
