/**
 * How files come into the catalogue. Enter by {@link io.retort.client.catalogue.intake.CatalogueImport}; to learn which
 * files can be read, open {@link io.retort.client.catalogue.intake.FileKinds}; to add one, add a line there. All or
 * nothing: a new catalogue is built beside the old one and takes its place in one step.
 */
@NullMarked
package io.retort.client.catalogue.intake;

import org.jspecify.annotations.NullMarked;
