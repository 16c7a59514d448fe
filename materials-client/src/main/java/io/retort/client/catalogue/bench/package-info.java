/** Measures the catalogue: import, index, searches. Enter by {@link io.retort.client.catalogue.bench.CatalogueBench}. */
@NullMarked
package io.retort.client.catalogue.bench;

import org.jspecify.annotations.NullMarked;
