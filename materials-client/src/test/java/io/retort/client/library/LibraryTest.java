package io.retort.client.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Quotation;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

    private static final String GARNET = "Garnet electrolytes conduct lithium ions. The pellets of Li7La3Zr2O12 were"
            + " sintered at 1230 °C in air. Their total conductivity is high.";
    private static final String NITRIDE = "Gallium nitride grows on sapphire. Its band gap was found by absorption.";

    @TempDir
    Path home;

    @TempDir
    Path papers;

    Library library;

    @BeforeEach
    void open() {
        library = Library.of(home);
    }

    @Test
    void aPassageIsFoundByItsWordsWithFileAndPage() {
        add(paper("garnet.pdf", "A first page about nothing in particular.", GARNET), paper("nitride.pdf", NITRIDE));
        List<Passage> found = library.search("sintering of garnet pellets", 5);
        assertThat(found.get(0).file()).isEqualTo("garnet.pdf");
        assertThat(found.get(0).page()).isEqualTo(2);
        assertThat(found.get(0).text()).isEqualTo(GARNET);
        assertThat(library.search("Li7La3Zr2O12", 5)).hasSize(1);
        assertThat(library.search("sapphire", 5)).extracting(Passage::file).containsExactly("nitride.pdf");
    }

    @Test
    void aPassageIsEvidenceThatIsQuotedAndNoValue() {
        add(paper("garnet.pdf", GARNET));
        Evidence evidence = library.search("garnet", 1).get(0).evidence();
        assertThat(Quotation.is(evidence)).isTrue();
        assertThat(evidence.value()).isEqualTo(new PropertyValue.Label(GARNET));
        assertThat(evidence.material()).isEmpty();
        assertThat(evidence.provenance().source()).isEqualTo("garnet.pdf");
        assertThat(evidence.provenance().record()).isEqualTo("page 1");
        assertThat(evidence.provenance().sha256()).isPresent();
    }

    @Test
    void theSameFileAgainChangesNothingWhateverItIsCalled() throws IOException {
        Path paper = paper("garnet.pdf", GARNET);
        add(paper);
        Path copy = Files.copy(paper, papers.resolve("copy.pdf"));
        AddReport again = add(paper, copy);
        assertThat(again.added()).isEmpty();
        assertThat(again.unchanged()).containsExactly("garnet.pdf", "copy.pdf");
        assertThat(library.documents()).hasSize(1);
        assertThat(library.search("garnet", 10)).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidWithTheNextStepAndTheRestIsAdded() throws IOException {
        Path noPdf = Files.writeString(papers.resolve("notes.pdf"), "This is no PDF at all.");
        Path cut = papers.resolve("cut.pdf");
        byte[] whole = Files.readAllBytes(paper("whole.pdf", NITRIDE));
        Files.write(cut, java.util.Arrays.copyOf(whole, 200));
        AddReport report = add(
                noPdf,
                cut,
                Papers.writeEncrypted(papers.resolve("secret.pdf"), "pass", GARNET),
                paper("scanned.pdf", "", ""),
                papers.resolve("absent.pdf"),
                paper("garnet.pdf", GARNET));
        assertThat(report.added()).extracting(Document::file).containsExactly("garnet.pdf");
        assertThat(report.refused())
                .extracting(AddReport.Refused::file)
                .containsExactly("notes.pdf", "cut.pdf", "secret.pdf", "scanned.pdf", "absent.pdf");
        assertThat(report.refused().get(0).reason()).contains("damaged or no PDF");
        assertThat(report.refused().get(2).reason()).contains("encrypted", "qpdf --decrypt");
        assertThat(report.refused().get(3).reason()).contains("no text", "ocrmypdf");
        assertThat(report.refused().get(4).reason()).contains("no such file");
    }

    @Test
    void limitsSayHowToComeUnderThem() {
        Library small = Library.of(home, new PdfText.Limits(100, 1, 1000, Duration.ofMinutes(1)));
        assertThat(small.add(List.of(paper("garnet.pdf", GARNET)), AddProgress.NONE, () -> false)
                        .refused()
                        .get(0)
                        .reason())
                .contains("more than", "qpdf --split-pages");
        Library thin = Library.of(home, new PdfText.Limits(1 << 20, 1, 1000, Duration.ofMinutes(1)));
        assertThat(thin.add(List.of(paper("two.pdf", GARNET, GARNET)), AddProgress.NONE, () -> false)
                        .refused()
                        .get(0)
                        .reason())
                .contains("2 pages, more than 1");
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHasAndGoesOn() {
        List<Path> files = List.of(paper("a.pdf", GARNET), paper("b.pdf", NITRIDE));
        int[] asked = {0};
        library.add(files, AddProgress.NONE, () -> asked[0]++ > 0);
        assertThat(library.documents()).extracting(Document::file).containsExactly("a.pdf");
        assertThat(add(files.toArray(Path[]::new)).added())
                .extracting(Document::file)
                .containsExactly("b.pdf");
    }

    @Test
    void aDocumentIsTakenOutByNameAndItsFileStays() {
        Path paper = paper("garnet.pdf", GARNET);
        add(paper, paper("nitride.pdf", NITRIDE));
        assertThat(library.remove("garnet.pdf")).hasSize(1);
        assertThat(library.search("garnet", 5)).isEmpty();
        assertThat(library.documents()).extracting(Document::file).containsExactly("nitride.pdf");
        assertThat(paper).exists();
        assertThatThrownBy(() -> library.remove("garnet.pdf"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("retort library list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garnet AND (", "text:garnet*~ OR \"", "garnet\u0000 /.*/", "[* TO *] garnet", "+garnet -garnet"
            })
    void signsOfAQuestionAreOnlySigns(String question) {
        add(paper("garnet.pdf", GARNET), paper("nitride.pdf", NITRIDE));
        assertThat(library.search(question, 5)).extracting(Passage::file).containsExactly("garnet.pdf");
    }

    @Test
    void anEmptyLibraryFindsNothingAndIsNotMade() {
        assertThat(library.search("garnet", 5)).isEmpty();
        assertThat(library.documents()).isEmpty();
        assertThat(home.resolve("library")).doesNotExist();
        add(paper("garnet.pdf", GARNET));
        assertThat(library.search("the of and", 5)).isEmpty();
        assertThat(library.search("", 5)).isEmpty();
    }

    @Test
    void whatOnlyControlsADisplayIsNotInAPassage() {
        assertThat(Quotation.plain("a\u001b[31mred\u001b[0m \u202Ereversed\u202C soft\u00ADhyphen\tand\nlines"))
                .isEqualTo("ared reversed softhyphen and lines");
        assertThat(new Passages("0".repeat(64), "f").of(List.of("The con-\nductivity of a long enough sentence.")))
                .extracting(Passage::text)
                .containsExactly("The conductivity of a long enough sentence.");
    }

    @Test
    void passagesAreWholeSentencesAndNeverTooLong() {
        String sentence = "This sentence tells something about a crystal that was grown. ";
        List<Passage> passages = new Passages("0".repeat(64), "f").of(List.of(sentence.repeat(50), "x".repeat(5000)));
        assertThat(passages).allSatisfy(p -> assertThat(p.text().length()).isLessThanOrEqualTo(Passages.LONGEST));
        assertThat(passages.get(0).text()).endsWith(".");
        assertThat(passages.stream()
                        .filter(p -> p.page() == 2)
                        .mapToInt(p -> p.text().length())
                        .sum())
                .isEqualTo(5000);
    }

    private AddReport add(Path... files) {
        return library.add(List.of(files), AddProgress.NONE, () -> false);
    }

    private Path paper(String name, String... pages) {
        return Papers.write(papers.resolve(name), pages);
    }
}
