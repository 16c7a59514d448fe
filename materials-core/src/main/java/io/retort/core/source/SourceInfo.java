package io.retort.core.source;

import java.util.Optional;

/**
 * A source at a glance.
 *
 * @param name as shown: {@code catalogue}, {@code Materials Project}
 * @param release that it serves, if it has releases
 * @param licence of its data: {@code CC-BY-4.0}
 */
public record SourceInfo(String name, Optional<String> release, String licence) {}
