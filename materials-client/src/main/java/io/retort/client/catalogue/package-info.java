/**
 * The embedded catalogue: the starter facts in the jar and what was imported beside them, as one
 * {@link io.retort.core.source.MaterialsSource} that needs no key, no server and no network. Enter by
 * {@link io.retort.client.catalogue.EmbeddedCatalogue}. Two shelves ({@link io.retort.client.catalogue.Shelf}) hold the
 * records; a query runs over their columns and only the records of the page that is asked for are read whole. Importing
 * lives next door, in {@code intake}; which record stands for a formula is core's business.
 */
@NullMarked
package io.retort.client.catalogue;

import org.jspecify.annotations.NullMarked;
