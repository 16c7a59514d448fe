package io.retort.tools.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.client.library.Library;
import io.retort.client.literature.LiteratureSearch;
import io.retort.client.literature.LiteratureSource;
import io.retort.client.literature.Work;
import io.retort.core.evidence.Quotation;
import io.retort.core.source.SourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchDocumentsTest {

    @TempDir
    Path home;

    @Test
    void anEmptyLibrarySaysHowItIsFilled() throws ToolFailure {
        Observation seen =
                new SearchLibrary(Library.of(home)).call(new SearchLibrary.Arguments("garnet", Optional.empty()));
        assertThat(seen.outcome()).isEqualTo(Observation.Outcome.EMPTY);
        assertThat(seen.summary()).contains("retort library add FILE");
    }

    @Test
    void anEmptyQueryIsTheModelsMistake() {
        assertThatThrownBy(() ->
                        new SearchLibrary(Library.of(home)).call(new SearchLibrary.Arguments(" ", Optional.empty())))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("query is empty");
    }

    @Test
    void aWorkIsAQuotationWithCitationAndTheBibliographyHoldsIt() throws ToolFailure {
        Observation seen = literature(new Known(List.of(work("The gap is 3.4 eV."), work(""))))
                .call(new SearchLiterature.Arguments("gap", Optional.of(3)));
        assertThat(seen.evidence()).allMatch(Quotation::is);
        assertThat(seen.evidence().get(0).provenance().source()).isEqualTo("A. Uthor, J. Inv. (2020)");
        assertThat(seen.evidence().get(0).provenance().record()).isEqualTo("abstract, doi:10.1234/x18");
        assertThat(seen.evidence().get(1).provenance().record()).startsWith("title, doi:");
        assertThat(seen.artifacts().get(0).content()).contains("doi = {10.1234/x18}", "doi = {10.1234/x0}");
        assertThat(seen.notes()).anySatisfy(note -> assertThat(note.kind()).isEqualTo("quotation"));
        assertThat(seen.summary()).doesNotContain("3.4");
    }

    @Test
    void aLongAbstractEndsWithAWholeSentence() throws ToolFailure {
        Observation seen = literature(new Known(List.of(work("A sentence of some length stands here. ".repeat(200)))))
                .call(new SearchLiterature.Arguments("x", Optional.empty()));
        assertThat(seen.evidence().get(0).value().toString())
                .endsWith("here.]")
                .hasSizeLessThan(Quotation.MOST_CHARACTERS + 20);
    }

    @Test
    void whereNoSourceAnswersTheModelIsToldWhy() {
        LiteratureSource down = new Down();
        assertThatThrownBy(() -> literature(down).call(new SearchLiterature.Arguments("x", Optional.empty())))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void oneSourceThatIsDownSpoilsNothing() throws ToolFailure {
        Observation seen = literature(new Down(), new Known(List.of(work("Text."))))
                .call(new SearchLiterature.Arguments("x", Optional.empty()));
        assertThat(seen.outcome()).isEqualTo(Observation.Outcome.PARTIAL);
        assertThat(seen.evidence()).hasSize(1);
    }

    private static SearchLiterature literature(LiteratureSource... sources) {
        return new SearchLiterature(new LiteratureSearch(List.of(sources)));
    }

    private static Work work(String summary) {
        return new Work(
                "known",
                Optional.of("10.1234/x" + summary.length()),
                "A title",
                List.of("A. Uthor"),
                OptionalInt.of(2020),
                "J. Inv.",
                summary,
                "CC0-1.0",
                false,
                "");
    }

    private record Known(List<Work> works) implements LiteratureSource {

        @Override
        public String name() {
            return "known";
        }

        @Override
        public List<Work> search(String words, int limit) {
            return works;
        }
    }

    private record Down() implements LiteratureSource {

        @Override
        public String name() {
            return "down";
        }

        @Override
        public List<Work> search(String words, int limit) {
            throw new SourceException("The service cannot be reached. Try again.");
        }
    }
}
