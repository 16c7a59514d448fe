package io.retort.client.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * What one source gave to the catalogue.
 *
 * @param name of the source
 * @param release of it, if it has releases
 * @param licence of its values
 * @param materials that have a fact or a structure from it
 * @param facts from it
 * @param structures from it
 * @param importedAt when they came in; for the starter catalogue, when it was put together
 */
public record SourceStatus(
        String name,
        Optional<String> release,
        String licence,
        long materials,
        long facts,
        long structures,
        Instant importedAt) {}
