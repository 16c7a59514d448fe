package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderListTest {

    @Test
    void theShippedListHasEveryRegisteredProviderWithItsIndex() throws Exception {
        JsonNode registered = new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/optimade/providers/providers.json")
                        .toFile())
                .path("data");
        assertThat(ProviderList.shipped().providers()).hasSize(28).hasSize(registered.size());
        for (JsonNode provider : registered) {
            Provider shipped =
                    ProviderList.shipped().find(provider.path("id").asText()).orElseThrow();
            assertThat(shipped.name()).isNotBlank();
            assertThat(shipped.about()).isNotBlank();
            assertThat(shipped.index())
                    .isEqualTo(Optional.ofNullable(
                                    provider.at("/attributes/base_url").textValue())
                            .map(HttpUrl::get));
        }
    }

    @Test
    void everyShippedDatabaseBelongsToAProviderAndSaysHowItsDataCameAbout() {
        assertThat(Database.shipped()).hasSizeGreaterThan(10).allSatisfy(database -> {
            assertThat(ProviderList.shipped().find(database.provider())).isPresent();
            assertThat(database.method().name()).isNotBlank();
            assertThat(database.licence()).isNotBlank();
            assertThat(database.idPrefix()).matches("[a-z][a-z0-9]{0,19}");
            assertThat(ServedProperty.of(database))
                    .allSatisfy(served ->
                            assertThat(served.field().toString()).startsWith("_" + database.provider() + "_"));
        });
    }

    @Test
    void theListIsRefreshedAndKept(@TempDir Path folder) throws Exception {
        try (MockWebServer web = new MockWebServer()) {
            web.enqueue(new MockResponse.Builder()
                    .body(Files.readString(SharedData.require("fixtures/wire/optimade/providers/providers.json")))
                    .build());
            web.start();
            ProviderList fresh = ProviderList.refreshed(OptimadeServerTest.line(web.url("/")), web.url("/v1/links"));
            fresh.keep(folder.resolve("providers.tsv"));
            assertThat(ProviderList.kept(folder.resolve("providers.tsv")).providers())
                    .hasSize(28);
            assertThat(ProviderList.kept(folder.resolve("providers.tsv")).serving())
                    .hasSameSizeAs(fresh.serving());
        }
    }

    @Test
    void anIndexNamesItsDatabasesButNotThoseThatAreStagedOrWithoutAddress() throws Exception {
        assertThat(children("alexandria"))
                .extracting(Database::id)
                .containsExactly("alexandria-pbesol", "alexandria-pbe");
        assertThat(children("alexandria").get(0).method().name()).isEqualTo("PBEsol");
        assertThat(children("matterverse")).isEmpty();
        assertThat(children("exmpl")).isEmpty();
        assertThat(children("mpod")).extracting(one -> one.base().host()).containsExactly("mpod_optimade.cimav.edu.mx");
    }

    private static List<Database> children(String provider) throws Exception {
        try (MockWebServer web = new MockWebServer()) {
            web.enqueue(FakeServer.answer("info"));
            web.enqueue(new MockResponse.Builder()
                    .body(Files.readString(
                            SharedData.require("fixtures/wire/optimade/providers/index-" + provider + "-links.json")))
                    .build());
            web.start();
            return new OptimadeServer(OptimadeServerTest.line(web.url("/")), web.url("/"))
                    .children(ProviderList.shipped().find(provider).orElseThrow());
        }
    }
}
