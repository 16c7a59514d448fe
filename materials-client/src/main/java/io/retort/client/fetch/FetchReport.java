package io.retort.client.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a fetch brought.
 *
 * @param parts one for each database
 */
public record FetchReport(List<Part> parts) {

    public FetchReport {
        parts = List.copyOf(parts);
    }

    /**
     * How it went with one database.
     *
     * @param database by id
     * @param file for {@code CatalogueImport}; empty where nothing is finished yet
     * @param materials in it, or fetched so far
     * @param resumedAt materials that an earlier fetch had brought; 0 for a new one
     * @param skipped entries without id or formula, with the reason, at most ten
     * @param cut whether there is more than the limit let in
     * @param failure what broke it off, with the next step; what came so far is kept, and the same fetch goes on there
     */
    public record Part(
            String database,
            Optional<Path> file,
            long materials,
            long resumedAt,
            List<String> skipped,
            boolean cut,
            Optional<String> failure) {
        public Part {
            skipped = List.copyOf(skipped);
        }
    }

    /** Those that can be imported. */
    public List<Path> files() {
        return parts.stream().flatMap(part -> part.file().stream()).toList();
    }
}
