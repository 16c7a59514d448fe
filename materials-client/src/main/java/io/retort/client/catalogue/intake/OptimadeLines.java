package io.retort.client.catalogue.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.optimade.Database;
import io.retort.client.optimade.OptimadeMaterials;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * OPTIMADE JSON Lines (specification 1.2): a header, what the properties are, an entry a line. Whose database it is
 * stands in the header's {@code meta.provider}; else the first property with a prefix tells.
 */
final class OptimadeLines implements FileKind {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordedMaterial RECORDED =
            new RecordedMaterial("@optimade", "as the provider of the OPTIMADE database states");

    @Override
    public String name() {
        return "OPTIMADE JSON Lines";
    }

    @Override
    public boolean recognises(Head head) {
        return head.isJsonWith(List.of("x-optimade"));
    }

    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return List.of();
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Lines lines = new Lines(in);
        Instant now = Instant.now();
        Optional<String> provider = Optional.empty();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            intake.next();
            Optional<JsonNode> node = node(line.get(), intake);
            if (node.isPresent() && node.get().path("type").asText().equals("structures")) {
                provider = provider.or(() -> prefixed(node.get()));
                read(node.get(), Database.ofFile(provider.orElse("optimade")), now, intake);
            } else if (node.isPresent()) {
                provider = provider.or(() -> named(node.get()));
            }
        }
    }

    private static void read(JsonNode entry, Database database, Instant now, Intake intake) {
        try {
            List<JsonNode> own = OwnFacts.of(entry);
            if (own.isEmpty()) {
                RECORDED.add(
                        new OptimadeMaterials(database, now).material(entry),
                        OptimadeMaterials.structure(entry),
                        intake);
            } else {
                OwnFacts.add(entry, own, intake);
            }
        } catch (IllegalArgumentException e) {
            intake.bad(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<JsonNode> node(String line, Intake intake) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            intake.bad("expected one JSON object, found '" + line.substring(0, Math.min(40, line.length())) + "'");
            return Optional.empty();
        }
    }

    private static Optional<String> named(JsonNode header) {
        String prefix = header.path("x-optimade")
                .path("meta")
                .path("provider")
                .path("prefix")
                .asText();
        return prefix.matches("[a-z][a-z0-9_]{0,30}") ? Optional.of(prefix) : Optional.empty();
    }

    /** {@code oqmd} of {@code _oqmd_band_gap}. */
    private static Optional<String> prefixed(JsonNode entry) {
        for (var names = entry.path("attributes").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            int end = name.indexOf('_', 1);
            if (name.matches("_[a-z][a-z0-9]*_.+")) {
                return Optional.of(name.substring(1, end));
            }
        }
        return Optional.empty();
    }
}
