package io.retort.client.catalogue.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.mp.DumpedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Documents of the Materials Project's endpoints, as scripts keep them; see {@link JsonDocuments} for the ways. */
final class MaterialsProjectDump implements FileKind {

    private static final RecordedMaterial RECORDED = new RecordedMaterial("@mp-dump", Origin.JAIN);

    @Override
    public String name() {
        return "Materials Project documents (JSON)";
    }

    @Override
    public boolean recognises(Head head) {
        String text = new String(head.bytes(), StandardCharsets.UTF_8).stripLeading();
        return (text.startsWith("{") || text.startsWith("["))
                && text.contains("\"material_id\"")
                && text.contains("\"formula_pretty\"");
    }

    /** Each document names its release and functional. */
    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return List.of();
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Instant now = Instant.now();
        JsonDocuments.read(in, document -> read(document, now, intake));
    }

    private static void read(JsonNode json, Instant now, Intake intake) {
        intake.next();
        try {
            DumpedDocument document = new DumpedDocument(json, now);
            RECORDED.add(document.material(), document.structure(), intake);
        } catch (IllegalArgumentException e) {
            intake.bad(String.valueOf(e.getMessage()));
        }
    }
}
