package io.retort.client.mp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All endpoints, one by one. */
class MpEndpointsTest {

    @Test
    void everyEndpointIsAskedAndReadWhateverTheServiceAdds() throws Exception {
        String strange =
                "{\"material_id\":\"mp-aaaaaaft\",\"task_id\":\"aaaaaaft\",\"band_gap\":\"no number\",\"symmetry\":7,\"new\":{\"a\":[1]}}";
        for (Endpoint<?, ?> endpoint : MpEndpoints.ALL) {
            if (endpoint.method().equals("POST")) {
                continue;
            }
            try (FakeService service = new FakeService(url -> FakeService.documents(1, strange))) {
                MpDoc doc = first(service.mp, endpoint);
                assertThat(service.asked.get(0).encodedPath()).isEqualTo(endpoint.path());
                assertThat(doc.raw().path("new").path("a").get(0).asInt()).isEqualTo(1);
                assertThat(doc.materialId()).hasToString("Optional[mp-149]");
            }
        }
    }

    @Test
    void thereAreThirtySevenWithASlashAtTheEndAndNamesOfTheirOwn() {
        assertThat(MpEndpoints.ALL)
                .hasSize(37)
                .allSatisfy(endpoint -> assertThat(endpoint.path()).endsWith("/"));
        assertThat(new HashSet<>(MpEndpoints.ALL.stream().map(Endpoint::name).toList()))
                .hasSize(37);
        assertThat(new HashSet<>(MpEndpoints.ALL.stream().map(Endpoint::path).toList()))
                .hasSize(37);
    }

    @Test
    void pathsAndParametersAreThoseOfTheServicesOwnDescription() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/openapi/mp-api-0.87.2-generated.openapi.json")
                        .toFile())
                .path("paths");
        assertThat(paths.size()).isEqualTo(MpEndpoints.ALL.size());
        for (Endpoint<?, ?> endpoint : MpEndpoints.ALL) {
            JsonNode operation =
                    paths.path(endpoint.path()).path(endpoint.method().toLowerCase(Locale.ROOT));
            Set<String> names = new HashSet<>();
            operation
                    .path("parameters")
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
            assertThat(endpoint.parameters().keySet()).as(endpoint.path()).isEqualTo(names);
        }
    }

    @Test
    void theUsualFieldsAreFieldsOfTheDocument() throws Exception {
        JsonNode openapi = new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/openapi/mp-api-0.87.2-generated.openapi.json")
                        .toFile());
        for (Endpoint<?, ?> endpoint : MpEndpoints.ALL) {
            String response = openapi.path("paths")
                    .path(endpoint.path())
                    .path(endpoint.method().toLowerCase(Locale.ROOT))
                    .at("/responses/200/content/application~1json/schema/$ref")
                    .asText();
            String document = response.replaceAll(".*Response_(\\w+)_$", "$1");
            JsonNode properties =
                    openapi.path("components").path("schemas").path(document).path("properties");
            List<String> fields = new ArrayList<>(endpoint.fields());
            fields.replaceAll(field -> field.replaceAll("\\..*", ""));
            assertThat(fields).as(endpoint.path() + " " + document).allMatch(properties::has);
        }
    }

    /** With what the endpoint cannot do without. */
    private static <Q extends MpQuery<Q>, D extends MpDoc> MpDoc first(MaterialsProject mp, Endpoint<Q, D> endpoint) {
        Q query = endpoint.query().apply(Parameters.NONE);
        for (Parameter parameter : endpoint.parameters().values()) {
            if (parameter.required()) {
                query = query.where(parameter.name(), example(parameter));
            }
        }
        return mp.search(endpoint, query).docs().get(0);
    }

    private static String example(Parameter parameter) {
        return switch (parameter.kind()) {
            case CHOICE -> parameter.options().get(0);
            case NUMBER -> "1.5";
            default -> "Fe2O3";
        };
    }
}
