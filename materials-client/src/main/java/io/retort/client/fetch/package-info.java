/**
 * Fetching many materials into files that the catalogue imports: {@link io.retort.client.fetch.FetchState} is certain of
 * every page it kept, so that a fetch that was broken off goes on; {@link io.retort.client.fetch.MaterialsProjectFetch}
 * fetches from the Materials Project, {@code optimade.OptimadeFetch} from everybody else.
 */
@NullMarked
package io.retort.client.fetch;

import org.jspecify.annotations.NullMarked;
