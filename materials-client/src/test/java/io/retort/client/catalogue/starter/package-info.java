/**
 * Makes the starter catalogue's files. Enter by {@link io.retort.client.catalogue.starter.StarterImporter}: it reads the
 * shared data folder and our own lists in {@code src/starter}, and writes the resources that the jar carries. Stands
 * among the tests because the product never runs it; a test runs it and compares the bytes.
 */
@NullMarked
package io.retort.client.catalogue.starter;

import org.jspecify.annotations.NullMarked;
