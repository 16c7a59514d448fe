package io.retort.client.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.NotServedException;
import io.retort.core.source.Page;
import io.retort.core.source.SourceException;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several places that know materials, asked as one. */
class SideBySideTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final MaterialQuery GAN = MaterialQuery.of(Composition.of("GaN"));

    @TempDir
    private Path home = Path.of("");

    @Test
    void aMaterialThatTwoPlacesKnowIsOneRecordWithTheFactsOfBoth() {
        SideBySide both = beside(new Two(home, "Elsewhere"));
        Material gan = both.get(MaterialId.mp(804)).orElseThrow();
        assertThat(gan.names()).contains("wurtzite");
        assertThat(gan.facts()).doesNotHaveDuplicates();
        assertThat(both.search(GAN).items()).extracting(Material::id).doesNotHaveDuplicates();
        assertThat(both.info().name()).isEqualTo("catalogue, Elsewhere");
        assertThat(both.structure(MaterialId.mp(804))).isPresent();
    }

    @Test
    void countsAreSaidPlaceByPlaceAndNeverAdded() {
        SideBySide both = beside(new Two(home, "Elsewhere"));
        assertThat(both.counts(GAN))
                .extracting(counted -> counted.source().name())
                .containsExactly("catalogue", "Elsewhere");
        assertThat(both.count(GAN)).isEqualTo(catalogue().count(GAN));
        assertThat(both.search(GAN).total()).isEqualTo(catalogue().count(GAN));
    }

    @Test
    void aPlaceThatFailsSpoilsNothingAndIsNamedOnce() {
        SideBySide run = beside(new Broken("OQMD", () -> new SourceException("cannot be reached")))
                .forOneRun();
        assertThat(run.search(GAN).items()).isNotEmpty();
        assertThat(run.get(MaterialId.mp(804))).isPresent();
        assertThat(run.silences()).containsExactly("OQMD: cannot be reached.");
        assertThat(run.silences()).isEmpty();
    }

    @Test
    void aMistakeInOnePlaceIsKeptFromTheOthers() {
        SideBySide run = beside(new Broken("OQMD", () -> new IllegalStateException("broken")));
        assertThat(run.search(GAN).items()).isNotEmpty();
        assertThat(run.silences()).singleElement().asString().contains("OQMD", "please report it");
    }

    @Test
    void aPlaceThatHangsIsLeftOut() {
        CountDownLatch never = new CountDownLatch(1);
        MaterialsSource hanging = new Broken("OQMD", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new SourceException("stopped");
        });
        SideBySide run = new SideBySide(List.of(catalogue(), hanging), Duration.ofMillis(1500));
        assertThat(run.search(GAN).items()).isNotEmpty();
        assertThat(run.silences()).singleElement().asString().contains("OQMD did not answer within 1 s");
    }

    @Test
    void aPlaceThatKnowsNoNamesOfPolymorphsIsNoNewsButOneThatKnowsNoSuchPropertyIs() {
        SideBySide run = beside(new Broken("COD", () -> new NotServedException("COD does not serve that.")));
        assertThat(run.search(MaterialQuery.ALL.withName("wurtzite")).items()).isNotEmpty();
        assertThat(run.silences()).isEmpty();
        assertThat(run.search(GAN).items()).isNotEmpty();
        assertThat(run.silences()).containsExactly("COD does not serve that.");
    }

    @Test
    void whereAllFailTheQuestionFailsWithEachReason() {
        SideBySide run = new SideBySide(
                List.of(
                        new Broken("A", () -> new SourceException("is down")),
                        new Broken("B", () -> new SourceException("is shut"))),
                SOON);
        assertThatThrownBy(() -> run.search(GAN))
                .isInstanceOf(SourceException.class)
                .hasMessage("A: is down. B: is shut.");
    }

    @Test
    void theSettingsNameTheSources() {
        assertThat(SourceList.of(wiring(Map.of())).words()).containsExactly("catalogue");
        assertThat(SourceList.of(wiring(Map.of("MP_API_KEY", "canary0123456789abcdefghijklmnop")))
                        .words())
                .containsExactly("catalogue", "mp");
        assertThat(SourceList.of(wiring(Map.of(SourceList.SETTING, "arxiv, crossref")))
                        .words())
                .as("literature is not for materials")
                .containsExactly("catalogue");
        SourceList own = SourceList.of(wiring(Map.of(
                SourceList.SETTING, "catalogue, optimade:lab,optimade:alexandria",
                Wiring.OWN, "lab=http://localhost:5000/optimade")));
        assertThat(own.databases("optimade:lab").get(0).base().toString()).isEqualTo("http://localhost:5000/optimade");
        assertThat(own.databases("optimade:alexandria")).hasSize(2);
        assertThat(own.open(this::catalogue).members()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETORT_SOURCES  | catalog        | expected a list of catalogue, mp, optimade:NAME",
                "RETORT_SOURCES  | optimade:nobody | There are mp, oqmd",
                "RETORT_SOURCES  | mp             | MP_API_KEY is not set",
                "RETORT_OPTIMADE | lab            | lab=https://example.org/optimade",
            })
    void aSettingThatCannotBeReadSaysWhatBelongsThere(String setting, String value, String advice) {
        Map<String, String> settings = setting.equals(Wiring.OWN)
                ? Map.of(setting, value, SourceList.SETTING, "optimade:lab")
                : Map.of(setting, value);
        assertThatThrownBy(() -> SourceList.of(wiring(settings)).open(this::catalogue))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(advice);
    }

    private Wiring wiring(Map<String, String> settings) {
        return Wiring.of(settings, home);
    }

    private SideBySide beside(MaterialsSource other) {
        return new SideBySide(List.of(catalogue(), other), SOON);
    }

    private EmbeddedCatalogue catalogue() {
        return EmbeddedCatalogue.open(home);
    }

    /** The catalogue a second time, under another name. */
    private static class Two implements MaterialsSource {

        private final MaterialsSource same;
        private final String name;

        Two(Path home, String name) {
            this.same = EmbeddedCatalogue.open(home);
            this.name = name;
        }

        @Override
        public SourceInfo info() {
            return new SourceInfo(name, Optional.empty(), "CC-BY-4.0");
        }

        @Override
        public Page<Material> search(MaterialQuery query) {
            return same.search(query);
        }

        @Override
        public long count(MaterialQuery query) {
            return same.count(query);
        }

        @Override
        public Optional<Material> get(MaterialId id) {
            return same.get(id);
        }

        @Override
        public Optional<Structure> structure(MaterialId id) {
            return same.structure(id);
        }
    }

    /** Fails whatever is asked. */
    private record Broken(String name, Supplier<RuntimeException> failure) implements MaterialsSource {

        @Override
        public SourceInfo info() {
            return new SourceInfo(name, Optional.empty(), "CC-BY-4.0");
        }

        @Override
        public Page<Material> search(MaterialQuery query) {
            throw failure.get();
        }

        @Override
        public long count(MaterialQuery query) {
            throw failure.get();
        }

        @Override
        public Optional<Material> get(MaterialId id) {
            throw failure.get();
        }

        @Override
        public Optional<Structure> structure(MaterialId id) {
            throw failure.get();
        }
    }
}
